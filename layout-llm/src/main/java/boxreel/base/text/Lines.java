package boxreel.base.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// Finds the words of codes.
final class Lines {
  private Lines() {}

  /// @throws java.util.MissingResourceException if there are none
  static String find(String code, Locale locale) {
    int constant = code.lastIndexOf('.');
    int owner = code.lastIndexOf('.', constant - 1);
    return ResourceBundle.getBundle(
            code.substring(0, Math.max(0, owner)) + ".messages",
            locale,
            Lines.class.getClassLoader())
        .getString(code.substring(owner + 1));
  }
}
