package boxreel.base;

import org.jspecify.annotations.Nullable;

/// A video could not be written or read.
public final class ExportException extends StudioException {
  private static final long serialVersionUID = 1L;

  private final boolean badInput;

  private ExportException(String sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause);
    this.badInput = badInput;
  }

  /// What was given can't be used.
  public static ExportException badInput(String sentence) {
    return new ExportException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static ExportException badInput(String sentence, @Nullable Throwable cause) {
    return new ExportException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static ExportException failed(String sentence, @Nullable Throwable cause) {
    return new ExportException(sentence, cause, false);
  }

  @Override
  public boolean isBadInput() {
    return badInput;
  }
}
