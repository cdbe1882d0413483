package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutReader;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.SourceText;
import boxreel.layout.Shot;
import java.util.List;
import java.util.Optional;

/// All forms, and which of them a file has.
public final class LayoutFormats {
  private static final BoxreelForm OWN = new BoxreelForm();
  private static final LvdForm LVD = new LvdForm();
  private static final LvdAnswersForm ANSWERS = new LvdAnswersForm();

  /// In the order in which they are tried: what tells itself apart best comes first.
  private static final List<LayoutReader> READERS =
      List.of(
          new CvatReader(),
          new CocoReader(),
          OWN,
          new DiveReader(),
          ANSWERS,
          new LabelStudioReader(),
          new MotReader(),
          LVD);

  private static final List<LayoutWriter> WRITERS =
      List.of(
          OWN,
          LVD,
          ANSWERS,
          new CvatWriter(),
          new MotWriter(),
          new CocoWriter(),
          new DiveWriter(),
          new LabelStudioWriter());

  private LayoutFormats() {}

  /// The form of a file, as its content tells; empty if it is none of them.
  public static Optional<LayoutFormat> detect(SourceText source) {
    return READERS.stream()
        .filter(reader -> reader.accepts(source))
        .map(LayoutReader::format)
        .findFirst();
  }

  /// Reads a file of whichever form.
  ///
  /// @throws LayoutException if it is none of them, or broken; the sentence says what and where
  public static Imported read(SourceText source, Given given) throws LayoutException {
    Optional<LayoutFormat> format = detect(source);
    if (format.isEmpty()) {
      throw unknown(source);
    }
    return read(source, format.get(), given);
  }

  /// Reads a file of a form that somebody says.
  ///
  /// @throws LayoutException if it is not of this form, or broken; the sentence says what and
  ///     where
  public static Imported read(SourceText source, LayoutFormat format, Given given)
      throws LayoutException {
    Imported read =
        READERS.stream()
            .filter(reader -> reader.format() == format)
            .findFirst()
            .orElseThrow()
            .read(source, given);
    if (read.shot().tracks().isEmpty() && format != LayoutFormat.BOXREEL) {
      throw LayoutException.badInput(
          "The file holds no box of any object; choose one with boxes, or export it again.");
    }
    return read;
  }

  /// Writes a shot; see [LayoutWriter#write].
  public static Exported write(Shot shot, LayoutFormat format, FrameSize size, double tolerance) {
    return WRITERS.stream()
        .filter(writer -> writer.format() == format)
        .findFirst()
        .orElseThrow()
        .write(shot, size, tolerance);
  }

  private static LayoutException unknown(SourceText source) throws LayoutException {
    String kind = "The file";
    if (source.first() == '{' || source.first() == '[') {
      source.json(); // says where it is broken
      kind = "The file is JSON, but it";
    } else if (source.first() == '<') {
      kind = "The file is XML, but it";
    }
    return LayoutException.badInput(
        kind
            + " holds no layout that Boxreel knows; it reads its own JSON, LVD, CVAT for video 1.1,"
            + " MOT, COCO with tracks, DIVE and Label Studio video.");
  }
}
