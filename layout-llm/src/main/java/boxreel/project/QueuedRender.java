package boxreel.project;

import java.util.ArrayList;
import java.util.List;

/// A render that waits for its turn, or that failed and waits for the user. The shot is rendered
/// as it is when its turn comes.
///
/// @param id unique in its queue, see [Ids]
/// @param shotId which shot
/// @param settings with which settings
/// @param failure why it failed, empty while it waits
/// @param savings what it does without to take less memory, one name for each, in the order in
///     which they were given up; a name that this version doesn't know is kept as it is
public record QueuedRender(
    String id, String shotId, TakeSettings settings, String failure, List<String> savings) {
  public QueuedRender {
    Ids.check(id);
    Ids.check(shotId);
    savings = List.copyOf(savings);
  }

  /// With all that it wants.
  public QueuedRender(String id, String shotId, TakeSettings settings, String failure) {
    this(id, shotId, settings, failure, List.of());
  }

  public boolean isWaiting() {
    return failure.isEmpty();
  }

  /// @param why empty for a new try
  public QueuedRender withFailure(String why) {
    return new QueuedRender(id, shotId, settings, why, savings);
  }

  /// A new try that does without one thing more.
  ///
  /// @param saved its name
  /// @param less the settings without it
  public QueuedRender saving(String saved, TakeSettings less) {
    List<String> more = new ArrayList<>(savings);
    more.add(saved);
    return new QueuedRender(id, shotId, less, "", more);
  }

  /// The same wish as another item of the queue, which waits.
  public QueuedRender copy(String newId) {
    return new QueuedRender(newId, shotId, settings, "", savings);
  }
}
