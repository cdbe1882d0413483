package boxreel.ui.text;

import boxreel.base.text.MessageKey;
import boxreel.base.text.Placeholders;

/// Words that people read, in the window's language. Enums implement it: a constant `KEY_TIP`
/// of an enum `Words` stands for the line `Words.KEY_TIP` in `messages.properties` of the
/// enum's package.
///
/// Looking words up takes less than a microsecond; what moves with the mouse or with every frame
/// keeps them.
public interface Message extends MessageKey {
  /// The words as they stand there.
  ///
  /// @throws java.util.MissingResourceException if no line of the default language has this key
  default String text() {
    return in(Language.current().locale());
  }

  /// The words with values put in.
  ///
  /// @param values for `{0}`, `{1}` and so on; the words tell which of them they count
  default String text(Object... values) {
    return Placeholders.fill(text(), values);
  }

  /// The words for whoever puts values in many times.
  default Template template() {
    return new Template(text());
  }
}
