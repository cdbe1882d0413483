package boxreel.render.toybox.world;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What the world can draw: one drawing per noun, and [#UNKNOWN] for every other word.
@SuppressWarnings("ImmutableEnumChecker") // drawings and lists of verbs never change
public enum Noun {
  BEAR(Animals.bear(), NamedColour.BROWN, Verb.WALK, Verb.RUN),
  CAT(Animals.cat(), NamedColour.ORANGE, Verb.WALK, Verb.RUN),
  DOG(Animals.dog(), NamedColour.BROWN, Verb.WALK, Verb.RUN),
  RABBIT(Animals.rabbit(), NamedColour.WHITE, Verb.HOP, Verb.RUN),
  PIG(Animals.pig(), NamedColour.PINK, Verb.WALK, Verb.RUN),
  ELEPHANT(Animals.elephant(), NamedColour.GRAY, Verb.WALK, Verb.RUN),
  FROG(Animals.frog(), NamedColour.GREEN, Verb.HOP),
  TURTLE(Animals.turtle(), NamedColour.GREEN, Verb.WALK, Verb.SWIM),
  BIRD(Animals.bird(), NamedColour.BLUE, Verb.FLY),
  DUCK(Animals.duck(), NamedColour.YELLOW, Verb.SWIM, Verb.WALK),
  PENGUIN(Animals.penguin(), NamedColour.BLACK, Verb.WALK, Verb.SLIDE),
  FISH(Animals.fish(), NamedColour.ORANGE, Verb.SWIM),
  BUTTERFLY(Animals.butterfly(), NamedColour.PURPLE, Verb.FLY),
  CAR(Things.car(), NamedColour.RED, Verb.DRIVE),
  TRUCK(Things.truck(), NamedColour.BLUE, Verb.DRIVE),
  BOAT(Things.boat(), NamedColour.RED, Verb.SAIL),
  AIRPLANE(Things.airplane(), NamedColour.WHITE, Verb.FLY),
  ROCKET(Things.rocket(), NamedColour.WHITE, Verb.FLY),
  BALLOON(Things.balloon(), NamedColour.RED, Verb.FLOAT, Verb.DRIFT),
  BALL(Things.ball(), NamedColour.RED, Verb.ROLL),
  HOUSE(Things.house(), NamedColour.ORANGE, Verb.SLIDE),
  UMBRELLA(Things.umbrella(), NamedColour.PURPLE, Verb.DRIFT),
  ROBOT(Things.robot(), NamedColour.GRAY, Verb.WALK, Verb.ROLL),
  CUP(Things.cup(), NamedColour.WHITE, Verb.SLIDE),
  TREE(Nature.tree(), NamedColour.GREEN, Verb.SLIDE),
  FLOWER(Nature.flower(), NamedColour.PINK, Verb.DRIFT),
  MUSHROOM(Nature.mushroom(), NamedColour.RED, Verb.SLIDE),
  CACTUS(Nature.cactus(), NamedColour.GREEN, Verb.SLIDE),
  APPLE(Nature.apple(), NamedColour.RED, Verb.ROLL),
  STAR(Nature.star(), NamedColour.YELLOW, Verb.FLOAT, Verb.FLY),
  HEART(Nature.heart(), NamedColour.RED, Verb.FLOAT, Verb.DRIFT),
  MOON(Nature.moon(), NamedColour.YELLOW, Verb.DRIFT),
  SUN(Nature.sun(), NamedColour.YELLOW, Verb.DRIFT),
  SNOWMAN(Nature.snowman(), NamedColour.WHITE, Verb.SLIDE),
  UNKNOWN(Nature.blob(), NamedColour.GRAY, Verb.SLIDE);

  private static final List<Noun> KNOWN =
      Arrays.stream(values()).filter(noun -> noun != UNKNOWN).toList();

  private final Drawing drawing;
  private final NamedColour natural;
  private final List<Verb> verbs;

  Noun(Drawing drawing, NamedColour natural, Verb... verbs) {
    this.drawing = drawing;
    this.natural = natural;
    this.verbs = List.of(verbs);
  }

  /// All nouns but [#UNKNOWN].
  public static List<Noun> known() {
    return KNOWN;
  }

  /// The noun of a word in the singular or plural, [#UNKNOWN] for one the world doesn't know.
  public static Noun ofWord(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (Noun noun : KNOWN) {
      if (lower.equals(noun.word()) || lower.equals(noun.plural())) {
        return noun;
      }
    }
    return UNKNOWN;
  }

  /// The noun in captions, in lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String plural() {
    return plural(word());
  }

  static String plural(String word) {
    return switch (word) {
      case "fish" -> "fish";
      case "snowman" -> "snowmen";
      case "butterfly" -> "butterflies";
      case "cactus" -> "cacti";
      default ->
          word.endsWith("s") || word.endsWith("x") || word.endsWith("ch")
              ? word + "es"
              : word + "s";
    };
  }

  /// The colour that it has when nobody asks for one.
  public NamedColour natural() {
    return natural;
  }

  /// Width over height of the drawing in pixels when it is not stretched.
  public double aspect() {
    return drawing.aspect();
  }

  /// How it usually goes; at least one.
  List<Verb> verbs() {
    return verbs;
  }

  void paint(Graphics2D graphics, Rectangle2D box, Rgb colour) {
    drawing.paint(graphics, box, colour);
  }
}
