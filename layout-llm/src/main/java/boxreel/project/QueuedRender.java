package boxreel.project;

/// A render that waits for its turn, or that failed and waits for the user. The shot is rendered
/// as it is when its turn comes.
///
/// @param id unique in its queue, see [Ids]
/// @param shotId which shot
/// @param settings with which settings
/// @param failure why it failed, empty while it waits
public record QueuedRender(String id, String shotId, TakeSettings settings, String failure) {
  public QueuedRender {
    Ids.check(id);
    Ids.check(shotId);
  }

  public boolean isWaiting() {
    return failure.isEmpty();
  }

  /// @param why empty for a new try
  public QueuedRender withFailure(String why) {
    return new QueuedRender(id, shotId, settings, why);
  }
}
