package boxreel.render.toybox.world;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import java.util.ArrayList;
import java.util.List;

/// Draws movements: static, straight with any easing, bouncing, growing, shrinking, appearing,
/// vanishing, circling, wandering by LVD's six moments, and through corners.
final class MovementSampler {
  private static final Verb STAY = new Verb("stands still", "standing still");
  private static final Verb BOUNCE = new Verb("bounces", "bouncing");
  private static final Verb GROW = new Verb("grows", "growing");
  private static final Verb SHRINK = new Verb("shrinks", "shrinking");
  private static final Verb COME = new Verb("comes", "coming");
  private static final Verb APPEAR = new Verb("appears", "appearing");
  private static final Verb VANISH = new Verb("disappears", "disappearing");
  private static final Verb CIRCLE = new Verb("circles", "circling");
  private static final Verb WANDER = new Verb("wanders", "wandering");
  private static final Verb START = new Verb("starts", "starting");
  /// LVD's wording has no verb here: "a car initially on the lower left".
  private static final Verb INITIALLY = new Verb("initially", "initially");

  private static final List<String> CORNERS =
      List.of("upper left", "upper right", "lower right", "lower left");

  private final Chance chance;
  private final int frames;

  /// @param frames of the shot; 1 gives static boxes only
  MovementSampler(Chance chance, int frames) {
    this.chance = chance;
    this.frames = frames;
  }

  /// A movement of an object.
  ///
  /// @param width the box's usual width, in fractions of the frame
  Movement draw(Noun noun, double width, double height) {
    if (frames == 1) {
      return stay(width, height);
    }
    return switch (chance.weighted(20, 34, 8, 10, 10, 4, 8, 6)) {
      case 0 -> stay(width, height);
      case 1 -> straight(noun, width, height);
      case 2 -> bounce(width, height);
      case 3 -> scale(width, height);
      case 4 -> comeOrGo(width, height);
      case 5 -> circle(width, height);
      case 6 -> wander(width, height);
      default -> corners(width, height);
    };
  }

  private Movement stay(double width, double height) {
    return always(List.of(Key.byPlanner(0, anywhere(width, height))), STAY, "");
  }

  private Movement straight(Noun noun, double width, double height) {
    double angle =
        chance.with(0.6)
            ? Math.PI / 2 * chance.whole(0, 3) + chance.between(-0.12, 0.12)
            : chance.between(0, 2 * Math.PI);
    double dx = Math.cos(angle);
    double dy = Math.sin(angle);
    double reach = chance.between(0.25, 0.9);
    Box middle = anywhere(width, height);
    double centreX = along(dx, middle.centreX());
    double centreY = along(dy, middle.centreY());
    Box from = Box.centred(centreX - dx * reach / 2, centreY - dy * reach / 2, width, height);
    Box to = Box.centred(centreX + dx * reach / 2, centreY + dy * reach / 2, width, height);
    Verb verb = chance.with(0.45) ? Verb.MOVE : chance.of(noun.verbs());
    List<Key> keys = List.of(eased(0, from, easing()), Key.byPlanner(frames - 1, to));
    return whileInside(keys, verb, direction(dx, dy));
  }

  /// Long ways should pass near the middle, so that most of them stay inside the frame.
  private double along(double direction, double centre) {
    double pull = Math.abs(direction) * 0.85;
    return centre * (1 - pull) + chance.between(0.4, 0.6) * pull;
  }

  private Easing easing() {
    return switch (chance.weighted(60, 15, 12, 13)) {
      case 0 -> Easing.LINEAR;
      case 1 -> Easing.EASE_IN;
      case 2 -> Easing.EASE_OUT;
      default -> Easing.EASE_IN_OUT;
    };
  }

  private String direction(double dx, double dy) {
    boolean right = dx > 0;
    boolean down = dy > 0;
    if (Math.abs(dx) > 2.2 * Math.abs(dy)) {
      return right
          ? chance.of(
              "from left to right",
              "from the left to the right",
              "to the right",
              "from the left side to the right side")
          : chance.of(
              "from right to left",
              "from the right to the left",
              "to the left",
              "from the right side to the left side");
    }
    if (Math.abs(dy) > 2.2 * Math.abs(dx)) {
      return down
          ? chance.of("down", "downwards", "from top to bottom", "from the top to the bottom")
          : chance.of("up", "upwards", "from bottom to top", "from the bottom to the top");
    }
    String from = (down ? "upper " : "lower ") + (right ? "left" : "right");
    String to = (down ? "lower " : "upper ") + (right ? "right" : "left");
    return "from the " + from + " to the " + to;
  }

  private Movement bounce(double width, double height) {
    double ground = chance.between(0.72, 0.98) - height / 2;
    double top = Math.max(height * 0.4, ground - chance.between(0.25, 0.6));
    boolean across = chance.with(0.7);
    double fromX = across ? chance.between(0, 0.25) : chance.between(0.2, 0.8);
    double toX = across ? chance.between(0.75, 1) : fromX;
    if (chance.with(0.5)) {
      double swap = fromX;
      fromX = toX;
      toX = swap;
    }
    int arcs = chance.whole(1, 2);
    List<Key> keys = new ArrayList<>();
    for (int half = 0; half <= 2 * arcs; half++) {
      double share = half / (2.0 * arcs);
      boolean high = half % 2 == 0;
      Box box = Box.centred(fromX + share * (toX - fromX), high ? top : ground, width, height);
      keys.add(eased(share * (frames - 1), box, high ? Easing.EASE_IN : Easing.EASE_OUT));
    }
    String how =
        across
            ? chance.of("across", toX > fromX ? "to the right" : "to the left", "along", "")
            : chance.of("up and down", "on the spot");
    return whileInside(keys, BOUNCE, how);
  }

  private Movement scale(double width, double height) {
    boolean grows = chance.with(0.5);
    double factor = chance.between(0.35, 0.65);
    Box large = anywhere(Math.min(0.8, width * 1.2), Math.min(0.9, height * 1.2));
    Box small =
        Box.centred(
            large.centreX() + chance.between(-0.15, 0.15),
            large.centreY() + chance.between(-0.15, 0.15),
            large.width() * factor,
            large.height() * factor);
    List<Key> keys =
        List.of(
            eased(0, grows ? small : large, easing()),
            Key.byPlanner(frames - 1, grows ? large : small));
    return switch (chance.whole(0, 1)) {
      case 0 -> always(keys, grows ? GROW : SHRINK, chance.of("", "slowly"));
      default ->
          grows
              ? always(keys, COME, chance.of("closer", "towards the camera"))
              : always(keys, Verb.MOVE, chance.of("away", "away from the camera"));
    };
  }

  private Movement comeOrGo(double width, double height) {
    Box box = anywhere(width, height);
    List<Key> keys =
        chance.with(0.6)
            ? List.of(Key.byPlanner(0, box))
            : List.of(Key.byPlanner(0, box), Key.byPlanner(frames - 1, anywhere(width, height)));
    boolean half = chance.with(0.6);
    int cut =
        half ? frames / 2 : Math.clamp(chance.whole(frames / 4, frames * 3 / 4), 1, frames - 1);
    if (chance.with(0.5)) {
      String how =
          half
              ? chance.of(
                  "only in the second half of the video", "in the second half", "after a while")
              : chance.of("", "suddenly", "after a while");
      return new Movement(keys, List.of(new FrameSpan(cut, frames)), APPEAR, how);
    }
    List<FrameSpan> first = List.of(new FrameSpan(0, cut));
    return half && chance.with(0.6)
        ? new Movement(keys, first, APPEAR, "only in the first half of the video")
        : new Movement(keys, first, VANISH, chance.of("", "suddenly", "after a while"));
  }

  private Movement circle(double width, double height) {
    double radiusX = chance.between(0.12, 0.28);
    double radiusY = chance.between(0.12, 0.28);
    double start = chance.between(0, 2 * Math.PI);
    double turn = (chance.with(0.5) ? 1 : -1) * chance.between(Math.PI, 2 * Math.PI);
    List<Key> keys = new ArrayList<>();
    for (int step = 0; step <= 10; step++) {
      double angle = start + turn * step / 10;
      Box box =
          Box.centred(
              0.5 + radiusX * Math.cos(angle), 0.5 + radiusY * Math.sin(angle), width, height);
      keys.add(Key.byPlanner(step / 10.0 * (frames - 1), box));
    }
    return always(keys, CIRCLE, chance.of("around", "in the middle", ""));
  }

  /// Six moments with small steps between them, as language models lay them out.
  private Movement wander(double width, double height) {
    Box box = anywhere(width, height);
    double dx = chance.between(-0.15, 0.15);
    double dy = chance.between(-0.1, 0.1);
    List<Key> keys = new ArrayList<>();
    for (int moment = 0; moment < 6; moment++) {
      keys.add(Key.byPlanner(moment / 5.0 * (frames - 1), box));
      box = box.movedBy(dx + chance.between(-0.08, 0.08), dy + chance.between(-0.08, 0.08));
      dx = box.centreX() < 0.15 ? Math.abs(dx) : box.centreX() > 0.85 ? -Math.abs(dx) : dx;
      dy = box.centreY() < 0.2 ? Math.abs(dy) : box.centreY() > 0.8 ? -Math.abs(dy) : dy;
    }
    return whileInside(keys, WANDER, chance.of("around", ""));
  }

  /// LVD's sequential task: three corners one after another.
  private Movement corners(double width, double height) {
    int first = chance.whole(0, 3);
    int step = chance.with(0.5) ? 1 : 3;
    int second = (first + step) % 4;
    int third = (second + step) % 4;
    List<Key> keys =
        List.of(
            Key.byPlanner(0, corner(first, width, height)),
            Key.byPlanner((frames - 1) / 2.0, corner(second, width, height)),
            Key.byPlanner(frames - 1, corner(third, width, height)));
    String how =
        "on the %s of the scene. It first moves to the %s of the scene and then moves to the %s of the scene"
            .formatted(CORNERS.get(first), CORNERS.get(second), CORNERS.get(third));
    return always(keys, chance.of(START, INITIALLY), how);
  }

  private Box corner(int corner, double width, double height) {
    boolean right = corner == 1 || corner == 2;
    boolean low = corner >= 2;
    double w = Math.min(width, 0.45);
    double h = Math.min(height, 0.48);
    double marginX = chance.between(0, 0.06);
    double marginY = chance.between(0, 0.04);
    return new Box(right ? 1 - w - marginX : marginX, low ? 1 - h - marginY : marginY, w, h);
  }

  /// A box inside the frame, or up to a quarter outside once in a while.
  private Box anywhere(double width, double height) {
    double over = chance.with(0.12) ? 0.25 : 0;
    double x = chance.between(-over * width, 1 - width + over * width);
    double y = chance.between(-over * height, 1 - height + over * height);
    return new Box(x, y, width, height);
  }

  private static Key eased(double time, Box box, Easing easing) {
    return new Key(time, box, easing, Key.Origin.PLANNER);
  }

  private Movement always(List<Key> keys, Verb verb, String how) {
    return new Movement(keys, List.of(new FrameSpan(0, frames)), verb, how);
  }

  /// There only while a fair part of the box is in the frame: layouts don't list what is
  /// outside.
  private Movement whileInside(List<Key> keys, Verb verb, String how) {
    return new Movement(keys, Presence.whileInside(keys, frames), verb, how);
  }
}
