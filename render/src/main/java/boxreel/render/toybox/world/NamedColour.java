package boxreel.render.toybox.world;

import java.util.Locale;

/// The eleven colours that a caption can ask for: LVD's benchmark list, with the sRGB value that
/// Toybox paints and its evaluation looks for.
@SuppressWarnings("ImmutableEnumChecker") // an Rgb never changes
public enum NamedColour {
  RED(220, 30, 35),
  ORANGE(250, 135, 20),
  YELLOW(250, 220, 30),
  GREEN(40, 160, 50),
  BLUE(35, 80, 220),
  PURPLE(130, 40, 170),
  PINK(250, 120, 180),
  BROWN(125, 70, 25),
  BLACK(25, 25, 28),
  WHITE(250, 250, 250),
  GRAY(128, 128, 128);

  private final Rgb rgb;

  NamedColour(int red, int green, int blue) {
    this.rgb = new Rgb(red, green, blue);
  }

  public Rgb rgb() {
    return rgb;
  }

  /// The colour's name in captions, in lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
