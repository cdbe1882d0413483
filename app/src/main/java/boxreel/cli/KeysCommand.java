package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.keys.ProviderKeys;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel keys`.
@Command(
    name = "keys",
    description = {
      "Keeps the keys of language models' providers in the system's key store.",
      "Without an option it says where each key comes from. A key is read from standard input, not"
          + " from the arguments, which every program can see. Keys in the environment count more."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel keys --save anthropic < key.txt",
      "  boxreel keys --forget anthropic"
    })
final class KeysCommand implements Callable<Integer> {
  private static final int LONGEST = 10_000;

  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--save",
      paramLabel = "KIND",
      description = "Keep the key of openai, anthropic or gemini.")
  private @Nullable PlannerKind saved;

  @Option(names = "--forget", paramLabel = "KIND", description = "Delete the key from the store.")
  private @Nullable PlannerKind forgotten;

  KeysCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws PlannerException {
    Reporter reporter = common.reporter(terminal);
    PlannerKind save = saved;
    PlannerKind forget = forgotten;
    if (save != null && forget != null) {
      throw new UsageError("Give either --save or --forget, not both.");
    }
    Planners planners = services.planners(ConsentQuestion.NOBODY, false, Optional.empty());
    if (save != null) {
      planners.keys().save(save.label(), typed());
      reporter.result(
          "The key of " + save.label() + " is in the system's key store.",
          Json.event("done").put("kind", save.label()).put("stored", true));
    } else if (forget != null) {
      planners.keys().forget(forget.label());
      reporter.result(
          "The key of " + forget.label() + " is forgotten.",
          Json.event("done").put("kind", forget.label()).put("stored", false));
    } else {
      list(planners, reporter);
    }
    return ExitCode.OK;
  }

  private static void list(Planners planners, Reporter reporter) {
    StringBuilder text = new StringBuilder();
    ObjectNode json = Json.event("done");
    var array = json.putArray("keys");
    for (String kind : planners.kinds()) {
      ProviderKeys.Place place = planners.keys().place(kind);
      String words =
          switch (place) {
            case NOT_NEEDED -> "needs none";
            case MISSING -> "none";
            case ENVIRONMENT -> "in the environment";
            case STORE -> "in the system's key store";
          };
      text.append(text.isEmpty() ? "" : "\n").append(String.format("%-10s %s", kind, words));
      array.addObject().put("kind", kind).put("key", words);
    }
    reporter.result(text.toString(), json);
  }

  private String typed() {
    try {
      if (terminal.answers().isPresent()) {
        Optional<String> unseen = terminal.hidden().read("Key (not shown while you type): ");
        if (unseen.isPresent()) {
          return checked(unseen.get());
        }
        terminal.err().print("Key (it is shown while you type): ");
        terminal.err().flush();
        return line(terminal.answers().get());
      }
      return line(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UsageError("The key can't be read from standard input.");
    }
  }

  private static String line(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    return line == null ? "" : checked(line);
  }

  private static String checked(String line) {
    return line.length() > LONGEST ? "" : line;
  }
}
