package boxreel.project.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ExportException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
  private static final double ASPECT = 16 / 9.0;

  @TempDir private Path folder = Path.of("");

  @Test
  void allScenesAreInOneFileWithWhatTheStoryboardSays() throws Exception {
    Path target = folder.resolve("film.pdf");
    assertEquals(0, new ContactSheet(film(5), ASPECT, _ -> Optional.empty()).write(target));
    try (PDDocument pdf = Loader.loadPDF(target.toFile())) {
      String text = new PDFTextStripper().getText(pdf);
      for (String wanted :
          List.of(
              "EXT. MEADOW",
              "1A Shot 0",
              "1E Shot 4",
              "2A The end",
              "Wide, pan right",
              "The ball rolls.",
              "BEAR: Wait for me!",
              "1 a red ball",
              "3.0 s")) {
        assertTrue(text.contains(wanted), wanted + " in " + text);
      }
      assertEquals(2, pdf.getNumberOfPages());
    }
    try (var files = Files.list(folder)) {
      assertEquals(List.of(target), files.toList());
    }
  }

  @Test
  void thePictureIsUnderTheBoxesAndTheArrowGoesAlongTheMotion() throws Exception {
    byte[] red = new byte[16 * 9 * 3];
    for (int i = 0; i < red.length; i += 3) {
      red[i] = (byte) 255;
    }
    Picture picture = new Picture(16, 9, red);
    Path target = folder.resolve("film.pdf");
    new ContactSheet(film(1), ASPECT, _ -> Optional.of(picture)).write(target);
    try (PDDocument pdf = Loader.loadPDF(target.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImage(0, 2);
      // The frame of 1A: 244.6 x 137.6 points at 36, 63.
      assertEquals(0xFF0000, at(page, 0.5, 0.95));
      int middle = at(page, 0.5, 0.5);
      assertEquals(230, middle >> 16, 2, "an arrow in the first colour");
      assertEquals(159, middle >> 8 & 255, 2);
    }
  }

  @Test
  void lettersThatTheFontLacksAreCounted() throws Exception {
    StoryShot shot = StoryShot.of("a", Shot.of("")).withTitle("熊 Bär – “ok”");
    Project film = new Project("", List.of(new Scene("s", "", "", List.of(shot))));
    Path target = folder.resolve("film.pdf");
    assertEquals(1, new ContactSheet(film, ASPECT, _ -> Optional.empty()).write(target));
    try (PDDocument pdf = Loader.loadPDF(target.toFile())) {
      assertTrue(new PDFTextStripper().getText(pdf).contains("? Bär – “ok”"));
    }
  }

  @Test
  void whereItCantBeWrittenNothingIsLeft() throws IOException {
    Path target = folder.resolve("taken.pdf");
    Files.createDirectories(target.resolve("inside"));
    ContactSheet sheet = new ContactSheet(film(1), ASPECT, _ -> Optional.empty());
    ExportException e = assertThrows(ExportException.class, () -> sheet.write(target));
    assertTrue(String.valueOf(e.getMessage()).contains("taken.pdf can't be written"));
    assertFalse(Files.exists(folder.resolve("taken.pdf.part")));
  }

  /// A colour of the first picture, at shares of it.
  private static int at(BufferedImage page, double x, double y) {
    double width = (841.89 - 2 * 36 - 2 * 18) / 3;
    double left = 36 + x * width;
    double top = 36 + 12 + 15 + y * width / ASPECT;
    return page.getRGB((int) (left * 2), (int) (top * 2)) & 0xFFFFFF;
  }

  private static Project film(int shots) {
    Track ball =
        Track.throughout(
            "ball",
            "a red ball",
            24,
            List.of(
                Key.byUser(0, new Box(0.05, 0.4, 0.2, 0.2)),
                Key.byUser(23, new Box(0.75, 0.4, 0.2, 0.2))));
    ShotCard card =
        new ShotCard(
            ShotCard.Status.IDEA,
            "The ball rolls.",
            List.of(new ShotCard.DialogueLine("BEAR", "Wait for me!")),
            "Wide, pan right",
            "Keep the trunk wide.");
    List<StoryShot> first = new ArrayList<>();
    for (int i = 0; i < shots; i++) {
      first.add(
          StoryShot.of("s" + i, Shot.of("").withTracks(List.of(ball)))
              .withTitle("Shot " + i)
              .withCard(card));
    }
    return new Project(
        "Meadow tale",
        List.of(
            new Scene("one", "EXT. MEADOW", "", first),
            new Scene(
                "two", "", "", List.of(StoryShot.of("end", Shot.of("")).withTitle("The end")))));
  }
}
