package boxreel.cli;

import boxreel.base.ModelException;
import boxreel.render.api.ModelReport;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel models add`.
@Command(
    name = "add",
    description = {
      "Checks a model and gives it a name.",
      "Names and shapes of all tensors must fit the configs. The files stay where they are; nothing"
          + " is downloaded."
    },
    footer = {"", "Example:", "  boxreel models add ~/models/text-to-video-lvd-zs --name lvd-zs"})
final class ModelsAddCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER|FILE",
      description = "A model folder in diffusers' format, or a file in it.")
  private Path path = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "For --model (default: the folder's name).")
  private @Nullable String name;

  @Option(
      names = "--half",
      description = "Keep a copy as safetensors in half precision, which takes half the disk.")
  private boolean halved;

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsAddCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ModelException {
    Reporter reporter = common.reporter(terminal);
    ModelReport report =
        services
            .modelLibrary()
            .add(path, Optional.ofNullable(name), halved, what -> reporter.note(what + "."));
    StringBuilder text = new StringBuilder(ModelsCommand.text(report.info()));
    ObjectNode json = Json.event("done");
    json.set("model", ModelsCommand.node(report.info()));
    ArrayNode parts = json.putArray("parts");
    for (ModelReport.Part part : report.parts()) {
      text.append("\n  ")
          .append(part.name())
          .append(": ")
          .append(part.tensors())
          .append(" tensors, ")
          .append(ModelsCommand.millions(part.parameters()))
          .append(", ")
          .append(part.types());
      parts
          .addObject()
          .put("name", part.name())
          .put("tensors", part.tensors())
          .put("parameters", part.parameters())
          .put("types", part.types());
    }
    reporter.result(text.toString(), json);
    return ExitCode.OK;
  }
}
