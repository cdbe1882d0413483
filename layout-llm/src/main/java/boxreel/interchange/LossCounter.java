package boxreel.interchange;

import boxreel.interchange.Loss.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts losses while a file is converted. For one thread.
public final class LossCounter {
  private static final int NAMES = 5;

  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, Set<String>> details = new EnumMap<>(Kind.class);
  private int keysOfReduced;

  public void add(Kind kind) {
    add(kind, 1);
  }

  /// @param times 0 for none
  public void add(Kind kind, int times) {
    if (times > 0) {
      counts.merge(kind, times, Integer::sum);
    }
  }

  /// @param detail which one; of many, the first ones are kept
  public void add(Kind kind, String detail) {
    add(kind);
    details.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(detail);
  }

  /// Boxes of single frames became keys.
  public void reduced(int boxes, int keys) {
    if (keys < boxes) {
      add(Kind.REDUCED, boxes);
      keysOfReduced += keys;
    }
  }

  public LossReport report() {
    List<Loss> losses = new ArrayList<>();
    counts.forEach((kind, count) -> losses.add(new Loss(kind, count, detail(kind))));
    return new LossReport(losses);
  }

  private String detail(Kind kind) {
    if (kind == Kind.REDUCED) {
      return Integer.toString(keysOfReduced);
    }
    Set<String> all = details.getOrDefault(kind, Set.of());
    String first = String.join(", ", all.stream().limit(NAMES).toList());
    return all.size() > NAMES ? first + ", ..." : first;
  }
}
