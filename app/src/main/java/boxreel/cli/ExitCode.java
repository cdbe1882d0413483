package boxreel.cli;

/// How the program ends, as scripts see it. Stable.
public final class ExitCode {
  public static final int OK = 0;

  /// The input was fine, the work failed.
  public static final int FAILURE = 1;

  /// The arguments or what they point to can't be used.
  public static final int BAD_INPUT = 2;

  /// Stopped by the user; the same code that a shell gives a program that Ctrl-C ended.
  public static final int CANCELLED = 130;

  private ExitCode() {}
}
