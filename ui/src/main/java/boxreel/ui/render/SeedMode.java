package boxreel.ui.render;

import boxreel.ui.text.Message;

/// Which seed the render after the next one has.
public enum SeedMode implements Message {
  /// The same.
  KEEP,
  /// Another one at random.
  NEW,
  /// One more.
  UP,
  /// One less.
  DOWN,
  /// The next of a list.
  LIST
}
