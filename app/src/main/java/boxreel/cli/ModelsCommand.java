package boxreel.cli;

import boxreel.render.api.ModelInfo;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `boxreel models`.
@Command(
    name = "models",
    description = "Lists the models that can render.",
    footer = {"", "Example:", "  boxreel models"})
final class ModelsCommand implements Callable<Integer> {
  private final Services services;
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  ModelsCommand(Services services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<ModelInfo> models = services.renderer().models();
    StringBuilder text = new StringBuilder();
    ObjectNode json = Json.event("done");
    ArrayNode array = json.putArray("models");
    for (ModelInfo model : models) {
      PixelSize size = new PixelSize(model.defaults().width(), model.defaults().height());
      text.append(text.isEmpty() ? "" : "\n")
          .append(model.name())
          .append("\n  ")
          .append(model.description())
          .append("\n  ")
          .append(size)
          .append(" (multiples of ")
          .append(model.sizeMultiple())
          .append("), up to ")
          .append(model.maxFrames())
          .append(" frames, ")
          .append(model.defaults().steps())
          .append(" steps, ")
          .append(model.hasGligen() ? "follows boxes (GLIGEN)" : "without GLIGEN")
          .append(model.folder().map(f -> "\n  " + f).orElse(""));
      ObjectNode node =
          array
              .addObject()
              .put("name", model.name())
              .put("description", model.description())
              .put("gligen", model.hasGligen())
              .put("width", size.width())
              .put("height", size.height())
              .put("sizeMultiple", model.sizeMultiple())
              .put("maxFrames", model.maxFrames())
              .put("steps", model.defaults().steps())
              .put("guidance", model.defaults().guidance())
              .put("method", model.defaults().method().label())
              .put("beta", model.defaults().beta());
      model.folder().ifPresent(folder -> node.put("folder", folder.toString()));
    }
    if (models.isEmpty()) {
      text.append("There is no bundled model; name a diffusers-format folder with --model.");
    }
    common.reporter(terminal).result(text.toString(), json);
    return ExitCode.OK;
  }
}
