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
import java.util.EnumSet;
import java.util.Map;

/// CVAT for video 1.1: a `track` per object with a `box` per frame in which it is there, keys
/// marked, and one with `outside` where it goes (CVAT, "XML annotation format", version 1.1;
/// `dataset_manager/formats/cvat.py`).
///
/// Boxes between keys are written where they really are, because programs other than CVAT take
/// them as they stand. The prompt becomes the task's name.
final class CvatWriter implements LayoutWriter {
  @Override
  public LayoutFormat format() {
    return LayoutFormat.CVAT;
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.PROMPT, Part.LENGTH), losses);
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    text.append("<annotations>\n  <version>1.1</version>\n");
    meta(text, shot, size);
    Map<String, Integer> numbers = ShotLosses.numbers(shot, 0, losses);
    int order = 0;
    for (Track track : shot.tracks()) {
      text.append("  <track id=\"")
          .append(numbers.get(track.id()))
          .append("\" label=\"")
          .append(XmlText.escaped(track.phrase()))
          .append("\" source=\"manual\">\n");
      boxes(text, track, shot, size, order++, size.share(tolerance), losses);
      text.append("  </track>\n");
    }
    text.append("</annotations>\n");
    return new Exported(text.toString(), Map.of(), losses.report());
  }

  private static void meta(StringBuilder text, Shot shot, FrameSize size) {
    text.append("  <meta>\n    <task>\n      <name>")
        .append(XmlText.escaped(shot.prompt()))
        .append("</name>\n      <size>")
        .append(shot.frames())
        .append("</size>\n      <mode>interpolation</mode>\n      <overlap>0</overlap>\n")
        .append("      <start_frame>0</start_frame>\n      <stop_frame>")
        .append(shot.frames() - 1)
        .append("</stop_frame>\n      <frame_filter></frame_filter>\n      <labels>\n");
    for (String phrase : ShotLosses.classes(shot).keySet()) {
      text.append("        <label>\n          <name>")
          .append(XmlText.escaped(phrase))
          .append("</name>\n          <type>rectangle</type>\n          <attributes>\n")
          .append("          </attributes>\n        </label>\n");
    }
    text.append("      </labels>\n      <original_size>\n        <width>")
        .append(size.width())
        .append("</width>\n        <height>")
        .append(size.height())
        .append("</height>\n      </original_size>\n    </task>\n  </meta>\n");
  }

  private static void boxes(
      StringBuilder text,
      Track track,
      Shot shot,
      FrameSize size,
      int order,
      double tolerance,
      LossCounter losses) {
    WholeKeys keys = WholeKeys.of(track, shot.frames(), tolerance, losses);
    boolean wasThere = false;
    boolean isFirst = true;
    for (int frame = 0; frame < shot.frames(); frame++) {
      boolean isThere = track.isPresentAt(frame);
      boolean isKey = keys.boxes().containsKey(frame);
      boolean comesOrGoes = isThere != wasThere;
      if (comesOrGoes && !isKey) {
        losses.add(Kind.KEYS_ADDED);
      }
      if (isThere || isKey || comesOrGoes) {
        box(text, frame, isThere, isKey || comesOrGoes, size.pixels(keys.at(frame)), order);
        isFirst = false;
      }
      wasThere = isThere;
    }
    if (isFirst) {
      box(text, 0, false, true, size.pixels(keys.at(0)), order);
      losses.add(Kind.KEYS_ADDED);
    }
  }

  private static void box(
      StringBuilder text, int frame, boolean isThere, boolean isKey, Box box, int order) {
    text.append("    <box frame=\"")
        .append(frame)
        .append("\" keyframe=\"")
        .append(isKey ? 1 : 0)
        .append("\" outside=\"")
        .append(isThere ? 0 : 1)
        .append("\" occluded=\"0\" xtl=\"")
        .append(Numbers.decimal(box.x(), 2, 4))
        .append("\" ytl=\"")
        .append(Numbers.decimal(box.y(), 2, 4))
        .append("\" xbr=\"")
        .append(Numbers.decimal(box.right(), 2, 4))
        .append("\" ybr=\"")
        .append(Numbers.decimal(box.bottom(), 2, 4))
        .append("\" z_order=\"")
        .append(order)
        .append("\">\n    </box>\n");
  }
}
