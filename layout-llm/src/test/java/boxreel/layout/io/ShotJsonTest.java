package boxreel.layout.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.TrackMarks;
import boxreel.layout.lvd.Gpt4Answers;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdShots;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShotJsonTest {
  private static final Shot SHOT =
      new Shot(
          "A red ball bounces \"high\"",
          "beach",
          "text, blur",
          16,
          7.5,
          List.of(
              new Track(
                  "0",
                  "red ball",
                  List.of(new FrameSpan(0, 4), new FrameSpan(8, 16)),
                  List.of(
                      new Key(0, new Box(-.125, .5, .25, .25), Easing.EASE_IN_OUT, Key.Origin.USER),
                      new Key(1 / 3.0, new Box(.1, .2, .3, .4), Easing.HOLD, Key.Origin.PLANNER))),
              new Track(
                  "sun",
                  "sun",
                  List.of(),
                  List.of(new Key(2, new Box(.8, 0, .2, .2), Easing.LINEAR, Key.Origin.IMPORT)))));

  @Test
  void lockedFramesComeBackAndAreLeftOutWhereThereAreNone() throws LayoutException {
    Shot plain = Shot.of("a cat");
    assertFalse(ShotJson.write(plain).contains("lockedFrames"));
    Shot locked = plain.withLockedFrames(List.of(new FrameSpan(4, 8), new FrameSpan(20, 24)));
    assertEquals(locked, ShotJson.read(ShotJson.write(locked)));
    Shot cut = ShotJson.read("{\"prompt\": \"a\", \"lockedFrames\": [[30, 40], [20, 99]]}");
    assertEquals(List.of(new FrameSpan(20, 24)), cut.lockedFrames());
    assertThrows(LayoutException.class, () -> ShotJson.read("{\"lockedFrames\": [[5, 2]]}"));
  }

  @Test
  void promptsOfFramesComeBackAndAreLeftOutWhereThereAreNone() throws LayoutException {
    Shot plain = Shot.of("a cat");
    assertFalse(ShotJson.write(plain).contains("framePrompts"));
    Shot cued = plain.withCues(PromptCues.spread(List.of("a cat sits", "a cat jumps"), 24));
    assertEquals(cued, ShotJson.read(ShotJson.write(cued)));
    assertEquals("a cat sits", cued.promptAt(11));
    assertEquals("a cat jumps", cued.promptAt(12));
    for (String bad :
        List.of("{\"frame\": 24, \"prompt\": \"x\"}", "{\"frame\": 0, \"prompt\": \" \"}", "3")) {
      String text = "{\"prompt\": \"a\", \"framePrompts\": [" + bad + "]}";
      assertThrows(LayoutException.class, () -> ShotJson.read(text), bad);
    }
  }

  @Test
  void marksComeBackAndTracksWithoutAnyAreWrittenAsBefore() throws LayoutException {
    Track plain = Track.throughout("0", "a cat", 24, List.of(Key.byUser(0, new Box(0, 0, 1, 1))));
    Shot unmarked = Shot.of("a cat").withTracks(List.of(plain));
    Shot marked = unmarked.withTrack(plain.withMarks(new TrackMarks(true, false, true, true, 3)));
    assertEquals(marked, ShotJson.read(ShotJson.write(marked)));
    assertEquals(unmarked, ShotJson.read(ShotJson.write(marked.withoutMarks())));
    assertFalse(ShotJson.write(unmarked).contains("marks"));
    assertFalse(ShotJson.write(unmarked).contains("colour"));
    assertEquals(
        marked,
        ShotJson.read(ShotJson.write(marked).replace("\"locked\"", "\"locked\", \"new-mark\"")));
  }

  @Test
  void versionOneIsTheGoldenFile() throws Exception {
    assertEquals(golden(), ShotJson.write(SHOT));
    assertEquals(SHOT, ShotJson.read(golden()));
  }

  @Test
  void all500LayoutsComeBackBitForBit() throws Exception {
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      Shot shot =
          LvdShots.toShot(LvdReader.readStrict(answered.answer(), answered.prompt()), 24, 8);

      assertEquals(shot, ShotJson.read(ShotJson.write(shot)));
    }
  }

  @Test
  void unknownFieldsAreIgnored() throws Exception {
    String json =
        golden()
            .replace("\"negative\"", "\"later\": {\"a\": [1]}, \"negative\"")
            .replace("\"phrase\" : \"sun\"", "\"phrase\" : \"sun\", \"weight\": 0.5")
            .replace("\"time\"", "\"tangent\": null, \"time\"");

    assertEquals(SHOT, ShotJson.read(json));
  }

  @Test
  void whatAPersonLeavesOutHasADefault() throws Exception {
    Shot shot =
        ShotJson.read(
            """
            {"prompt": "a cat",
             "tracks": [{"id": "0", "phrase": "cat", "keys": [{"time": 0, "box": [0, 0, 1, 1]}]}]}
            """);

    assertEquals(24, shot.frames());
    assertEquals(8, shot.framesPerSecond());
    assertEquals(List.of(new FrameSpan(0, 24)), shot.tracks().getFirst().presence());
    assertEquals(Easing.LINEAR, shot.tracks().getFirst().keys().getFirst().easing());
    assertEquals(Shot.of(""), ShotJson.read("{}"));
  }

  @Test
  void aByteOrderMarkAndPresenceBehindTheEndAreNoMatter() throws Exception {
    assertEquals(
        SHOT, ShotJson.read("\ufeff" + golden().replace("[ 8, 16 ]", "[ 8, 999 ], [ 20, 30 ]")));
  }

  @Test
  void aTreeCanBePartOfALargerFile() throws Exception {
    ObjectNode project = ShotJson.toNode(Shot.of("x")).objectNode();
    project.set("shot", ShotJson.toNode(SHOT));

    assertEquals(SHOT, ShotJson.fromNode(project.get("shot")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"frames\" : 16' | '\"frames\" : 16.5' | frames has to be a whole number",
        "'\"frames\" : 16' | '\"frames\" : 99999999999' | frames has to be a whole number",
        "'\"frames\" : 16' | '\"frames\" : 0' | it makes no shot (A shot has 1 to 10000 frames, not"
            + " 0)",
        "'Second\" : 7.5' | 'Second\" : 1e999' | framesPerSecond has to be a number",
        "'\"prompt\"' | '\"prompt\" : 5, \"x\"' | prompt has to be text in quotes",
        "'0.25, 0.25 ]' | '0.25 ]' | 'tracks[0].keys[0].box needs four numbers, [x, y, width,"
            + " height]'",
        "'0.25, 0.25 ]' | '0.25, 0 ]' | 'tracks[0].keys[0].box needs a width and a height above 0'",
        "'0.25, 0.25 ]' | '0.25, \"a\" ]' | 'tracks[0].keys[0].box[3] has to be a number'",
        "hold | bouncy | 'tracks[0].keys[1].easing has to be one of linear, hold, ease-in,"
            + " ease-out, ease-in-out'",
        "'0.25, 0.25 ]' | '0.25, 1e7 ]' | 'tracks[0].keys[0].box[3] is out of all bounds'",
        "'\"time\" : 2.0' | '\"time\" : -2' | 'tracks[1].keys[0].time has to be 0 or more'",
        "'\"time\" : 2.0' | '\"when\" : 2' | 'tracks[1].keys[0].time is missing'",
        "'[ 0, 4 ]' | '[ 4, 4 ]' | 'tracks[0].presence[0] needs a start of 0 or more and an end"
            + " behind it'",
        "'[ 0, 4 ]' | '[ 4 ]' | 'tracks[0].presence[0] needs two whole numbers, [start, end]'",
        "'\"phrase\" : \"sun\"' | '\"phrase\" : \" \"' | 'tracks[1] makes no track (A track needs"
            + " an id and a phrase)'",
        "'\"id\" : \"sun\"' | '\"id\" : \"0\"' | 'tracks[1].id is also the id of another track'",
        "'\"schemaVersion\" : 1' | '\"schemaVersion\" : 0' | 'schemaVersion has to be 1 or more'",
      })
  void brokenFilesAreNamedWithThePlace(String from, String to, String complaint) throws Exception {
    String json = golden();
    assertTrue(json.contains(from), "the change applies: " + from);

    LayoutException thrown =
        assertThrows(LayoutException.class, () -> ShotJson.read(json.replace(from, to)));

    assertEquals(
        "The layout can't be read: " + complaint + "; correct it there or save the layout again.",
        thrown.getMessage());
    assertTrue(thrown.isBadInput());
  }

  @Test
  void aNewerFormatIsRefused() throws Exception {
    String json = golden().replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 2");

    LayoutException thrown = assertThrows(LayoutException.class, () -> ShotJson.read(json));

    assertEquals(
        "The layout was saved by a newer Boxreel (format 2, this one reads up to 1); update Boxreel"
            + " to open it.",
        thrown.getMessage());
  }

  @Test
  void textThatIsNoJsonIsNamedWithLineAndColumn() {
    LayoutException thrown =
        assertThrows(LayoutException.class, () -> ShotJson.read("{\n  \"prompt\": oops\n}"));

    assertTrue(
        thrown.getMessage().startsWith("The layout is not valid JSON (line 2, column "),
        thrown.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{} {}", "{\"a\":1,\"a\":2}", "Frame 1: []"})
  void otherTextsAreRefused(String text) {
    assertThrows(LayoutException.class, () -> ShotJson.read(text));
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    assertThrows(LayoutException.class, () -> ShotJson.read("[".repeat(1_000_000)));
  }

  @Test
  void everyCutOfAFileIsRefused() throws Exception {
    String json = golden().strip();
    for (int length = 0; length < json.length(); length++) {
      String cut = json.substring(0, length);
      assertThrows(LayoutException.class, () -> ShotJson.read(cut));
    }
  }

  private static String golden() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(ShotJsonTest.class.getResourceAsStream("/format/v1/shot.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
