package boxreel.base.text;

import java.util.Locale;

/// A constant with words in each language. Enums implement it: a constant `NO_ROOM` of an enum
/// `Words` stands for the line `Words.NO_ROOM` in `messages.properties` of the enum's package,
/// which is English, and in `messages_zh_CN.properties`.
public interface MessageKey {
  /// The constant's name, as an enum has it.
  String name();

  /// The constant's enum, as an enum has it.
  Class<?> getDeclaringClass();

  /// Where the words stand in the properties.
  default String key() {
    return getDeclaringClass().getSimpleName() + "." + name();
  }

  /// Its name for machines: the enum's package and the key.
  default String code() {
    return getDeclaringClass().getPackageName() + "." + key();
  }

  /// The words as they stand there.
  ///
  /// @param locale of the language; the root has English
  /// @throws java.util.MissingResourceException if no line of English has this key
  default String in(Locale locale) {
    return Lines.find(code(), locale);
  }

  /// The words with values put in, for readers of whatever language.
  ///
  /// @param values for `{0}`, `{1}` and so on: texts, numbers, and sentences
  default Sentence with(Object... values) {
    return Sentence.of(this, values);
  }
}
