package boxreel.project;

import java.util.List;

/// Shots at one place and time.
///
/// @param id unique in the project, see [Ids]
/// @param slugline the heading in a script ("EXT. MEADOW - DAY"), may be empty
/// @param synopsis what happens, may be empty
/// @param shots in order, may be empty
public record Scene(String id, String slugline, String synopsis, List<StoryShot> shots) {
  public Scene {
    Ids.check(id);
    shots = List.copyOf(shots);
  }

  public Scene withSlugline(String newSlugline) {
    return new Scene(id, newSlugline, synopsis, shots);
  }

  public Scene withShots(List<StoryShot> newShots) {
    return new Scene(id, slugline, synopsis, newShots);
  }
}
