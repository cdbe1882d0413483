package boxreel.layout.edit;

/// Which keys of a track an edit of its box changes.
public enum EditScope {
  /// The key at the frame; where there is none, one is made.
  KEY,
  /// The keys before and behind the frame, by the same amount; the key alone if one is at the
  /// frame.
  INTERVAL,
  /// All keys of the track, by the same amount.
  TRACK
}
