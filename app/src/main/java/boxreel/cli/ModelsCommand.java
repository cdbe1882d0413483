package boxreel.cli;

import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderSettings;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `boxreel models`.
@Command(
    name = "models",
    description = {
      "Lists the models that can render.",
      "That are the bundled one, those that 'boxreel models add' named, and those that other"
          + " programs have downloaded to Hugging Face's cache."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel models",
      "  boxreel models add ~/models/text-to-video-lvd-zs --name lvd-zs"
    })
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
    Reporter reporter = common.reporter(terminal);
    List<ModelInfo> models = services.renderer().models();
    services.modelLibrary().problems().forEach(reporter::note);
    ObjectNode json = Json.event("done");
    ArrayNode array = json.putArray("models");
    models.forEach(model -> array.add(node(model)));
    String text = models.stream().map(ModelsCommand::text).collect(Collectors.joining("\n"));
    reporter.result(
        text.isEmpty() ? "There is no bundled model; add one with 'boxreel models add'." : text,
        json);
    return ExitCode.OK;
  }

  /// A model in some lines.
  static String text(ModelInfo model) {
    RenderSettings defaults = model.defaults();
    StringBuilder text = new StringBuilder(model.name() + "\n  " + model.description());
    if (model.parameters() > 0) {
      text.append(
          String.format(
              Locale.ROOT, "\n  %s, UNet of %s", model.family(), millions(model.parameters())));
    }
    text.append("\n  ")
        .append(new PixelSize(defaults.width(), defaults.height()))
        .append(" (multiples of ")
        .append(model.sizeMultiple())
        .append("), up to ")
        .append(model.maxFrames())
        .append(" frames, ")
        .append(defaults.steps())
        .append(" steps, guidance ")
        .append(plain(defaults.guidance()))
        .append(
            switch (model.task()) {
              case INTERPOLATION -> ", for --interpolate";
              case VIDEO -> model.hasGligen() ? ", follows boxes (GLIGEN)" : ", without GLIGEN";
            })
        .append("\n  methods ")
        .append(
            model.methods().stream()
                .map(m -> m == defaults.method() ? m.label() + " (default)" : m.label())
                .collect(Collectors.joining(", ")));
    model
        .folder()
        .filter(f -> !model.description().contains(f.toString()))
        .ifPresent(folder -> text.append("\n  ").append(folder));
    return text.toString();
  }

  static ObjectNode node(ModelInfo model) {
    RenderSettings defaults = model.defaults();
    ObjectNode node =
        Json.object()
            .put("name", model.name())
            .put("description", model.description())
            .put("task", model.task().name().toLowerCase(Locale.ROOT))
            .put("gligen", model.hasGligen())
            .put("width", defaults.width())
            .put("height", defaults.height())
            .put("sizeMultiple", model.sizeMultiple())
            .put("maxFrames", model.maxFrames())
            .put("steps", defaults.steps())
            .put("guidance", defaults.guidance())
            .put("method", defaults.method().label())
            .put("beta", defaults.beta());
    model.methods().stream().map(Method::label).forEach(node.putArray("methods")::add);
    if (model.parameters() > 0) {
      node.put("family", model.family()).put("parameters", model.parameters());
    }
    model.folder().ifPresent(folder -> node.put("folder", folder.toString()));
    return node;
  }

  /// A count of numbers for people.
  static String millions(long parameters) {
    return String.format(Locale.ROOT, "%.1f million numbers", parameters / 1e6);
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
