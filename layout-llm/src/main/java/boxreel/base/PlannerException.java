package boxreel.base;

import boxreel.base.text.Sentence;
import org.jspecify.annotations.Nullable;

/// No layout could be had for a prompt.
public final class PlannerException extends StudioException {
  private static final long serialVersionUID = 1L;

  private PlannerException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause, badInput);
  }

  /// What was given can't be used.
  public static PlannerException badInput(Sentence sentence) {
    return new PlannerException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static PlannerException badInput(Sentence sentence, @Nullable Throwable cause) {
    return new PlannerException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static PlannerException failed(Sentence sentence, @Nullable Throwable cause) {
    return new PlannerException(sentence, cause, false);
  }

  /// As [#badInput(Sentence)], in English only.
  public static PlannerException badInput(String sentence) {
    return badInput(Sentence.english(sentence));
  }

  /// As [#badInput(Sentence, Throwable)], in English only.
  public static PlannerException badInput(String sentence, @Nullable Throwable cause) {
    return badInput(Sentence.english(sentence), cause);
  }

  /// As [#failed(Sentence, Throwable)], in English only.
  public static PlannerException failed(String sentence, @Nullable Throwable cause) {
    return failed(Sentence.english(sentence), cause);
  }
}
