package boxreel.base;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A failure that a person is told about.
///
/// [#getMessage()] is one plain sentence with the cause and what to do next; it never holds a
/// stack trace, a class name or a tensor dump. Technical detail belongs in the cause.
public abstract sealed class StudioException extends Exception
    permits LayoutException,
        PlannerException,
        ModelException,
        RenderException,
        ExportException,
        ProjectException {
  private static final long serialVersionUID = 1L;

  /// @param sentence what went wrong and what to do, in one plain sentence
  /// @param cause the technical reason, for the log
  protected StudioException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }

  /// The sentence; never null, unlike in other exceptions.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// Whether the input is at fault (the command line then exits with 2) or the run is (exits
  /// with 1).
  public abstract boolean isBadInput();
}
