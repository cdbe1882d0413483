package boxreel.ui.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells from the steps so far how long the rest takes.
public final class Eta {
  private static final int RECENT = 8;

  private final List<Duration> marks = new ArrayList<>();

  /// A time that lies between two others.
  public record Range(Duration low, Duration high) {
    /// One number where both ends read the same, or `low–high`.
    public String text() {
      String from = clock(low);
      String to = clock(high);
      return from.equals(to) ? from : from + "–" + to;
    }
  }

  /// Notes the end of a step.
  ///
  /// @param elapsed since the first step began
  public void mark(Duration elapsed) {
    marks.add(elapsed);
  }

  /// Seconds of each step, oldest first.
  public List<Double> stepSeconds() {
    List<Double> seconds = new ArrayList<>();
    Duration before = Duration.ZERO;
    for (Duration mark : marks) {
      seconds.add(Math.max(0, mark.minus(before).toNanos() / 1e9));
      before = mark;
    }
    return seconds;
  }

  /// How long `stepsLeft` more steps take, empty before two steps are known. The range is that of
  /// the recent steps: their mean on one side and the slower half on the other.
  public Optional<Range> left(int stepsLeft) {
    List<Double> all = stepSeconds();
    if (all.size() < 2) {
      return Optional.empty();
    }
    // The first step warms up caches and says little about the others.
    List<Double> recent =
        all.subList(Math.max(1, all.size() - RECENT), all.size()).stream().sorted().toList();
    double middle = recent.get(recent.size() / 2);
    double mean = recent.stream().mapToDouble(Double::doubleValue).average().orElse(middle);
    double slow = recent.get(Math.min(recent.size() - 1, recent.size() * 3 / 4));
    double low = Math.min(middle, mean) * stepsLeft;
    double high = Math.max(slow, mean) * stepsLeft;
    return Optional.of(new Range(ofSeconds(low), ofSeconds(Math.max(low, high))));
  }

  /// `m:ss`.
  public static String clock(Duration time) {
    long seconds = Math.round(time.toMillis() / 1000.0);
    return String.format(java.util.Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
  }

  private static Duration ofSeconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
