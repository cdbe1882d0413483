package boxreel.render.guidance;

import boxreel.layout.Box;
import boxreel.render.parity.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `io-guidance.json` says of a reduced model: boxes, layers and the energies' numbers.
public record GuidanceFixture(JsonNode json) {
  public static GuidanceFixture open(String model) {
    try {
      return new GuidanceFixture(
          new ObjectMapper()
              .readTree(Reference.folder(model).resolve("io-guidance.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Per object and frame; empty where the fixture's box is all zeros.
  public List<List<Optional<Box>>> boxes() {
    List<List<Optional<Box>>> objects = new ArrayList<>();
    for (JsonNode object : json.get("boxes")) {
      List<Optional<Box>> boxes = new ArrayList<>();
      for (JsonNode b : object) {
        boxes.add(
            b.get(2).doubleValue() > 0
                ? Optional.of(
                    Box.ofCorners(
                        b.get(0).doubleValue(),
                        b.get(1).doubleValue(),
                        b.get(2).doubleValue(),
                        b.get(3).doubleValue()))
                : Optional.empty());
      }
      objects.add(boxes);
    }
    return objects;
  }

  /// The layers' published names; the fixture has them as part, block, attention.
  public Set<String> layers() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode key : json.get("keys")) {
      names.add(
          key.get(0).textValue()
              + "_blocks."
              + key.get(1).intValue()
              + ".attentions."
              + key.get(2).intValue());
    }
    return names;
  }

  /// A variant's energy, at a threshold that is never reached.
  ///
  /// @param variant such as `topk.com`
  public GuidanceConfig config(String variant, int iterations) {
    JsonNode numbers = json.get("variants").get(variant);
    return new GuidanceConfig(
        json.get("loss_scale").doubleValue(),
        0,
        iterations,
        json.get("guided_steps").intValue(),
        numbers.get("fg_top_p").doubleValue(),
        numbers.get("bg_top_p").doubleValue(),
        numbers.get("fg_weight").doubleValue(),
        numbers.get("bg_weight").doubleValue(),
        numbers.path("com_loss_scale").doubleValue(),
        layers());
  }
}
