package boxreel.layout.io;

import boxreel.layout.TrackMarks;

/// The marks of a track that are yes or no, as words of a file.
enum TrackMark {
  LOCKED,
  HIDDEN,
  SOLO,
  STILL;

  boolean isOn(TrackMarks marks) {
    return switch (this) {
      case LOCKED -> marks.locked();
      case HIDDEN -> marks.hidden();
      case SOLO -> marks.solo();
      case STILL -> marks.still();
    };
  }

  TrackMarks on(TrackMarks marks) {
    return switch (this) {
      case LOCKED -> marks.withLocked(true);
      case HIDDEN -> marks.withHidden(true);
      case SOLO -> marks.withSolo(true);
      case STILL -> marks.withStill(true);
    };
  }
}
