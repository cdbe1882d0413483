package boxreel.project;

import boxreel.layout.Shot;
import java.time.Instant;

/// A layout that the user has put by to come back to.
///
/// @param id unique in its shot, see [Ids]
/// @param name by the user, may be empty
/// @param taken when
public record Snapshot(String id, String name, Instant taken, Shot layout) {
  public Snapshot {
    Ids.check(id);
  }
}
