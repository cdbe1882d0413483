package boxreel.ui.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How seeds follow each other from render to render.
public final class Seeds {
  /// What fields can show without rounding.
  static final long LARGEST = 1L << 53;

  /// A list is typed by people; a slip such as `1-99999999` is none.
  private static final int MOST = 1000;

  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Pattern PART = Pattern.compile("(\\d{1,16})(?:-(\\d{1,16}))?");

  private final ObjectProperty<SeedMode> mode = new SimpleObjectProperty<>(SeedMode.KEEP);
  private final StringProperty list = new SimpleStringProperty("");
  private final LongSupplier random;

  Seeds(LongSupplier random) {
    this.random = random;
  }

  public ObjectProperty<SeedMode> modeProperty() {
    return mode;
  }

  /// Numbers and ranges such as `3, 7, 20-24`.
  public StringProperty listProperty() {
    return list;
  }

  /// The seeds of a text; empty if it is no list of seeds.
  static Optional<List<Long>> read(String text) {
    Set<Long> seeds = new LinkedHashSet<>();
    for (String part : SEPARATORS.split(text.strip(), -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      long from = Long.parseLong(matcher.group(1));
      long to = matcher.group(2) == null ? from : Long.parseLong(matcher.group(2));
      if (to < from || to >= LARGEST || to - from >= MOST) {
        return Optional.empty();
      }
      for (long seed = from; seed <= to; seed++) {
        seeds.add(seed);
      }
    }
    return seeds.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(seeds));
  }

  /// The seed of the render after one with this seed.
  long after(long seed) {
    return switch (mode.get()) {
      case KEEP -> seed;
      case NEW -> random.getAsLong();
      case UP -> Math.min(LARGEST - 1, seed + 1);
      case DOWN -> Math.max(0, seed - 1);
      case LIST -> afterInList(seed);
    };
  }

  /// The seeds of some renders at once, no two the same; fewer if a list has no more. Where the
  /// seed is kept from render to render they count up.
  ///
  /// @param first of the first one, as it is set
  List<Long> some(long first, int count) {
    Set<Long> seeds = new LinkedHashSet<>();
    List<Long> listed = read(list.get()).orElse(List.of());
    if (mode.get() == SeedMode.LIST && !listed.isEmpty()) {
      int start = Math.max(0, listed.indexOf(first));
      for (int i = 0; i < Math.min(count, listed.size()); i++) {
        seeds.add(listed.get((start + i) % listed.size()));
      }
      return new ArrayList<>(seeds);
    }
    int way = mode.get() == SeedMode.DOWN && first >= count - 1 ? -1 : 1;
    long next = first;
    while (seeds.size() < count) {
      if (seeds.add(next) && mode.get() == SeedMode.NEW) {
        next = random.getAsLong();
      } else {
        next += way; // also where chance gave one twice
      }
    }
    return new ArrayList<>(seeds);
  }

  private long afterInList(long seed) {
    List<Long> listed = read(list.get()).orElse(List.of());
    return listed.isEmpty() ? seed : listed.get((listed.indexOf(seed) + 1) % listed.size());
  }
}
