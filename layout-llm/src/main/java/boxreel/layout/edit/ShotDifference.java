package boxreel.layout.edit;

import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What differs between the objects of two shots: object by object, key by key. Prompts, lengths
/// and the order of objects are not compared.
///
/// @param changes objects of the old shot in its order, then new ones; none twice
public record ShotDifference(List<ObjectChange> changes) {
  public ShotDifference {
    changes = List.copyOf(changes);
  }

  /// The difference that takes `before` to `after`. Keys are the same if their times agree
  /// within [KeyEdits#TOLERANCE] and box and easing are equal, whoever set them.
  public static ShotDifference between(Shot before, Shot after) {
    List<ObjectChange> changes = new ArrayList<>();
    for (Track old : before.tracks()) {
      Optional<Track> now = after.track(old.id());
      if (now.isEmpty()) {
        changes.add(new ObjectChange.Removed(old));
      } else {
        ObjectChange.Changed changed =
            new ObjectChange.Changed(old, now.get(), keyChanges(old, now.get()));
        if (!changed.keys().isEmpty() || changed.changesPresence() || changed.changesPhrase()) {
          changes.add(changed);
        }
      }
    }
    for (Track track : after.tracks()) {
      if (before.track(track.id()).isEmpty()) {
        changes.add(new ObjectChange.Added(track));
      }
    }
    return new ShotDifference(changes);
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  public Optional<ObjectChange> of(String id) {
    return changes.stream().filter(change -> change.id().equals(id)).findFirst();
  }

  /// A shot with the changes of the objects that were accepted. It may have been edited since:
  /// an accepted object becomes what the difference says, one that is gone stays gone, and a
  /// new one whose id is taken gets a free id.
  ///
  /// @param accepted ids; those of which nothing changes are no matter
  public Shot applied(Shot shot, Set<String> accepted) {
    Shot result = shot;
    for (ObjectChange change : changes) {
      if (accepted.contains(change.id())) {
        result =
            switch (change) {
              case ObjectChange.Added added -> add(result, added.track());
              case ObjectChange.Removed removed -> TrackEdits.delete(result, Set.of(removed.id()));
              case ObjectChange.Changed changed ->
                  result.withTrack(changed.after().withMarks(marks(result, changed.id())));
            };
      }
    }
    return result;
  }

  /// Marks are the user's, whoever proposes a change.
  private static TrackMarks marks(Shot shot, String id) {
    return shot.track(id).map(Track::marks).orElse(TrackMarks.NONE);
  }

  private static Shot add(Shot shot, Track track) {
    String id = shot.track(track.id()).isEmpty() ? track.id() : TrackEdits.freeId(shot);
    return TrackEdits.add(shot, new Track(id, track.phrase(), track.presence(), track.keys()));
  }

  private static List<KeyChange> keyChanges(Track before, Track after) {
    List<KeyChange> changes = new ArrayList<>();
    for (Key key : before.keys()) {
      Optional<Key> now = KeyEdits.keyAt(after, key.time());
      if (now.isEmpty()) {
        changes.add(new KeyChange.Removed(key));
      } else if (!now.get().box().equals(key.box()) || !now.get().easing().equals(key.easing())) {
        changes.add(new KeyChange.Changed(key, now.get()));
      }
    }
    for (Key key : after.keys()) {
      if (KeyEdits.keyAt(before, key.time()).isEmpty()) {
        changes.add(new KeyChange.Added(key));
      }
    }
    return changes.stream().sorted(Comparator.comparingDouble(KeyChange::time)).toList();
  }
}
