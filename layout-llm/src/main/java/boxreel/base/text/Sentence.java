package boxreel.base.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;

/// A sentence for people that can be said in each language.
///
/// @param code of its words, as [MessageKey#code()]; empty if it is only English
/// @param values for the placeholders of its words: texts, whole numbers as `Long`, and
///     sentences
/// @param english the whole sentence in English
public record Sentence(String code, List<Object> values, String english) {
  public Sentence {
    values = values.stream().map(Sentence::plain).toList();
  }

  /// A message with its values.
  public static Sentence of(MessageKey message, Object... values) {
    return new Sentence(
        message.code(), Arrays.asList(values), fill(message.in(Locale.ROOT), values, Locale.ROOT));
  }

  /// A sentence without words in other languages, such as what a server answered.
  public static Sentence english(String sentence) {
    return new Sentence("", List.of(), sentence);
  }

  /// The sentence in a language, and in English where that has no words for it.
  ///
  /// @param locale of the language; the root has English
  public String in(Locale locale) {
    if (code.isEmpty()) {
      return english;
    }
    try {
      return fill(Lines.find(code, locale), values.toArray(), locale);
    } catch (MissingResourceException e) {
      return english; // Another version of the program said it.
    }
  }

  private static String fill(String words, Object[] values, Locale locale) {
    return Placeholders.fill(
        words,
        Arrays.stream(values)
            .map(value -> value instanceof Sentence inner ? inner.in(locale) : value)
            .toArray());
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Integer number -> number.longValue();
      case Long number -> number;
      case Sentence sentence -> sentence;
      default -> value.toString();
    };
  }

  /// English, for logs.
  @Override
  public String toString() {
    return english;
  }
}
