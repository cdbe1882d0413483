package boxreel.base;

import boxreel.base.text.Sentence;
import org.jspecify.annotations.Nullable;

/// A layout, or a file that should hold one, can't be read or makes no sense.
public final class LayoutException extends StudioException {
  private static final long serialVersionUID = 1L;

  private LayoutException(Sentence sentence, @Nullable Throwable cause, boolean badInput) {
    super(sentence, cause, badInput);
  }

  /// What was given can't be used.
  public static LayoutException badInput(Sentence sentence) {
    return new LayoutException(sentence, null, true);
  }

  /// What was given can't be used, as `cause` found.
  public static LayoutException badInput(Sentence sentence, @Nullable Throwable cause) {
    return new LayoutException(sentence, cause, true);
  }

  /// The input was fine, the work failed.
  public static LayoutException failed(Sentence sentence, @Nullable Throwable cause) {
    return new LayoutException(sentence, cause, false);
  }

  /// As [#badInput(Sentence)], in English only.
  public static LayoutException badInput(String sentence) {
    return badInput(Sentence.english(sentence));
  }

  /// As [#badInput(Sentence, Throwable)], in English only.
  public static LayoutException badInput(String sentence, @Nullable Throwable cause) {
    return badInput(Sentence.english(sentence), cause);
  }

  /// As [#failed(Sentence, Throwable)], in English only.
  public static LayoutException failed(String sentence, @Nullable Throwable cause) {
    return failed(Sentence.english(sentence), cause);
  }
}
