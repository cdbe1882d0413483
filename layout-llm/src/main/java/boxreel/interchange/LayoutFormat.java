package boxreel.interchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A form in which programs keep boxes over time.
public enum LayoutFormat {
  /// Our own: `boxreel.layout.io`.
  BOXREEL("boxreel", "Boxreel layout", "json"),
  /// LVD's answers in text.
  LVD("lvd", "LVD text", "txt"),
  /// LVD's cache of answers: a JSON object of prompts with texts.
  LVD_ANSWERS("lvd-json", "LVD answers", "json"),
  /// CVAT's "CVAT for video 1.1".
  CVAT("cvat", "CVAT for video 1.1", "xml"),
  /// MOTChallenge's `gt.txt`.
  MOT("mot", "MOT", "txt"),
  /// COCO with `videos` and track ids.
  COCO("coco", "COCO with tracks", "json"),
  /// DIVE's annotation JSON, version 2.
  DIVE("dive", "DIVE", "json"),
  /// Label Studio's tasks with `videorectangle` regions.
  LABEL_STUDIO("label-studio", "Label Studio video", "json");

  private final String label;
  private final String title;
  private final String ending;

  LayoutFormat(String label, String title, String ending) {
    this.label = label;
    this.title = title;
    this.ending = ending;
  }

  /// What the command line calls it.
  public String label() {
    return label;
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The usual ending of its files, without a dot.
  public String ending() {
    return ending;
  }

  /// Whether it holds boxes in pixels, so that the size of a frame matters.
  public boolean isInPixels() {
    return this == CVAT || this == MOT || this == COCO || this == DIVE;
  }

  /// The form that a file's name asks for: `gt.txt` and `.csv` are MOT, other `.txt` LVD, `.xml`
  /// CVAT, `.cvat.xml`, `.coco.json` and so on what stands before the ending, other `.json` our
  /// own.
  ///
  /// @return empty for another ending
  public static Optional<LayoutFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? "" : name.substring(0, dot);
    Optional<LayoutFormat> said =
        Arrays.stream(values())
            .filter(f -> name.endsWith("." + f.ending) && stem.endsWith("." + f.label))
            .findFirst();
    if (said.isPresent()) {
      return said;
    }
    return switch (name.substring(dot + 1)) {
      case "json" -> Optional.of(BOXREEL);
      case "xml" -> Optional.of(CVAT);
      case "csv" -> Optional.of(MOT);
      case "txt" -> Optional.of(stem.equals("gt") ? MOT : LVD);
      default -> Optional.empty();
    };
  }
}
