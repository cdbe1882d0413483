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
import boxreel.interchange.SourceText;
import boxreel.interchange.formats.ShotLosses.Part;
import boxreel.layout.Shot;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.LvdWriter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// LVD's text: boxes at six moments and a background; see `boxreel.layout.lvd`.
final class LvdForm implements LayoutReader, LayoutWriter {
  private static final Pattern FRAME = Pattern.compile("(?i)\\bframe[ _-]?\\d\\b");

  @Override
  public LayoutFormat format() {
    return LayoutFormat.LVD;
  }

  @Override
  public boolean accepts(SourceText source) {
    String text = source.text();
    return FRAME.matcher(text.substring(0, Math.min(text.length(), LvdReader.MAX_LENGTH))).find();
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    return read(source.text(), given.prompt(), given, LayoutFormat.LVD);
  }

  /// Reads an answer.
  static Imported read(String answer, String prompt, Given given, LayoutFormat format)
      throws LayoutException {
    LossCounter losses = new LossCounter();
    if (prompt.isBlank()) {
      losses.add(Kind.NO_PROMPT);
    }
    LvdReading reading = LvdReader.read(answer, prompt);
    reading
        .defects()
        .forEach(d -> losses.add(Kind.DEFECT, "Line " + d.line() + ": " + bare(d.reason())));
    int frames = given.frames().orElse(Shot.DEFAULT_FRAMES);
    double rate = given.rate().orElse(frames / 3.0); // LVD's clips last 3 s
    Shot shot =
        LvdShots.toShot(
            reading
                .layout()
                .orElseThrow(
                    () ->
                        LayoutException.badInput(
                            "No layout of LVD could be read from the file; it should hold lines"
                                + " like Frame 1: [{'id': 0, 'name': 'bear', 'box':"
                                + " [0, 190, 140, 150]}].")),
            frames,
            rate);
    return new Imported(shot, format, Optional.empty(), losses.report());
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    LossCounter losses = new LossCounter();
    ShotLosses.count(shot, EnumSet.of(Part.BACKGROUND), losses);
    LvdMoments.count(shot, losses);
    return new Exported(LvdWriter.write(shot), Map.of(), losses.report());
  }

  private static String bare(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }
}
