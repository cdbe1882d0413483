package boxreel.base;

import boxreel.base.text.Sentence;
import org.jspecify.annotations.Nullable;

/// A render could not start or did not finish.
public final class RenderException extends StudioException {
  private static final long serialVersionUID = 1L;

  private RenderException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause, badInput);
  }

  /// What was given can't be used.
  public static RenderException badInput(Sentence sentence) {
    return new RenderException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static RenderException badInput(Sentence sentence, @Nullable Throwable cause) {
    return new RenderException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static RenderException failed(Sentence sentence, @Nullable Throwable cause) {
    return new RenderException(sentence, cause, false);
  }

  /// As [#badInput(Sentence)], in English only.
  public static RenderException badInput(String sentence) {
    return badInput(Sentence.english(sentence));
  }

  /// As [#badInput(Sentence, Throwable)], in English only.
  public static RenderException badInput(String sentence, @Nullable Throwable cause) {
    return badInput(Sentence.english(sentence), cause);
  }

  /// As [#failed(Sentence, Throwable)], in English only.
  public static RenderException failed(String sentence, @Nullable Throwable cause) {
    return failed(Sentence.english(sentence), cause);
  }
}
