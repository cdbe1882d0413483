package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.base.text.Sentence;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The command line as a whole: the commands, and what happens when one fails.
public final class BoxreelCli {
  private final Services services;
  private final Terminal terminal;

  public BoxreelCli(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  /// Runs one command.
  ///
  /// @return an [ExitCode]
  public int run(String... arguments) {
    // Wanted before the arguments are understood, so that a machine also sees why they were not.
    boolean json = Arrays.asList(arguments).contains("--json");
    try {
      return commandLine(json).execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return unexpected(e, json);
    }
  }

  private CommandLine commandLine(boolean json) {
    CommandLine line =
        new CommandLine(new BoxreelCommand(services))
            .addSubcommand(new LayoutCommand(services, terminal))
            .addSubcommand(new StoryboardCommand(services, terminal))
            .addSubcommand(new LintCommand(services, terminal))
            .addSubcommand(new RenderCommand(services, terminal))
            .addSubcommand(new AnimaticCommand(services, terminal))
            .addSubcommand(new SheetCommand(terminal))
            .addSubcommand(new CollectCommand(terminal))
            .addSubcommand(new ConvertCommand(terminal))
            .addSubcommand(new InspectCommand(services, terminal))
            .addSubcommand(
                new CommandLine(new ModelsCommand(services, terminal))
                    .addSubcommand(new ModelsAddCommand(services, terminal))
                    .addSubcommand(new ModelsRemoveCommand(services, terminal)))
            .addSubcommand(new PlannersCommand(services, terminal))
            .addSubcommand(new KeysCommand(services, terminal))
            .addSubcommand(
                new CommandLine(new PromptsCommand(services, terminal))
                    .addSubcommand(new PromptsSearchCommand(services, terminal))
                    .addSubcommand(new PromptsAddCommand(services, terminal))
                    .addSubcommand(new PromptsRemoveCommand(services, terminal))
                    .addSubcommand(new PromptsImportCommand(services, terminal))
                    .addSubcommand(new PromptsExportCommand(services, terminal)))
            .addSubcommand(
                new CommandLine(new BenchCommand(services, terminal))
                    .addSubcommand(new BenchLayoutsCommand(services, terminal))
                    .addSubcommand(new BenchAnswersCommand(terminal))
                    .addSubcommand(new BenchNetworksCommand(terminal))
                    .addSubcommand(new BenchShortcutsCommand(services, terminal))
                    .addSubcommand(new BenchBoxesCommand(services, terminal)))
            .addSubcommand(new TrainCommand(terminal))
            .addSubcommand(new WorkerCommand(services, terminal))
            .addSubcommand(new RehearseCommand(services));
    line.getCommandSpec().version("Boxreel " + services.version());
    line.setOut(new PrintWriter(terminal.out(), true, terminal.out().charset()));
    line.setErr(new PrintWriter(terminal.err(), true, terminal.err().charset()));
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(Math.clamp(terminal.columns(), 80, 100));
    Converters.register(line);
    line.setParameterExceptionHandler((e, _) -> fail(Sentences.of(e), ExitCode.BAD_INPUT, json));
    line.setExecutionExceptionHandler((e, _, _) -> failed(e, json));
    return line;
  }

  private int failed(Exception failure, boolean json) {
    return switch (failure) {
      case UsageError e -> fail(message(e), ExitCode.BAD_INPUT, json);
      case ParameterException e -> fail(Sentences.of(e), ExitCode.BAD_INPUT, json);
      case StudioException e -> {
        LoggerFactory.getLogger(BoxreelCli.class).warn("Command failed", e);
        yield fail(e.sentence(), e.isBadInput() ? ExitCode.BAD_INPUT : ExitCode.FAILURE, json);
      }
      case WindowUnavailableException e -> fail(message(e), ExitCode.FAILURE, json);
      case CancellationException _ -> cancelled(json);
      default -> unexpected(failure, json);
    };
  }

  private int cancelled(boolean json) {
    if (json) {
      terminal.out().println(Json.line(Json.event("cancelled")));
    }
    terminal.err().println("Cancelled; nothing was written.");
    return ExitCode.CANCELLED;
  }

  private int unexpected(Throwable failure, boolean json) {
    LoggerFactory.getLogger(BoxreelCli.class).error("Unexpected failure", failure);
    String sentence =
        failure instanceof OutOfMemoryError
            ? "There was not enough memory; make the video smaller or shorter, or close other"
                + " programs."
            : "Boxreel failed in a way that it should not; please report it with the log in "
                + services.logFolder()
                + ".";
    return fail(sentence, ExitCode.FAILURE, json);
  }

  private int fail(String sentence, int code, boolean json) {
    return fail(Sentence.english(sentence), code, json);
  }

  private int fail(Sentence sentence, int exitCode, boolean json) {
    if (json) {
      ObjectNode event =
          Json.event("error").put("message", sentence.english()).put("exitCode", exitCode);
      if (!sentence.code().isEmpty()) {
        event.put("code", sentence.code());
      }
      terminal.out().println(Json.line(event));
    }
    terminal.err().println("boxreel: " + sentence.english());
    return exitCode;
  }

  private static String message(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /// The names of all commands that people use, for tests and completion.
  List<String> commandNames() {
    return commandLine(false).getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
