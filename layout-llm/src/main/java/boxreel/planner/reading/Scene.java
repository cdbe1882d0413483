package boxreel.planner.reading;

import java.util.List;

/// What a prompt says, as far as it was understood.
///
/// @param actors in the order of the prompt; landmarks are indices into this list
/// @param background keyword, may be empty
/// @param camera what the camera does
/// @param reading how it was read, in words
/// @param doings what each actor does, as "running"; empty where no verb says it
/// @param notes what the user should know, a sentence each
public record Scene(
    List<Actor> actors,
    String background,
    Camera camera,
    Reading reading,
    List<String> doings,
    List<String> notes) {
  /// More things than this are not staged: their boxes would be too small.
  public static final int MOST_ACTORS = 12;

  public Scene {
    actors = List.copyOf(actors);
    doings = List.copyOf(doings);
    notes = List.copyOf(notes);
  }
}
