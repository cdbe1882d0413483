package boxreel.layout.lvd;

import java.util.List;
import java.util.Map;

/// A value in an answer, as far as it could be made out.
sealed interface Loose {
  /// The line where it starts, counted from 1.
  int line();

  /// A list or tuple.
  ///
  /// @param closed false if the text ended before the list did
  record Listing(List<Loose> items, int line, boolean closed) implements Loose {}

  /// Fields by lower-case name.
  ///
  /// @param closed false if the text ended before the braces did
  record Mapping(Map<String, Loose> fields, int line, boolean closed) implements Loose {}

  /// Text in quotes, or a bare word.
  record Text(String text, int line) implements Loose {}

  record Num(double value, int line) implements Loose {}
}
