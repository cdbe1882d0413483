package boxreel.ui.fx;

import java.util.Optional;

/// Where text is copied to and pasted from.
public interface TextClipboard {
  /// The text that was copied last, here or in another program.
  Optional<String> text();

  void copy(String text);
}
