package boxreel.render.weights;

import boxreel.base.ModelException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON file of settings, such as a model part's `config.json`, read by name and type. A
/// setting that is absent or null has its default; one of a wrong type is an error, never a
/// default.
public final class JsonConfig {
  private static final long MAX_BYTES = 200_000_000;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Python writes -Infinity, as in lambda_min_clipped.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final Path file;
  private final JsonNode root;

  private JsonConfig(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /// Reads a file that holds one JSON object.
  ///
  /// @throws ModelException if it is missing, unreadable, or holds something else
  public static JsonConfig read(Path file) throws ModelException {
    if (!Files.isRegularFile(file)) {
      throw ModelException.badInput("The file " + file + " is missing; check the model's folder.");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw ModelException.badInput("The file " + file + " is too large for a JSON file.");
      }
      JsonNode root = MAPPER.readTree(Files.readAllBytes(file));
      if (!root.isObject()) {
        throw ModelException.badInput(
            "The file " + file + " is not a JSON object of settings; download or copy it again.");
      }
      return new JsonConfig(file, root);
    } catch (JsonProcessingException e) {
      throw ModelException.badInput(
          "The file " + file + " is not valid JSON; download or copy it again.", e);
    } catch (IOException e) {
      throw ModelException.failed("The file " + file + " can't be read; check its permissions.", e);
    }
  }

  /// The file that this was read from.
  public Path file() {
    return file;
  }

  /// The settings' names in the order of the file.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    root.fieldNames().forEachRemaining(names::add);
    return List.copyOf(names);
  }

  /// Whether a setting is there and not null.
  public boolean has(String name) {
    return root.hasNonNull(name);
  }

  public int intAt(String name, int absent) throws ModelException {
    return has(name) ? toInt(name, root.get(name)) : absent;
  }

  /// A whole number that has no default.
  public int intAt(String name) throws ModelException {
    require(name);
    return toInt(name, root.get(name));
  }

  /// A list of whole numbers; a lone number counts as a list of one.
  public int[] intsAt(String name, int... absent) throws ModelException {
    if (!has(name)) {
      return absent.clone();
    }
    JsonNode node = root.get(name);
    if (!node.isArray()) {
      return new int[] {toInt(name, node)};
    }
    int[] numbers = new int[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = toInt(name, node.get(i));
    }
    return numbers;
  }

  public double doubleAt(String name, double absent) throws ModelException {
    if (!has(name)) {
      return absent;
    }
    JsonNode node = root.get(name);
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw wrongType(name, "a number", node);
    }
    return node.doubleValue();
  }

  /// Whether a setting is absent or a number without lower bound.
  public boolean isNegativeInfinity(String name) throws ModelException {
    return !has(name) || root.get(name).doubleValue() == Double.NEGATIVE_INFINITY;
  }

  public boolean booleanAt(String name, boolean absent) throws ModelException {
    if (!has(name)) {
      return absent;
    }
    if (!root.get(name).isBoolean()) {
      throw wrongType(name, "true or false", root.get(name));
    }
    return root.get(name).booleanValue();
  }

  public String stringAt(String name, String absent) throws ModelException {
    return has(name) ? toText(name, root.get(name)) : absent;
  }

  /// A list of texts.
  public List<String> stringsAt(String name, List<String> absent) throws ModelException {
    if (!has(name)) {
      return absent;
    }
    if (!root.get(name).isArray()) {
      throw wrongType(name, "a list of texts", root.get(name));
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : root.get(name)) {
      texts.add(toText(name, item));
    }
    return List.copyOf(texts);
  }

  /// The settings inside a setting, if it is there and holds some.
  public Optional<JsonConfig> objectAt(String name) {
    return has(name) && root.get(name).isObject()
        ? Optional.of(new JsonConfig(file, root.get(name)))
        : Optional.empty();
  }

  /// A map of texts, in the order of the file; it has no default.
  public Map<String, String> textsAt(String name) throws ModelException {
    require(name);
    if (!root.get(name).isObject()) {
      throw wrongType(name, "a map of texts", root.get(name));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.get(name).properties()) {
      texts.put(entry.getKey(), toText(name, entry.getValue()));
    }
    return texts;
  }

  /// All settings, which must be whole numbers, in the order of the file.
  public Map<String, Integer> allInts() throws ModelException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      numbers.put(entry.getKey(), toInt(entry.getKey(), entry.getValue()));
    }
    return numbers;
  }

  /// Refuses a number that the code can't follow; where the setting is absent, all is well.
  ///
  /// @param possible the only one it can
  public void requireNumber(String name, double possible) throws ModelException {
    if (doubleAt(name, possible) != possible) {
      throw unsupported(name);
    }
  }

  /// As [#requireNumber], for texts.
  public void requireText(String name, String... possible) throws ModelException {
    if (!List.of(possible).contains(stringAt(name, possible[0]))) {
      throw unsupported(name);
    }
  }

  private ModelException unsupported(String name) {
    return ModelException.badInput(
        "In "
            + file
            + " the setting \""
            + name
            + "\" is "
            + root.get(name)
            + ", which Boxreel lacks; take another model.");
  }

  private void require(String name) throws ModelException {
    if (!has(name)) {
      throw ModelException.badInput(
          "The file " + file + " lacks the setting \"" + name + "\"; it may be the wrong file.");
    }
  }

  private int toInt(String name, JsonNode node) throws ModelException {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw wrongType(name, "a whole number", node);
    }
    return node.intValue();
  }

  private String toText(String name, JsonNode node) throws ModelException {
    if (!node.isTextual()) {
      throw wrongType(name, "a text", node);
    }
    return node.textValue();
  }

  private ModelException wrongType(String name, String wanted, JsonNode found) {
    String shown = found.toString();
    return ModelException.badInput(
        "In "
            + file
            + " the setting \""
            + name
            + "\" must be "
            + wanted
            + ", not "
            + (shown.length() > 60 ? shown.substring(0, 60) + "..." : shown)
            + ".");
  }
}
