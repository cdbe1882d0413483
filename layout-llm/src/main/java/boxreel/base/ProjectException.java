package boxreel.base;

import org.jspecify.annotations.Nullable;

/// A project can't be opened or saved.
public final class ProjectException extends StudioException {
  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  private ProjectException(String sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause);
    this.badInput = badInput;
  }

  /// What was given can't be used.
  public static ProjectException badInput(String sentence) {
    return new ProjectException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static ProjectException badInput(String sentence, @Nullable Throwable cause) {
    return new ProjectException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static ProjectException failed(String sentence, @Nullable Throwable cause) {
    return new ProjectException(sentence, cause, false);
  }

  @Override
  public boolean isBadInput() {
    return badInput;
  }
}
