package boxreel.render.toybox.world;

import java.util.Optional;

/// Tells which named colour a pixel shows.
public final class Palette {
  /// A pixel farther than this from every named colour (Euclidean, sRGB) has no name. The shade
  /// that objects use lies within it, every backdrop outside it.
  public static final int REACH = 60;

  private static final NamedColour[] COLOURS = NamedColour.values();

  private Palette() {}

  /// The nearest named colour within [#REACH], empty for backdrops, outlines and mixtures.
  ///
  /// @param red 0 to 255
  /// @param green 0 to 255
  /// @param blue 0 to 255
  public static Optional<NamedColour> classify(int red, int green, int blue) {
    NamedColour nearest = nearest(red, green, blue);
    return nearest.rgb().squaredDistance(red, green, blue) <= REACH * REACH
        ? Optional.of(nearest)
        : Optional.empty();
  }

  /// The nearest named colour, however far.
  public static NamedColour nearest(int red, int green, int blue) {
    NamedColour best = COLOURS[0];
    int bestDistance = Integer.MAX_VALUE;
    for (NamedColour colour : COLOURS) {
      int distance = colour.rgb().squaredDistance(red, green, blue);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = colour;
      }
    }
    return best;
  }
}
