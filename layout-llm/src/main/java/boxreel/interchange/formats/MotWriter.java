package boxreel.interchange.formats;

import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.LossCounter;
import boxreel.interchange.formats.ShotLosses.Part;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// MOTChallenge's ground truth: `frame, id, left, top, width, height, 1, class, 1` a line,
/// frames and ids from 1, pixels; `labels.txt` names the classes as CVAT does, `seqinfo.ini`
/// tells length, rate and size (A. Milan et al., "MOT16: A Benchmark for Multi-Object
/// Tracking", table 5).
final class MotWriter implements LayoutWriter {
  static final String LABELS = "labels.txt";
  static final String SEQUENCE = "seqinfo.ini";

  @Override
  public LayoutFormat format() {
    return LayoutFormat.MOT;
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.RATE, Part.LENGTH), losses);
    Shot seen = ShotLosses.withoutNeverThere(shot, losses);
    DenseWriter.count(seen, losses);
    Map<String, Integer> numbers = ShotLosses.numbers(seen, 1, losses);
    Map<String, Integer> classes = ShotLosses.classes(seen);
    StringBuilder text = new StringBuilder();
    for (int frame = 0; frame < seen.frames(); frame++) {
      for (Track track : seen.tracks()) {
        Optional<Box> share = track.boxAt(frame);
        if (share.isPresent()) {
          Box box = size.pixels(share.get());
          text.append(frame + 1)
              .append(',')
              .append(numbers.get(track.id()))
              .append(',')
              .append(Numbers.decimal(box.x(), 0, 4))
              .append(',')
              .append(Numbers.decimal(box.y(), 0, 4))
              .append(',')
              .append(Numbers.decimal(box.width(), 0, 4))
              .append(',')
              .append(Numbers.decimal(box.height(), 0, 4))
              .append(",1,")
              .append(classes.get(track.phrase()))
              .append(",1\n");
        }
      }
    }
    Map<String, String> beside = new TreeMap<>();
    beside.put(LABELS, labels(classes));
    beside.put(SEQUENCE, sequence(shot, size));
    return new Exported(text.toString(), beside, losses.report());
  }

  private static String labels(Map<String, Integer> classes) {
    StringBuilder text = new StringBuilder();
    classes.keySet().forEach(phrase -> text.append(oneLine(phrase)).append('\n'));
    return text.toString();
  }

  private static String sequence(Shot shot, FrameSize size) {
    return "[Sequence]\nname="
        + "boxreel"
        + "\nimDir=img1\nframeRate="
        + Numbers.plain(shot.framesPerSecond())
        + "\nseqLength="
        + shot.frames()
        + "\nimWidth="
        + size.width()
        + "\nimHeight="
        + size.height()
        + "\nimExt=.png\n";
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
