package boxreel.planner.staging;

import boxreel.planner.reading.Zone;
import java.util.Arrays;
import java.util.Set;

/// Heights in the frame at which things of a zone may be, the best first.
final class Lanes {
  /// Places without ground: what would stand elsewhere floats there.
  private static final Set<String> BOTTOMLESS = Set.of("outer space", "sky", "clouds");

  private static final double[] GROUND_BOTTOMS = {.92, .86, .97, .8, .74, .68, .62};
  private static final double[] WATER_BOTTOMS = {.8, .74, .88, .68, .95, .62, .56};
  private static final double[] SKY_CENTRES = {.28, .2, .38, .14, .48, .58, .68, .78};
  private static final double[] HIGH_CENTRES = {.2, .15, .28, .36, .46, .58, .7};
  private static final double[] DEEP_CENTRES = {.55, .42, .68, .3, .8, .2};
  private static final double[] AIR_CENTRES = {.45, .34, .56, .24, .68, .8};

  private static final double HORIZON = .3;
  private static final double SUNK = .7;

  private Lanes() {}

  /// Heights of the centre of a box.
  ///
  /// @param height of the box
  /// @param background keyword, may be empty
  static double[] centres(Zone zone, double height, String background) {
    Zone there = zone == Zone.GROUND && BOTTOMLESS.contains(background) ? Zone.AIR : zone;
    return switch (there) {
      case GROUND -> above(GROUND_BOTTOMS, height);
      case WATER -> above(WATER_BOTTOMS, height);
      case SKY -> SKY_CENTRES.clone();
      case HIGH -> HIGH_CENTRES.clone();
      case DEEP -> DEEP_CENTRES.clone();
      case AIR -> AIR_CENTRES.clone();
    };
  }

  /// How large a thing in a lane looks: on the ground and on water smaller the farther back, as
  /// its foot is higher in the frame.
  ///
  /// @param bottom of the box at its full size
  static double perspective(Zone zone, double bottom) {
    boolean isFlat = zone == Zone.GROUND || zone == Zone.WATER;
    double share = (bottom - HORIZON) / (floor(zone) - HORIZON);
    return isFlat ? Math.clamp(0.5 + 0.5 * share, 0.5, 1) : 1;
  }

  /// The height of the ground under things of a zone, where falling ends; the sun and the moon
  /// sink to the horizon.
  static double floor(Zone zone) {
    return switch (zone) {
      case WATER -> WATER_BOTTOMS[0];
      case HIGH -> SUNK;
      case GROUND, SKY, DEEP, AIR -> GROUND_BOTTOMS[0];
    };
  }

  private static double[] above(double[] bottoms, double height) {
    return Arrays.stream(bottoms).map(bottom -> bottom - height / 2).toArray();
  }
}
