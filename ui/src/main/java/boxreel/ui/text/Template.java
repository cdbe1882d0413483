package boxreel.ui.text;

import boxreel.base.text.Placeholders;

/// Words to put values into again and again, as with every frame.
///
/// @param words with placeholders, as in the properties
public record Template(String words) {
  /// As [Message#text(Object...)].
  public String fill(Object... values) {
    return Placeholders.fill(words, values);
  }
}
