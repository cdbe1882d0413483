package boxreel.base;

import org.jspecify.annotations.Nullable;

/// No layout could be had for a prompt.
public final class PlannerException extends StudioException {
  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  private PlannerException(String sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause);
    this.badInput = badInput;
  }

  /// What was given can't be used.
  public static PlannerException badInput(String sentence) {
    return new PlannerException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static PlannerException badInput(String sentence, @Nullable Throwable cause) {
    return new PlannerException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static PlannerException failed(String sentence, @Nullable Throwable cause) {
    return new PlannerException(sentence, cause, false);
  }

  @Override
  public boolean isBadInput() {
    return badInput;
  }
}
