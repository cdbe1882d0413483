package boxreel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where results and talk go.
///
/// @param out results, for people and pipes
/// @param err talk: progress, notes, errors
/// @param hasProgressBar whether a person watches `err`, so that a line may be drawn over
///     itself
/// @param columns width of that line, at least 40
public record Terminal(PrintStream out, PrintStream err, boolean hasProgressBar, int columns) {
  private static final int DEFAULT_COLUMNS = 80;

  /// The process's own streams.
  public static Terminal ofProcess() {
    return new Terminal(
        stream(FileDescriptor.out, "stdout.encoding"),
        stream(FileDescriptor.err, "stderr.encoding"),
        TerminalProbe.isStandardErrorTerminal(),
        columns(System.getenv("COLUMNS")));
  }

  /// Prompts may hold any letter: where the platform knows no better than ASCII, UTF-8 it is.
  private static PrintStream stream(FileDescriptor descriptor, String encodingProperty) {
    Charset charset = StandardCharsets.UTF_8;
    String name = System.getProperty(encodingProperty);
    if (name != null && Charset.isSupported(name)) {
      charset = Charset.forName(name);
    }
    if (charset.equals(StandardCharsets.US_ASCII)) {
      charset = StandardCharsets.UTF_8;
    }
    return new PrintStream(new FileOutputStream(descriptor), true, charset);
  }

  private static int columns(@Nullable String variable) {
    if (variable == null || !variable.matches("[0-9]{2,4}")) {
      return DEFAULT_COLUMNS;
    }
    return Math.max(40, Integer.parseInt(variable));
  }
}
