package boxreel.planner.reading;

import boxreel.base.PlannerException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads files of nouns; the format is explained in the bundled `nouns.txt`.
final class NounFile {
  private static final String BUNDLED = "nouns.txt";

  private final String name;
  private final Map<String, Noun> known;
  private final Map<String, Noun> nouns = new HashMap<>();
  private int number;

  private NounFile(String name, Map<String, Noun> known) {
    this.name = name;
    this.known = known;
  }

  static Map<String, Noun> bundled() {
    try {
      return parse(BUNDLED, Lists.lines(BUNDLED), Map.of());
    } catch (PlannerException e) {
      throw new IllegalStateException("The program is damaged: " + e.getMessage(), e);
    }
  }

  /// The nouns by all their names, lower case.
  ///
  /// @param name of the file, for errors
  /// @param known what "names = name" may refer to besides lines of the file
  static Map<String, Noun> parse(String name, List<String> lines, Map<String, Noun> known)
      throws PlannerException {
    return new NounFile(name, known).read(lines);
  }

  private Map<String, Noun> read(List<String> lines) throws PlannerException {
    for (String line : lines) {
      number++;
      String text = line.replace("\uFEFF", "").strip();
      if (text.isEmpty() || text.startsWith("#")) {
        continue;
      }
      if (text.contains("|")) {
        kind(text.split("\\|", -1));
      } else if (text.contains("=")) {
        synonyms(text.split("=", -1));
      } else {
        throw broken("needs \"names | height | aspect | zone | home\" or \"names = name\"");
      }
    }
    return nouns;
  }

  private void kind(String[] cells) throws PlannerException {
    String[] fields = Arrays.stream(cells).map(String::strip).toArray(String[]::new);
    if (fields.length < 5 || fields.length > 8) {
      throw broken("has " + fields.length + " columns instead of 5 to 8");
    }
    String[] names = names(fields[0]);
    Noun noun =
        new Noun(
            names[0],
            number(fields[1], "height", 0.02, 1),
            number(fields[2], "aspect", 0.1, 10),
            zone(fields[3]),
            fields[4],
            fields.length > 5 ? number(fields[5], "metres", 0.001, 10_000) : 1,
            fields.length > 6 ? number(fields[6], "speed", 0, 2) : 0.16,
            fields.length > 7 ? number(fields[7], "bounce", 0, 0.95) : 0.2);
    put(names, noun);
  }

  private void synonyms(String[] sides) throws PlannerException {
    if (sides.length != 2) {
      throw broken("has more than one \"=\"");
    }
    String meant = sides[1].strip().toLowerCase(Locale.ROOT);
    Noun noun = nouns.getOrDefault(meant, known.get(meant));
    if (noun == null) {
      throw broken("refers to \"" + sides[1].strip() + "\", which no line above explains");
    }
    put(names(sides[0]), noun);
  }

  private String[] names(String field) throws PlannerException {
    String[] names = field.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*", -1);
    if (Arrays.stream(names).anyMatch(String::isEmpty)) {
      throw broken("has an empty name");
    }
    return names;
  }

  private void put(String[] names, Noun noun) {
    for (String each : names) {
      // An emoji is spoken of by the first name of its line.
      boolean isWord = Character.isLetterOrDigit(each.codePointAt(0));
      nouns.putIfAbsent(each, isWord ? noun.called(each) : noun);
    }
  }

  private Zone zone(String text) throws PlannerException {
    for (Zone zone : Zone.values()) {
      if (zone.name().equalsIgnoreCase(text)) {
        return zone;
      }
    }
    throw broken("has the zone \"" + text + "\" instead of ground, sky, high, water, deep or air");
  }

  private double number(String text, String column, double least, double most)
      throws PlannerException {
    double value;
    try {
      value = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      value = Double.NaN;
    }
    if (!(value >= least && value <= most)) {
      throw broken(
          String.format(
              Locale.ROOT,
              "has the %s \"%s\" instead of a number from %s to %s",
              column,
              text,
              plain(least),
              plain(most)));
    }
    return value;
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private PlannerException broken(String what) {
    return PlannerException.badInput(
        "The nouns in " + name + " can't be used: line " + number + " " + what + ".");
  }
}
