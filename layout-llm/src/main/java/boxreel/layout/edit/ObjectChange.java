package boxreel.layout.edit;

import boxreel.layout.Track;
import java.util.List;

/// What becomes of one object. Each can be accepted or refused by itself.
public sealed interface ObjectChange {
  String id();

  /// What the object is called afterwards, or was.
  String phrase();

  record Added(Track track) implements ObjectChange {
    @Override
    public String id() {
      return track.id();
    }

    @Override
    public String phrase() {
      return track.phrase();
    }
  }

  record Removed(Track track) implements ObjectChange {
    @Override
    public String id() {
      return track.id();
    }

    @Override
    public String phrase() {
      return track.phrase();
    }
  }

  /// The object is in both shots.
  ///
  /// @param keys in the order of their times; none if only the phrase or the presence changes
  record Changed(Track before, Track after, List<KeyChange> keys) implements ObjectChange {
    public Changed {
      keys = List.copyOf(keys);
    }

    @Override
    public String id() {
      return after.id();
    }

    @Override
    public String phrase() {
      return after.phrase();
    }

    /// Whether it comes or goes at other frames.
    public boolean changesPresence() {
      return !before.presence().equals(after.presence());
    }

    /// Whether it is called something else.
    public boolean changesPhrase() {
      return !before.phrase().equals(after.phrase());
    }
  }
}
