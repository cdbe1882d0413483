package boxreel.interchange.formats;

import boxreel.interchange.Given;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What several tests need.
final class Forms {
  private Forms() {}

  /// Nothing known but a tolerance in pixels.
  static Given given(double tolerance) {
    return new Given(
        "",
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.of(tolerance));
  }
}
