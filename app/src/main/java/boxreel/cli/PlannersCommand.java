package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.consent.Destination;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `boxreel planners`.
@Command(
    name = "planners",
    description = {
      "Lists the planners: what is set up, what is missing, where text would go.",
      "With --check one of them is contacted, which costs nothing, and its models are listed."
    },
    footer = {
      "",
      "Keys come from the environment or the system's key store ('boxreel keys'). Once you have"
          + " agreed, with --yes or",
      "to the question, text may go to that provider; the endpoints are listed in the file",
      "'consents' in Boxreel's configuration folder.",
      "",
      "Examples:",
      "  boxreel planners",
      "  boxreel planners --check ollama"
    })
final class PlannersCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(
      names = "--check",
      paramLabel = "KIND",
      description =
          "Contact openai, anthropic, gemini or ollama, or look at the local model's file.")
  private @Nullable PlannerKind checked;

  @Option(
      names = {"-y", "--yes"},
      description = "Agree that prompts and layouts are sent to that provider; remembered.")
  private boolean agrees;

  PlannersCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws PlannerException {
    Reporter reporter = common.reporter(terminal);
    PlannerOptions options = new PlannerOptions(checked, agrees);
    Planners planners = options.planners(services, terminal);
    if (checked == null) {
      list(planners, reporter);
    } else {
      check(planners, checked, reporter);
    }
    return ExitCode.OK;
  }

  private static void list(Planners planners, Reporter reporter) {
    StringBuilder text = new StringBuilder();
    ObjectNode json = Json.event("done");
    var array = json.putArray("planners");
    for (PlannerSetup setup : planners.setups()) {
      text.append(text.isEmpty() ? "" : "\n").append(setup.kind()).append("\n  ");
      ObjectNode node = array.addObject().put("kind", setup.kind()).put("usable", setup.isUsable());
      if (!setup.isUsable()) {
        text.append(setup.problem());
        node.put("problem", setup.problem());
        continue;
      }
      text.append(setup.name()).append("; ").append(whereTo(setup));
      node.put("name", setup.name());
      setup
          .destination()
          .ifPresent(
              to ->
                  node.put("model", setup.model())
                      .put("host", to.host())
                      .put("onThisMachine", to.isThisMachine())
                      .put("agreed", setup.isOpen()));
    }
    reporter.result(text.toString(), json);
  }

  private static String whereTo(PlannerSetup setup) {
    Optional<Destination> to = setup.destination();
    if (to.isEmpty()) {
      return "nothing leaves this machine";
    }
    if (to.get().host().equals(Destination.HERE)) {
      return "inside Boxreel, nothing leaves this machine";
    }
    if (to.get().isThisMachine()) {
      return "at " + to.get().host() + ", nothing leaves this machine";
    }
    return "text is sent to "
        + to.get().host()
        + (setup.isOpen() ? ", to which you agreed" : ", which asks you first");
  }

  private static void check(Planners planners, PlannerKind kind, Reporter reporter)
      throws PlannerException {
    CancelToken cancel = new CancelToken();
    List<String> models;
    try (Interrupts _ = Interrupts.cancelling(cancel)) {
      models = planners.models(kind.label(), cancel);
    }
    PlannerSetup setup =
        planners.setups().stream()
            .filter(s -> s.kind().equals(kind.label()))
            .findFirst()
            .orElseThrow();
    // Ollama leaves out ":latest" when it is spoken to, but not when it speaks.
    boolean hasModel =
        setup.model().isEmpty()
            || models.contains(setup.model())
            || models.contains(setup.model() + ":latest");
    StringBuilder text = new StringBuilder(setup.name()).append(" answers");
    text.append(models.isEmpty() ? "" : ", with " + models.size() + " models");
    text.append(hasModel ? "." : ", but has no model " + setup.model() + ".");
    models.forEach(
        model -> text.append(model.equals(setup.model()) ? "\n* " : "\n  ").append(model));
    ObjectNode json =
        Json.event("done").put("kind", kind.label()).put("name", setup.name()).put("ok", hasModel);
    var array = json.putArray("models");
    models.forEach(array::add);
    reporter.result(text.toString(), json);
  }
}
