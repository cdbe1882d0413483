package boxreel.ui.text;

import java.util.ResourceBundle;

/// Words that people read, in the window's language. Enums implement it: a constant `KEY_TIP`
/// of an enum `Words` stands for the line `Words.KEY_TIP` in `messages.properties` of the
/// enum's package.
///
/// Looking words up takes less than a microsecond; what moves with the mouse or with every frame
/// keeps them.
public interface Message {
  /// The constant's name, as an enum has it.
  String name();

  /// The constant's enum, as an enum has it.
  Class<?> getDeclaringClass();

  /// Where the words stand in the properties.
  default String key() {
    return getDeclaringClass().getSimpleName() + "." + name();
  }

  /// The words as they stand there.
  ///
  /// @throws java.util.MissingResourceException if no line of the default language has this key
  default String text() {
    Class<?> owner = getDeclaringClass();
    return ResourceBundle.getBundle(
            owner.getPackageName() + ".messages",
            Language.current().locale(),
            owner.getClassLoader())
        .getString(key());
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
