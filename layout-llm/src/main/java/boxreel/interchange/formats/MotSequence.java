package boxreel.interchange.formats;

import boxreel.interchange.FrameSize;
import boxreel.interchange.SourceText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `seqinfo.ini` says of a MOT sequence. What makes no sense in it counts as not said.
///
/// @param length in frames
/// @param rate frames per second
record MotSequence(OptionalInt length, OptionalDouble rate, Optional<FrameSize> size) {
  /// The one beside a file, or in the folder above, as MOTChallenge has it.
  static MotSequence beside(SourceText.Neighbours neighbours) {
    String text =
        neighbours
            .text(MotWriter.SEQUENCE)
            .or(() -> neighbours.text("../" + MotWriter.SEQUENCE))
            .orElse("");
    double frames = number(text, "seqLength");
    double rate = number(text, "frameRate");
    int width = (int) number(text, "imWidth");
    int height = (int) number(text, "imHeight");
    return new MotSequence(
        frames >= 1 ? OptionalInt.of((int) frames) : OptionalInt.empty(),
        rate > 0 && rate <= 1_000 ? OptionalDouble.of(rate) : OptionalDouble.empty(),
        FrameSize.isValid(width, height)
            ? Optional.of(new FrameSize(width, height))
            : Optional.empty());
  }

  private static double number(String text, String key) {
    Matcher found =
        Pattern.compile("(?im)^\\s*" + key + "\\s*=\\s*(\\d{1,9}(?:\\.\\d{1,9})?)\\s*$")
            .matcher(text);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
