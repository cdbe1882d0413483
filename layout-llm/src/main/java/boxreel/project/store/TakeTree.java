package boxreel.project.store;

import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.project.TakeInterpolation;
import boxreel.project.TakeRefinement;
import boxreel.project.TakeSettings;
import boxreel.project.TakeStages;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/// A take as a JSON tree.
final class TakeTree {
  private static final String INTERPOLATION = "interpolation";
  private static final String REFINEMENT = "refinement";

  private TakeTree() {}

  static ObjectNode write(StoredTake take) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", take.id());
    node.put("number", take.number());
    node.put("file", take.file());
    node.put("made", take.made().toString());
    node.put("seconds", take.took().toMillis() / 1000.0);
    node.put("starred", take.isStarred());
    node.put("note", take.note());
    node.set("settings", settings(take.settings()));
    RenderedShot rendered = take.shot();
    ObjectNode shot = node.putObject("shot");
    shot.put("prompt", rendered.prompt());
    shot.put("background", rendered.background());
    shot.put("negative", rendered.negative());
    shot.put("frames", rendered.frames());
    shot.put("framesPerSecond", rendered.framesPerSecond());
    shot.put("layoutHash", rendered.layoutHash());
    shot.put("framePrompts", rendered.framePrompts());
    return node;
  }

  /// @param id and `file` as they were checked
  static StoredTake read(Fields fields, String id, String file) {
    Fields shot = fields.object("shot");
    return new StoredTake(
        id,
        fields.small("number"),
        file,
        fields.instant("made"),
        Duration.ofMillis(Math.round(fields.number("seconds") * 1000)),
        fields.flag("starred"),
        fields.text("note"),
        settings(fields.object("settings")),
        new RenderedShot(
            shot.text("prompt"),
            shot.text("background"),
            shot.text("negative"),
            shot.small("frames"),
            shot.number("framesPerSecond"),
            shot.text("layoutHash"),
            shot.text("framePrompts")));
  }

  static ObjectNode settings(TakeSettings numbers) {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("model", numbers.model());
    settings.put("version", numbers.version());
    settings.put("method", numbers.method());
    settings.put("seed", numbers.seed());
    settings.put("steps", numbers.steps());
    settings.put("guidance", numbers.guidance());
    settings.put("width", numbers.width());
    settings.put("height", numbers.height());
    settings.put("beta", numbers.beta());
    settings.put("device", numbers.device());
    settings.put("sampler", numbers.sampler());
    settings.put("precision", numbers.precision());
    settings.put("cacheInterval", numbers.cacheInterval());
    settings.put("guidanceFrom", numbers.guidanceFrom());
    settings.put("guidanceTo", numbers.guidanceTo());
    TakeStages stages = numbers.stages();
    settings.put("framesAtOnce", stages.framesAtOnce());
    ObjectNode interpolation = settings.putObject(INTERPOLATION);
    stages
        .interpolation()
        .ifPresent(
            how ->
                interpolation
                    .put("model", how.model())
                    .put("steps", how.steps())
                    .put("guidance", how.guidance())
                    .put("factor", how.factor()));
    ObjectNode refinement = settings.putObject(REFINEMENT);
    stages
        .refinement()
        .ifPresent(
            how ->
                refinement
                    .put("model", how.model())
                    .put("strength", how.strength())
                    .put("steps", how.steps())
                    .put("guidance", how.guidance())
                    .put("width", how.width())
                    .put("height", how.height()));
    return settings;
  }

  static TakeSettings settings(Fields settings) {
    return new TakeSettings(
        settings.text("model"),
        settings.text("version"),
        settings.text("method"),
        settings.whole("seed"),
        settings.small("steps"),
        settings.number("guidance"),
        settings.small("width"),
        settings.small("height"),
        settings.number("beta"),
        settings.text("device"),
        settings.text("sampler"),
        settings.text("precision"),
        settings.small("cacheInterval"),
        settings.number("guidanceFrom"),
        settings.number("guidanceTo"),
        new TakeStages(
            settings.small("framesAtOnce"),
            interpolation(settings.object(INTERPOLATION)),
            refinement(settings.object(REFINEMENT))));
  }

  private static Optional<TakeInterpolation> interpolation(Fields how) {
    String model = how.text("model");
    return model.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TakeInterpolation(
                model,
                how.small("steps"),
                how.number("guidance"),
                Math.max(1, how.small("factor"))));
  }

  private static Optional<TakeRefinement> refinement(Fields how) {
    String model = how.text("model");
    return model.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TakeRefinement(
                model,
                how.number("strength"),
                how.small("steps"),
                how.number("guidance"),
                how.small("width"),
                how.small("height")));
  }
}
