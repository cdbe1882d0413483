package boxreel.base;

import boxreel.base.text.Sentence;
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

  @SuppressWarnings("serial") // never serialised
  private final Sentence sentence;

  private final boolean badInput;

  /// @param sentence what went wrong and what to do, in one plain sentence
  /// @param cause the technical reason, for the log
  /// @param badInput as [#isBadInput()] has it
  protected StudioException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence.english(), cause);
    this.sentence = sentence;
    this.badInput = badInput;
  }

  /// What went wrong and what to do, for readers of any language.
  public Sentence sentence() {
    return sentence;
  }

  /// The sentence in English; never null, unlike in other exceptions.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /// Whether the input is at fault (the command line then exits with 2) or the run is (exits
  /// with 1).
  public boolean isBadInput() {
    return badInput;
  }
}
