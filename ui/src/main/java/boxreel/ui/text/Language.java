package boxreel.ui.text;

import java.util.Locale;
import java.util.Optional;

/// The languages that the window speaks.
public enum Language {
  /// The default; its words stand in `messages.properties`.
  ENGLISH(Locale.ROOT, Locale.ENGLISH, "English"),
  /// Simplified Chinese, in `messages_zh_CN.properties`.
  CHINESE(Locale.SIMPLIFIED_CHINESE, Locale.SIMPLIFIED_CHINESE, "简体中文");

  private final Locale locale;
  private final Locale spoken;
  private final String label;

  Language(Locale locale, Locale spoken, String label) {
    this.locale = locale;
    this.spoken = spoken;
    this.label = label;
  }

  /// The language of this process's locale for words on screen.
  public static Language current() {
    return of(Locale.getDefault(Locale.Category.DISPLAY));
  }

  /// The language for readers of a locale: Simplified Chinese for those of Chinese, unless they
  /// write it with traditional characters, else English.
  static Language of(Locale locale) {
    if (!locale.getLanguage().equals("zh")) {
      return ENGLISH;
    }
    boolean traditional =
        locale.getScript().isEmpty()
            ? locale.getCountry().matches("TW|HK|MO")
            : locale.getScript().equals("Hant");
    return traditional ? ENGLISH : CHINESE;
  }

  static Optional<Language> ofTag(String tag) {
    for (Language language : values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /// Where its words are looked up.
  Locale locale() {
    return locale;
  }

  /// The locale of who speaks it.
  Locale spoken() {
    return spoken;
  }

  String tag() {
    return spoken.toLanguageTag();
  }

  /// What its speakers call it.
  public String label() {
    return label;
  }
}
