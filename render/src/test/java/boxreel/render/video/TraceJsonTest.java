package boxreel.render.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.render.api.RenderTrace;
import boxreel.render.api.Shortcuts;
import boxreel.render.api.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceJsonTest {
  private final RenderTrace trace = Clips.trace("Ein Bär — 熊 🐻 \"quoted\" \\ \u0001 \n end");

  @Test
  void everyFormComesBackTheSame() {
    assertEquals(Optional.of(trace), TraceJson.find(TraceJson.write(trace)));
    assertEquals(Optional.of(trace), TraceJson.find(TraceJson.writeAscii(trace)));
    assertEquals(Optional.of(trace), TraceJson.find(TraceJson.writePretty(trace)));
  }

  @Test
  void everyStageSurvives() {
    for (Stage stage :
        List.of(new Stage.Refinement(0.6), new Stage.Interpolation(), new Stage.Continuation(6))) {
      var later =
          new RenderTrace(
              trace.shot(),
              trace.model(),
              trace.settings(),
              "1",
              Optional.of(new RenderTrace.Origin(stage, Optional.of(trace))));
      assertEquals(Optional.of(later), TraceJson.find(TraceJson.write(later)));
    }
  }

  @Test
  void filesOfTheTimeWithOneStageAreRead() {
    var origin = new RenderTrace.Origin(new Stage.Refinement(0.6), Optional.empty());
    var later =
        new RenderTrace(trace.shot(), trace.model(), trace.settings(), "1", Optional.of(origin));
    String json = TraceJson.write(later);
    assertTrue(json.contains("\"stage\":\"refinement\","), json);
    String old = json.replace("\"stage\":\"refinement\",", "");
    assertEquals(Optional.of(later), TraceJson.find(old));
    for (String damaged :
        List.of(
            json.replace("refinement", "sharpening"),
            json.replace("\"strength\":0.6", "\"strength\":7"),
            json.replace("refinement", "continuation"))) {
      assertEquals(Optional.empty(), TraceJson.find(damaged));
    }
  }

  @Test
  void theAsciiFormIsAscii() {
    assertTrue(TraceJson.writeAscii(trace).chars().allMatch(c -> c >= 32 && c < 127));
  }

  @Test
  void theFormIsAsDocumented() {
    String json = TraceJson.write(Clips.trace("x"));
    assertTrue(
        json.startsWith(
            "{\"generator\":\"Boxreel\",\"schemaVersion\":1,\"version\":\"0.1.0\","
                + "\"model\":\"toybox\",\"settings\":{\"method\":\"lvd-gligen\","
                + "\"seed\":9007199254740993,\"steps\":20,\"guidance\":7.5,\"width\":160,"
                + "\"height\":96,\"beta\":0.3,\"device\":\"auto\",\"precision\":\"auto\"},"
                + "\"shot\":{\"schemaVersion\":1,\"prompt\":\"x\""),
        json);
  }

  @Test
  void shortcutsSurviveAndAreOnlySaidWhereThereAreAny() {
    RenderTrace exact = Clips.trace("x");
    assertFalse(TraceJson.write(exact).contains("shortcuts"));
    var shortcuts = new Shortcuts(3, 0.1, 0.8);
    var near =
        new RenderTrace(
            exact.shot(),
            exact.model(),
            exact.settings().withShortcuts(shortcuts),
            exact.boxreelVersion(),
            Optional.empty());
    String json = TraceJson.write(near);
    assertEquals(shortcuts, TraceJson.find(json).orElseThrow().settings().shortcuts());
    assertEquals(
        Optional.empty(),
        TraceJson.find(json.replace("\"cacheInterval\":3", "\"cacheInterval\":0")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "made with love",
        "{",
        "[]",
        "{}",
        "{\"generator\":\"Other\"}",
        "{\"generator\":\"Boxreel\"}",
        "{\"generator\":\"Boxreel\",\"schemaVersion\":2}",
        "{\"generator\":\"Boxreel\",\"settings\":7}",
        "{\"generator\":\"Boxreel\",\"settings\":{\"method\":\"magic\"}}"
      })
  void foreignCommentsAreNoTraceAndNoError(String comment) {
    assertEquals(Optional.empty(), TraceJson.find(comment));
  }

  @Test
  void valuesOutOfRangeAreNoTrace() {
    String json = TraceJson.write(trace);
    assertEquals(Optional.empty(), TraceJson.find(json.replace("\"steps\":20", "\"steps\":0")));
    assertEquals(
        Optional.empty(), TraceJson.find(json.replace("\"width\":160", "\"width\":99999999999")));
    assertEquals(Optional.empty(), TraceJson.find(json.replace("\"auto\"", "\"abacus\"")));
    assertEquals(Optional.empty(), TraceJson.find(json.replace("\"seed\":9", "\"seed\":0.9")));
  }
}
