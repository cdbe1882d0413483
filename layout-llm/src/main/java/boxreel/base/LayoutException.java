package boxreel.base;

import org.jspecify.annotations.Nullable;

/// A layout, or a file that should hold one, can't be read or makes no sense.
public final class LayoutException extends StudioException {
  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  private LayoutException(String sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause);
    this.badInput = badInput;
  }

  /// What was given can't be used.
  public static LayoutException badInput(String sentence) {
    return new LayoutException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static LayoutException badInput(String sentence, @Nullable Throwable cause) {
    return new LayoutException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static LayoutException failed(String sentence, @Nullable Throwable cause) {
    return new LayoutException(sentence, cause, false);
  }

  @Override
  public boolean isBadInput() {
    return badInput;
  }
}
