package boxreel.project.store;

import boxreel.project.Project;
import boxreel.project.StoryShot;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A line of the journal: the parts of the project that a step changed, as they were after it.
/// So each line counts for itself, and one that is lost harms no later one.
///
/// In the file: the CRC-32 of the JSON in eight hexadecimal digits, a space, the JSON, LF.
///
/// @param structure null if the step left it alone
/// @param shots the changed ones, by id
record JournalLine(
    Change.Kind kind,
    String label,
    Instant at,
    @Nullable Structure structure,
    Map<String, StoryShot> shots) {
  private static final int SUM_LENGTH = 8;
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// The line of a step.
  static JournalLine of(Project before, Change change) {
    Structure structure = Structure.of(change.after());
    Map<String, StoryShot> shots = new LinkedHashMap<>();
    for (StoryShot shot : change.after().shots()) {
      if (before.shot(shot.id()).filter(shot::equals).isEmpty()) {
        shots.put(shot.id(), shot);
      }
    }
    return new JournalLine(
        change.kind(),
        change.label(),
        change.at(),
        structure.equals(Structure.of(before)) ? null : structure,
        shots);
  }

  String encode() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", Fields.name(kind));
    node.put("label", label);
    node.put("at", at.toString());
    if (structure != null) {
      node.set("structure", structure.toNode());
    }
    ObjectNode changed = node.putObject("shots");
    shots.forEach((id, shot) -> changed.set(id, ShotTree.write(shot, Optional.empty())));
    String json = node.toString();
    return sum(json) + " " + json + "\n";
  }

  /// The line in a text without its LF; empty if it is torn or not one of ours.
  static Optional<JournalLine> decode(String line) {
    if (line.length() <= SUM_LENGTH + 1 || line.charAt(SUM_LENGTH) != ' ') {
      return Optional.empty();
    }
    String json = line.substring(SUM_LENGTH + 1);
    if (!line.startsWith(sum(json))) {
      return Optional.empty();
    }
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    ReadLog log = new ReadLog();
    Fields fields = Fields.of(node, "", log);
    Structure structure =
        node.has("structure")
            ? Structure.read(Fields.of(node.path("structure"), "", log), new LinkedHashMap<>())
            : null;
    Map<String, StoryShot> shots = new LinkedHashMap<>();
    node.path("shots")
        .properties()
        .forEach(
            e ->
                shots.put(
                    e.getKey(),
                    ShotTree.read(Fields.of(e.getValue(), "", log), e.getKey(), Optional.empty())));
    JournalLine read =
        new JournalLine(
            fields.choice("kind", Change.Kind.EDIT),
            fields.text("label"),
            fields.instant("at"),
            structure,
            shots);
    return log.problems().isEmpty() ? Optional.of(read) : Optional.empty();
  }

  private static String sum(String json) {
    CRC32 crc = new CRC32();
    crc.update(json.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }
}
