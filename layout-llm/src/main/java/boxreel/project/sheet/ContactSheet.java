package boxreel.project.sheet;

import boxreel.base.ExportException;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.StoryShot;
import boxreel.project.sheet.SheetPen.Area;
import boxreel.project.sheet.SheetPen.Ink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A project's storyboard as a PDF: all scenes with their shots, three beside each other on A4
/// across. Each shot has its picture, its objects' first boxes, their last ones dashed, arrows
/// along their motion, and what the storyboard says.
///
/// May take a moment for many pictures.
public final class ContactSheet {
  private static final Logger LOG = LoggerFactory.getLogger(ContactSheet.class);
  private static final int COLUMNS = 3;
  private static final double MARGIN = 36;
  private static final double GAP = 18;
  private static final double HEADER = 12;
  private static final double SCENE = 15;
  private static final double HIGHEST = 150;

  private final Project project;
  private final double aspect;
  private final Function<String, Optional<Picture>> pictures;

  /// @param aspect width over height of the frames, above 0
  /// @param pictures the picture of the shot with an id, empty for boxes on plain paper
  public ContactSheet(
      Project project, double aspect, Function<String, Optional<Picture>> pictures) {
    this.project = project;
    this.aspect = aspect;
    this.pictures = pictures;
  }

  /// Writes the sheet, beside the target first, so that the target is complete or untouched.
  ///
  /// @return how many letters the sheet's font lacks, which became question marks
  /// @throws ExportException if it can't be written there
  public int write(Path target) throws ExportException {
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      int missing;
      try (PDDocument document = new PDDocument()) {
        missing = new Pages(document).draw();
        document.getDocumentInformation().setTitle(project.title());
        document.getDocumentInformation().setCreator("Boxreel");
        document.save(beside.toFile());
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
      return missing;
    } catch (IOException e) {
      delete(beside);
      throw ExportException.failed(
          target.getFileName()
              + " can't be written there: choose a folder that is yours and has room.",
          e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} stays", file, e);
    }
  }

  /// The pages of one document, filled one after the other.
  private final class Pages {
    private final PDDocument document;
    private final SheetFont regular;
    private final SheetFont bold;
    private final PDRectangle across =
        new PDRectangle(
            /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    private final double column = (across.getWidth() - 2 * MARGIN - (COLUMNS - 1) * GAP) / COLUMNS;
    private final double pictureHeight = Math.min(HIGHEST, column / aspect);
    private final double rowHeight = pictureHeight + SheetCell.TEXT_HEIGHT + 4;
    private SheetPen pen;
    private double y;

    Pages(PDDocument document) throws IOException {
      this.document = document;
      regular = SheetFont.of(document);
      bold = regular.bold();
      pen = page();
    }

    /// @return how many letters the font lacks
    int draw() throws IOException {
      try {
        for (int i = 0; i < project.scenes().size(); i++) {
          scene(project.scenes().get(i), i + 1);
        }
      } finally {
        pen.close();
      }
      return regular.missing() + bold.missing();
    }

    private void scene(Scene scene, int number) throws IOException {
      List<StoryShot> shots = scene.shots();
      for (int i = 0; i < shots.size(); i++) {
        if (i % COLUMNS == 0) {
          if (y + rowHeight + (i == 0 ? SCENE : 0) > across.getHeight() - MARGIN) {
            pen.close();
            pen = page();
          }
          if (i == 0) {
            heading(scene, number);
          }
        }
        StoryShot shot = shots.get(i);
        double x = MARGIN + (i % COLUMNS) * (column + GAP);
        new SheetCell(pen, regular, bold)
            .draw(
                shot,
                project.label(shot.id()),
                pictures.apply(shot.id()),
                new Area(x, y, column, pictureHeight),
                aspect);
        if (i % COLUMNS == COLUMNS - 1 || i == shots.size() - 1) {
          y += rowHeight;
        }
      }
    }

    private SheetPen page() throws IOException {
      PDPage page = new PDPage(across);
      document.addPage(page);
      SheetPen made = new SheetPen(document, page);
      double seconds =
          project.shots().stream()
              .mapToDouble(shot -> shot.layout().frames() / shot.layout().framesPerSecond())
              .sum();
      String right =
          String.format(
              Locale.ROOT,
              "%d shots, %.1f s, page %d",
              project.shots().size(),
              seconds,
              document.getNumberOfPages());
      String title = bold.writable(project.title().isBlank() ? "Storyboard" : project.title());
      double width = across.getWidth();
      double line = MARGIN + 2;
      made.text(bold, 10, Ink.BLACK, MARGIN, line, bold.lines(title, 10, width / 2, 1).getFirst());
      made.text(regular, 8, Ink.GREY, width - MARGIN - regular.width(right, 8), line, right);
      y = MARGIN + HEADER;
      return made;
    }

    private void heading(Scene scene, int number) throws IOException {
      String words =
          scene.slugline().isBlank() ? "Scene " + number : number + "  " + scene.slugline();
      String line = bold.lines(bold.writable(words), 9, 3 * column, 1).getFirst();
      pen.text(bold, 9, Ink.GREY, MARGIN, y + 9, line);
      y += SCENE;
    }
  }
}
