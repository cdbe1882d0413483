package boxreel.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where results and talk go.
///
/// @param out results, for people and pipes
/// @param err talk: progress, notes, errors
/// @param hasProgressBar whether a person watches `err`, so that a line may be drawn over
///     itself
/// @param columns width of that line, at least 40
/// @param answers what a person types to a question on `err`; empty if nobody could
/// @param hidden reads what nobody is to see, where that can be done
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean hasProgressBar,
    int columns,
    Optional<BufferedReader> answers,
    HiddenInput hidden) {
  private static final int DEFAULT_COLUMNS = 80;

  /// The process's own streams.
  public static Terminal ofProcess() {
    return new Terminal(
        stream(FileDescriptor.out, "stdout.encoding"),
        stream(FileDescriptor.err, "stderr.encoding"),
        TerminalProbe.isStandardErrorTerminal(),
        columns(System.getenv("COLUMNS")),
        typed(),
        HiddenInput.ofProcess());
  }

  private static PrintStream stream(FileDescriptor descriptor, String encodingProperty) {
    return new PrintStream(new FileOutputStream(descriptor), true, charset(encodingProperty));
  }

  private static Optional<BufferedReader> typed() {
    return TerminalProbe.isStandardInputTerminal() && TerminalProbe.isStandardErrorTerminal()
        ? Optional.of(
            new BufferedReader(
                new InputStreamReader(
                    new FileInputStream(FileDescriptor.in), charset("stdin.encoding"))))
        : Optional.empty();
  }

  /// Prompts may hold any letter: where the platform knows no better than ASCII, UTF-8 it is.
  private static Charset charset(String encodingProperty) {
    Charset charset = StandardCharsets.UTF_8;
    String name = System.getProperty(encodingProperty);
    if (name != null && Charset.isSupported(name)) {
      charset = Charset.forName(name);
    }
    if (charset.equals(StandardCharsets.US_ASCII)) {
      charset = StandardCharsets.UTF_8;
    }
    return charset;
  }

  private static int columns(@Nullable String variable) {
    if (variable == null || !variable.matches("[0-9]{2,4}")) {
      return DEFAULT_COLUMNS;
    }
    return Math.max(40, Integer.parseInt(variable));
  }
}
