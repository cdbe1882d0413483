package boxreel.interchange.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ProjectException;
import boxreel.interchange.Exported;
import boxreel.interchange.Loss.Kind;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Project;
import boxreel.project.RenderedShot;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilmExportsTest {
  private static final Shot WALK =
      Shot.of("a bear walks")
          .withTracks(
              List.of(
                  Track.throughout(
                      "0",
                      "bear",
                      24,
                      List.of(
                          Key.byUser(0, new Box(0, 0, .5, .5)),
                          Key.byUser(12, new Box(.5, 0, .5, .5))))));

  @TempDir private Path folder;

  private static Project film() {
    ShotCard card =
        new ShotCard(
            ShotCard.Status.APPROVED,
            "=It sniffs, slowly.",
            List.of(
                new DialogueLine("BEAR", "Grr --> \u00fcnd\nso"),
                new DialogueLine("", "<Echo> & end")),
            "wide",
            "line 1\n\"line 2\"");
    StoryShot first =
        StoryShot.of("bear", WALK)
            .withTitle("Bear enters")
            .withCard(card)
            .withTakes(List.of(take()));
    StoryShot second = StoryShot.of("ball", Shot.of("a ball").withFramesPerSecond(12));
    return new Project(
        "", List.of(new Scene("meadow", "EXT. MEADOW - DAY", "", List.of(first, second))));
  }

  private static StoredTake take() {
    return new StoredTake(
        "t1",
        3,
        "bear/take 3",
        Instant.EPOCH,
        Duration.ZERO,
        false,
        "",
        new TakeSettings(
            "toybox", "1", "lvd", 1, 20, 7.5, 160, 96, .4, "auto", "ddim", "float32", 1, 0, 1),
        RenderedShot.of(WALK));
  }

  @Test
  void theCutHasAClipForEachShotWithPicturesBesideIt() throws Exception {
    Path media = folder.resolve("film.media");
    Files.createDirectories(media.resolve("bear/take 3"));
    TakePlaces places = TakePlaces.from(folder.resolve("out/film.otio"), media);
    Exported out = FilmExports.write(film(), FilmFormat.OTIO, "film", places);

    JsonNode timeline = new ObjectMapper().readTree(out.text());
    assertEquals("Timeline.1", timeline.path("OTIO_SCHEMA").asText());
    assertEquals("film", timeline.path("name").asText());
    JsonNode clips = timeline.at("/tracks/children/0/children");
    assertEquals(2, clips.size());
    assertEquals("1A Bear enters", clips.path(0).path("name").asText());
    assertEquals(24, clips.at("/0/source_range/duration/value").asDouble());
    assertEquals(8, clips.at("/0/source_range/duration/rate").asDouble());
    JsonNode pictures = clips.at("/0/media_references/DEFAULT_MEDIA");
    assertEquals("ImageSequenceReference.1", pictures.path("OTIO_SCHEMA").asText());
    assertEquals("./../film.media/bear/take%203/", pictures.path("target_url_base").asText());
    assertEquals(
        "MissingReference.1", clips.at("/1/media_references/DEFAULT_MEDIA/OTIO_SCHEMA").asText());
    assertEquals(1, out.report().count(Kind.NO_TAKE));
    JsonNode markers = clips.at("/0/markers");
    assertEquals("line 1\n\"line 2\"", markers.at("/0/comment").asText());
    assertEquals("Key: bear", markers.at("/2/name").asText());
    assertEquals(12, markers.at("/2/marked_range/start_time/value").asDouble());
    assertEquals("BEAR", clips.at("/0/metadata/boxreel/dialogue/0/speaker").asText());
    assertFalse(out.text().contains(folder.toString()), "no absolute path");
  }

  @Test
  void dialogueBecomesSubtitlesThatShareTheShot() throws Exception {
    assertEquals(
        """
        1
        00:00:00,000 --> 00:00:01,500
        BEAR: Grr -> \u00fcnd so

        2
        00:00:01,500 --> 00:00:03,000
        <Echo> & end

        """,
        FilmExports.write(film(), FilmFormat.SRT, "film", TakePlaces.NONE).text());
    assertEquals(
        """
        WEBVTT

        00:00:00.000 --> 00:00:01.500
        <v BEAR>Grr --&gt; \u00fcnd so

        00:00:01.500 --> 00:00:03.000
        &lt;Echo&gt; &amp; end

        """,
        FilmExports.write(film(), FilmFormat.VTT, "film", TakePlaces.NONE).text());
  }

  @Test
  void withoutDialogueThereAreNoSubtitles() {
    Project silent = Project.of(WALK);
    ProjectException e =
        assertThrows(
            ProjectException.class,
            () -> FilmExports.write(silent, FilmFormat.SRT, "film", TakePlaces.NONE));
    assertTrue(e.isBadInput());
  }

  @Test
  void theShotListHasARowForEachShot() throws Exception {
    String csv = FilmExports.write(film(), FilmFormat.SHOT_LIST, "film", TakePlaces.NONE).text();
    assertTrue(csv.startsWith("Shot,Scene,Title,Start (s),Duration (s),Frames,"), csv);
    assertTrue(
        csv.contains(
            "1A,EXT. MEADOW - DAY,Bear enters,0,3,24,8,approved,wide,\"'=It sniffs, slowly.\","
                + "\"BEAR: Grr --> \u00fcnd\nso\n<Echo> & end\",\"line 1\n\"\"line 2\"\"\","
                + "a bear walks,bear,Take 3\n"),
        csv);
    assertTrue(csv.endsWith("1B,EXT. MEADOW - DAY,,3,2,24,12,idea,,,,,a ball,,\n"), csv);
  }

  @Test
  void namesAskForForms() {
    assertEquals(Optional.of(FilmFormat.OTIO), FilmFormat.ofName("Film.OTIO"));
    assertEquals(Optional.of(FilmFormat.SHOT_LIST), FilmFormat.ofName("film.csv"));
    assertEquals(Optional.empty(), FilmFormat.ofName("film.xml"));
  }
}
