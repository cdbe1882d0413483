package boxreel.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;

/// Asks the C library which streams are a terminal. The JDK's `Console` only knows about standard
/// input and output together, and a progress bar belongs on neither.
final class TerminalProbe {
  private static final int STANDARD_INPUT = 0;
  private static final int STANDARD_ERROR = 2;

  private TerminalProbe() {}

  static boolean isStandardInputTerminal() {
    return isTerminal(STANDARD_INPUT);
  }

  static boolean isStandardErrorTerminal() {
    return isTerminal(STANDARD_ERROR);
  }

  @SuppressWarnings("restricted") // the program is started with native access enabled
  private static boolean isTerminal(int descriptor) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    try {
      Linker linker = Linker.nativeLinker();
      MethodHandle isatty =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow(windows ? "_isatty" : "isatty"),
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      return (int) isatty.invokeExact(descriptor) != 0;
    } catch (Throwable e) {
      // A method handle may throw anything; without an answer there is no bar.
      return false;
    }
  }
}
