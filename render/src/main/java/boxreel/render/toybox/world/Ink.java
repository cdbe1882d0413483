package boxreel.render.toybox.world;

/// What a part of a drawing is filled with: the asked colour, a shade of it, or a fixed detail.
enum Ink {
  BODY,
  SHADE,
  LIGHT,
  DARK,
  BLACK,
  WHITE,
  WOOD,
  BEAK,
  BLUSH,
  LEAF,
  GLASS,
  CREAM,
  METAL;

  /// The colour of this ink on an object of the asked colour.
  Rgb on(Rgb body) {
    return switch (this) {
      case BODY -> body;
      case SHADE ->
          isDark(body)
              ? body.mix(new Rgb(255, 255, 255), 0.12)
              : body.darker(isPale(body) ? 0.9 : 0.85);
      case LIGHT -> isPale(body) ? body.darker(0.94) : body.mix(new Rgb(255, 255, 255), 0.45);
      case DARK -> outline(body);
      case BLACK -> new Rgb(15, 15, 20);
      case WHITE -> new Rgb(255, 255, 255);
      case WOOD -> new Rgb(120, 75, 40);
      case BEAK -> new Rgb(255, 165, 40);
      case BLUSH -> new Rgb(240, 130, 150);
      case LEAF -> new Rgb(60, 150, 60);
      case GLASS -> new Rgb(190, 225, 245);
      case CREAM -> new Rgb(245, 228, 190);
      case METAL -> new Rgb(165, 170, 180);
    };
  }

  /// The line around the parts: darker than the body, but lighter around black.
  static Rgb outline(Rgb body) {
    return isDark(body) ? new Rgb(105, 105, 112) : body.darker(0.45);
  }

  private static boolean isDark(Rgb body) {
    return body.red() + body.green() + body.blue() < 150;
  }

  private static boolean isPale(Rgb body) {
    return body.red() + body.green() + body.blue() > 700;
  }
}
