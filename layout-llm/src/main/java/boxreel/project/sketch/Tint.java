package boxreel.project.sketch;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;

/// The colour in which a storyboard draws an object: the studio's palette in the objects' order,
/// or the one that the user gave it. 8-bit parts.
public record Tint(int red, int green, int blue) {
  private static final List<Tint> PALETTE =
      List.of(
          new Tint(230, 159, 0),
          new Tint(86, 180, 233),
          new Tint(0, 158, 115),
          new Tint(240, 228, 66),
          new Tint(76, 155, 224),
          new Tint(213, 94, 0),
          new Tint(204, 121, 167),
          new Tint(187, 187, 187));

  public static Tint of(Shot shot, Track track) {
    int own = track.marks().colour();
    int colour = own > 0 ? own : numberOf(shot, track);
    return PALETTE.get(Math.floorMod(colour - 1, PALETTE.size()));
  }

  /// What an object is called in short: its place among the shot's objects, from 1.
  public static int numberOf(Shot shot, Track track) {
    return shot.tracks().indexOf(track) + 1;
  }
}
