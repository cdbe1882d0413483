package boxreel.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with the arguments, each in one sentence that says what to do.
final class Sentences {
  private Sentences() {}

  static String of(ParameterException e) {
    CommandLine line = e.getCommandLine();
    String help = " '" + line.getCommandSpec().qualifiedName() + " --help' shows what there is.";
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched, help);
      case MissingParameterException missing ->
          withStop(String.valueOf(missing.getMessage())) + help;
      default -> withStop(String.valueOf(e.getMessage())) + help;
    };
  }

  private static String unmatched(UnmatchedArgumentException e, String help) {
    String first = e.getUnmatched().getFirst();
    List<String> near = e.getSuggestions();
    String hint = near.isEmpty() ? help : " Did you mean '" + near.getFirst() + "'?";
    if (e.isUnknownOption()) {
      return "Unknown option '" + first + "'." + (near.isEmpty() ? help : hint + help);
    }
    if (e.getCommandLine().getParent() == null) {
      return "Unknown command '" + first + "'." + (near.isEmpty() ? help : hint + help);
    }
    return "Don't know what to do with '" + first + "'. Put a prompt of several words in quotes.";
  }

  private static String withStop(String sentence) {
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
