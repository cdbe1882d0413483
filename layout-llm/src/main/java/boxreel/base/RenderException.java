package boxreel.base;

import org.jspecify.annotations.Nullable;

/// A render could not start or did not finish.
public final class RenderException extends StudioException {
  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  private RenderException(String sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause);
    this.badInput = badInput;
  }

  /// What was given can't be used.
  public static RenderException badInput(String sentence) {
    return new RenderException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static RenderException badInput(String sentence, @Nullable Throwable cause) {
    return new RenderException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static RenderException failed(String sentence, @Nullable Throwable cause) {
    return new RenderException(sentence, cause, false);
  }

  @Override
  public boolean isBadInput() {
    return badInput;
  }
}
