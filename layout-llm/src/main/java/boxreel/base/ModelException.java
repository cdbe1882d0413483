package boxreel.base;

import org.jspecify.annotations.Nullable;

/// A model folder or weight file can't be used.
public final class ModelException extends StudioException {
  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  private ModelException(String sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause);
    this.badInput = badInput;
  }

  /// What was given can't be used.
  public static ModelException badInput(String sentence) {
    return new ModelException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static ModelException badInput(String sentence, @Nullable Throwable cause) {
    return new ModelException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static ModelException failed(String sentence, @Nullable Throwable cause) {
    return new ModelException(sentence, cause, false);
  }

  @Override
  public boolean isBadInput() {
    return badInput;
  }
}
