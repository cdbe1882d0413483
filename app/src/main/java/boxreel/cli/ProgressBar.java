package boxreel.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// One line on a terminal, drawn over itself: what is done, a bar, how many of how many, and the
/// time left at the pace so far. For one thread.
final class ProgressBar {
  private static final int MAX_BAR = 30;

  private final PrintStream stream;
  private final int columns;
  private int drawn;

  ProgressBar(PrintStream stream, int columns) {
    this.stream = stream;
    this.columns = columns;
  }

  /// @param done 0 to `total`
  /// @param elapsed since the work of which `done` parts are done began
  void draw(String label, int done, int total, Duration elapsed) {
    String line = line(label, done, total, elapsed);
    stream.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
    stream.flush();
    drawn = line.length();
  }

  /// Takes the line away, so that something else can be printed.
  void clear() {
    if (drawn > 0) {
      stream.print("\r" + " ".repeat(drawn) + "\r");
      stream.flush();
      drawn = 0;
    }
  }

  private String line(String label, int done, int total, Duration elapsed) {
    String head = String.format(Locale.ROOT, "%-9s ", label);
    String tail = String.format(Locale.ROOT, " %d/%d%s", done, total, left(done, total, elapsed));
    // The last column stays free: some terminals wrap once it is written.
    int bar = Math.min(MAX_BAR, columns - 1 - head.length() - tail.length() - 2);
    if (bar < 4) {
      return (head.strip() + tail)
          .substring(0, Math.min(columns - 1, (head.strip() + tail).length()));
    }
    int filled = (int) ((long) bar * done / Math.max(1, total));
    return head + "[" + "#".repeat(filled) + ".".repeat(bar - filled) + "]" + tail;
  }

  private static String left(int done, int total, Duration elapsed) {
    if (done <= 0 || done >= total) {
      return "";
    }
    return ", " + words(remaining(done, total, elapsed)) + " left";
  }

  /// The time that the rest takes at the pace so far.
  static Duration remaining(int done, int total, Duration elapsed) {
    return done <= 0 ? Duration.ZERO : elapsed.multipliedBy(total - done).dividedBy(done);
  }

  /// "8 s", "3:05 min", "1:02:00 h".
  static String words(Duration time) {
    long seconds = (time.toMillis() + 999) / 1000;
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }
    return String.format(
        Locale.ROOT, "%d:%02d:%02d h", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
