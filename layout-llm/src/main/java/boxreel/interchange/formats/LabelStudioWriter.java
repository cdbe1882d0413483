package boxreel.interchange.formats;

import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.interchange.formats.ShotLosses.Part;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// Label Studio's task with a `videorectangle` region per object: keys in percent, frames from
/// 1, `enabled` where the object stays up to the next key (Label Studio, `VideoRegion`,
/// `isInLifespan`; tag `VideoRectangle`). The prompt goes into the task's data.
final class LabelStudioWriter implements LayoutWriter {
  @Override
  public LayoutFormat format() {
    return LayoutFormat.LABEL_STUDIO;
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.PROMPT, Part.RATE, Part.LENGTH), losses);
    Shot seen = ShotLosses.withoutNeverThere(shot, losses);
    losses.add(Kind.NO_VIDEO);
    ArrayNode root = JsonNodeFactory.instance.arrayNode();
    ObjectNode task = root.addObject().put("id", 1);
    task.putObject("data").put("video", "").put("prompt", shot.prompt());
    ArrayNode result = task.putArray("annotations").addObject().put("id", 1).putArray("result");
    for (Track track : seen.tracks()) {
      ObjectNode region =
          result
              .addObject()
              .put("id", track.id())
              .put("type", "videorectangle")
              .put("from_name", "box")
              .put("to_name", "video")
              .put("origin", "manual");
      ObjectNode value = region.putObject("value");
      value.put("framesCount", shot.frames());
      value.put("duration", shot.frames() / shot.framesPerSecond());
      ArrayNode sequence = value.putArray("sequence");
      for (SpanKeys stay : SpanKeys.of(track, seen, size.share(tolerance), true, losses)) {
        write(sequence, stay, shot);
      }
      value.putArray("labels").add(track.phrase());
    }
    return new Exported(JsonText.write(root), Map.of(), losses.report());
  }

  private static void write(ArrayNode sequence, SpanKeys stay, Shot shot) {
    List<Integer> frames = List.copyOf(stay.keys().navigableKeySet());
    for (int frame : frames) {
      Box box = stay.keys().getOrDefault(frame, stay.keys().firstEntry().getValue());
      boolean isEnd = frame == stay.span().end() - 1 && stay.span().end() < shot.frames();
      sequence
          .addObject()
          .put("frame", frame + 1)
          .put("enabled", !isEnd)
          .put("rotation", 0)
          .put("x", percent(box.x()))
          .put("y", percent(box.y()))
          .put("width", percent(box.width()))
          .put("height", percent(box.height()))
          .put("time", Numbers.rounded((frame + 1) / shot.framesPerSecond(), 6));
    }
  }

  private static double percent(double share) {
    return Numbers.rounded(share * 100, 6);
  }
}
