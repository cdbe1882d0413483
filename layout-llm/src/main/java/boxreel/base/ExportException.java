package boxreel.base;

import boxreel.base.text.Sentence;
import org.jspecify.annotations.Nullable;

/// A video could not be written or read.
public final class ExportException extends StudioException {
  private static final long serialVersionUID = 1L;

  private ExportException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause, badInput);
  }

  /// What was given can't be used.
  public static ExportException badInput(Sentence sentence) {
    return new ExportException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static ExportException badInput(Sentence sentence, @Nullable Throwable cause) {
    return new ExportException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static ExportException failed(Sentence sentence, @Nullable Throwable cause) {
    return new ExportException(sentence, cause, false);
  }

  /// As [#badInput(Sentence)], in English only.
  public static ExportException badInput(String sentence) {
    return badInput(Sentence.english(sentence));
  }

  /// As [#badInput(Sentence, Throwable)], in English only.
  public static ExportException badInput(String sentence, @Nullable Throwable cause) {
    return badInput(Sentence.english(sentence), cause);
  }

  /// As [#failed(Sentence, Throwable)], in English only.
  public static ExportException failed(String sentence, @Nullable Throwable cause) {
    return failed(Sentence.english(sentence), cause);
  }
}
