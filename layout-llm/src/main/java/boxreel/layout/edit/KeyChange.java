package boxreel.layout.edit;

import boxreel.layout.Key;

/// What becomes of one key of an object.
public sealed interface KeyChange {
  /// In frames, in the shot where the key is; where it is in both, in the new one.
  double time();

  record Added(Key key) implements KeyChange {
    @Override
    public double time() {
      return key.time();
    }
  }

  record Removed(Key key) implements KeyChange {
    @Override
    public double time() {
      return key.time();
    }
  }

  /// The key stays at its time, with another box or easing.
  record Changed(Key before, Key after) implements KeyChange {
    @Override
    public double time() {
      return after.time();
    }
  }
}
