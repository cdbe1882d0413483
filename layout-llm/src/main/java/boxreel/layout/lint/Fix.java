package boxreel.layout.lint;

import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import java.util.function.UnaryOperator;

/// What mends a finding.
public sealed interface Fix {
  /// What it does, as a command: "Grow to one cell".
  Sentence label();

  /// An edit of the shot. It may be applied to a later version of it, and gives the same shot
  /// where nothing is left to do or no way was found.
  record Edit(Sentence label, UnaryOperator<Shot> change) implements Fix {}

  /// Another size of the video, in px.
  record Resize(Sentence label, int width, int height) implements Fix {}
}
