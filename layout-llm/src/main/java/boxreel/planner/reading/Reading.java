package boxreel.planner.reading;

import java.util.ArrayList;
import java.util.List;

/// How the built-in planner read a prompt.
///
/// @param things in the order of the prompt
/// @param background the keyword, empty if there is none
/// @param isBackgroundGuessed whether it only suits the things and was not said
/// @param camera what the camera does, in words; empty if it stands still
public record Reading(
    List<ReadThing> things, String background, boolean isBackgroundGuessed, String camera) {
  public Reading {
    things = List.copyOf(things);
  }

  /// A line per thing, then background and camera.
  public List<String> sentences() {
    List<String> lines = new ArrayList<>();
    things.forEach(thing -> lines.add(thing.sentence()));
    if (!background.isEmpty()) {
      lines.add("background: " + background + (isBackgroundGuessed ? " (guessed)" : ""));
    }
    if (!camera.isEmpty()) {
      lines.add("camera: " + camera);
    }
    return lines;
  }
}
