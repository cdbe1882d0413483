package boxreel.interchange.formats;

import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.LossCounter;
import boxreel.interchange.formats.ShotLosses.Part;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.io.JsonText;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/// DIVE's annotation JSON, version 2 (Kitware DIVE, `docs/DataFormats.md`,
/// `client/src/track.ts`): a feature for each key, with `interpolate` where the object stays up
/// to the next one. The phrase is the track's type.
final class DiveWriter implements LayoutWriter {
  @Override
  public LayoutFormat format() {
    return LayoutFormat.DIVE;
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.RATE), losses);
    Shot seen = ShotLosses.withoutNeverThere(shot, losses);
    Map<String, Integer> numbers = ShotLosses.numbers(seen, 0, losses);
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("version", 2).put("fps", shot.framesPerSecond());
    ObjectNode tracks = root.putObject("tracks");
    for (Track track : seen.tracks()) {
      List<SpanKeys> stays = SpanKeys.of(track, seen, size.share(tolerance), false, losses);
      int number = numbers.getOrDefault(track.id(), 0);
      ObjectNode node = tracks.putObject(Integer.toString(number));
      node.put("id", number);
      node.putObject("meta");
      node.putObject("attributes");
      node.putArray("confidencePairs").addArray().add(track.phrase()).add(1.0);
      node.put("begin", stays.getFirst().span().start());
      node.put("end", stays.getLast().span().end() - 1);
      ArrayNode features = node.putArray("features");
      stays.forEach(stay -> write(features, stay, size));
    }
    root.putObject("groups");
    return new Exported(JsonText.write(root), Map.of(), losses.report());
  }

  private static void write(ArrayNode features, SpanKeys stay, FrameSize size) {
    FrameSpan span = stay.span();
    stay.keys()
        .forEach(
            (frame, share) -> {
              Box box = size.pixels(share);
              ObjectNode feature = features.addObject().put("frame", frame);
              feature
                  .putArray("bounds")
                  .add(Numbers.rounded(box.x(), 4))
                  .add(Numbers.rounded(box.y(), 4))
                  .add(Numbers.rounded(box.right(), 4))
                  .add(Numbers.rounded(box.bottom(), 4));
              feature.put("keyframe", true).put("interpolate", frame < span.end() - 1);
            });
  }
}
