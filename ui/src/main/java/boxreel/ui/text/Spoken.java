package boxreel.ui.text;

import boxreel.base.StudioException;
import boxreel.base.text.Sentence;

/// What comes from below the window, in the window's language.
public final class Spoken {
  private Spoken() {}

  public static String text(Sentence sentence) {
    return sentence.in(Language.current().locale());
  }

  public static String text(StudioException failure) {
    return text(failure.sentence());
  }
}
