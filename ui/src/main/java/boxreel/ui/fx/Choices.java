package boxreel.ui.fx;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Names for the values of choice boxes.
public final class Choices {
  private Choices() {}

  /// Shows values by name; they are never read back from text.
  public static <T> StringConverter<T> named(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("Choices are not typed");
      }
    };
  }
}
