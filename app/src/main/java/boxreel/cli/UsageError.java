package boxreel.cli;

/// The arguments make no sense, said in one sentence. Ends the program with
/// [ExitCode#BAD_INPUT].
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String sentence) {
    super(sentence);
  }
}
