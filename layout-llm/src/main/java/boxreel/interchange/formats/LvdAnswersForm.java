package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutReader;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.interchange.LossReport;
import boxreel.interchange.SourceText;
import boxreel.interchange.formats.ShotLosses.Part;
import boxreel.layout.Shot;
import boxreel.layout.io.JsonText;
import boxreel.layout.lvd.LvdWriter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.Map;

/// LVD's cache of answers (LVD, `cache/`): a JSON object of prompts, each with a list of answers
/// in LVD's text. Read is the given prompt's first answer, or else the first one of all.
final class LvdAnswersForm implements LayoutReader, LayoutWriter {
  @Override
  public LayoutFormat format() {
    return LayoutFormat.LVD_ANSWERS;
  }

  @Override
  public boolean accepts(SourceText source) {
    JsonNode root = source.jsonOrMissing();
    return root.isObject()
        && !root.isEmpty()
        && root.valueStream()
            .allMatch(
                list ->
                    list.isArray()
                        && !list.isEmpty()
                        && list.valueStream().allMatch(JsonNode::isTextual));
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    JsonNode root = source.json();
    String prompt =
        root.has(given.prompt()) || root.isEmpty() ? given.prompt() : root.fieldNames().next();
    JsonNode answer = root.path(prompt).path(0);
    if (!answer.isTextual()) {
      throw LayoutException.badInput(
          "The file holds no answer as text; it should be an object of prompts, each with a list of"
              + " answers.");
    }
    LossCounter losses = new LossCounter();
    int answers = root.valueStream().mapToInt(JsonNode::size).sum();
    losses.add(Kind.OTHER_VIDEOS, answers - 1);
    String shown = given.prompt().isBlank() ? prompt : given.prompt();
    Imported read = LvdForm.read(answer.textValue(), shown, given, LayoutFormat.LVD_ANSWERS);
    LossReport report = losses.report().and(read.report());
    return new Imported(read.shot(), read.format(), read.size(), report);
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.PROMPT, Part.BACKGROUND), losses);
    LvdMoments.count(shot, losses);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.putArray(shot.prompt()).add(LvdWriter.write(shot));
    return new Exported(JsonText.write(root), Map.of(), losses.report());
  }
}
