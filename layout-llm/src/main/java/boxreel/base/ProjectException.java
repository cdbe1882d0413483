package boxreel.base;

import boxreel.base.text.Sentence;
import org.jspecify.annotations.Nullable;

/// A project can't be opened or saved.
public final class ProjectException extends StudioException {
  private static final long serialVersionUID = 1L;

  private ProjectException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause, badInput);
  }

  /// What was given can't be used.
  public static ProjectException badInput(Sentence sentence) {
    return new ProjectException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static ProjectException badInput(Sentence sentence, @Nullable Throwable cause) {
    return new ProjectException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static ProjectException failed(Sentence sentence, @Nullable Throwable cause) {
    return new ProjectException(sentence, cause, false);
  }

  /// As [#badInput(Sentence)], in English only.
  public static ProjectException badInput(String sentence) {
    return badInput(Sentence.english(sentence));
  }

  /// As [#badInput(Sentence, Throwable)], in English only.
  public static ProjectException badInput(String sentence, @Nullable Throwable cause) {
    return badInput(Sentence.english(sentence), cause);
  }

  /// As [#failed(Sentence, Throwable)], in English only.
  public static ProjectException failed(String sentence, @Nullable Throwable cause) {
    return failed(Sentence.english(sentence), cause);
  }
}
