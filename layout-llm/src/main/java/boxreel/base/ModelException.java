package boxreel.base;

import boxreel.base.text.Sentence;
import org.jspecify.annotations.Nullable;

/// A model folder or weight file can't be used.
public final class ModelException extends StudioException {
  private static final long serialVersionUID = 1L;

  private ModelException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause, badInput);
  }

  /// What was given can't be used.
  public static ModelException badInput(Sentence sentence) {
    return new ModelException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static ModelException badInput(Sentence sentence, @Nullable Throwable cause) {
    return new ModelException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static ModelException failed(Sentence sentence, @Nullable Throwable cause) {
    return new ModelException(sentence, cause, false);
  }

  /// As [#badInput(Sentence)], in English only.
  public static ModelException badInput(String sentence) {
    return badInput(Sentence.english(sentence));
  }

  /// As [#badInput(Sentence, Throwable)], in English only.
  public static ModelException badInput(String sentence, @Nullable Throwable cause) {
    return badInput(Sentence.english(sentence), cause);
  }

  /// As [#failed(Sentence, Throwable)], in English only.
  public static ModelException failed(String sentence, @Nullable Throwable cause) {
    return failed(Sentence.english(sentence), cause);
  }
}
