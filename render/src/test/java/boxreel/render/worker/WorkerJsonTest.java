package boxreel.render.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerJsonTest {
  @Test
  void ordersComeBackAsTheyWere() {
    Track ball =
        Track.throughout(
            "0", "a \"red\" ball", 16, List.of(Key.byPlanner(0, new Box(0.1, 1 / 3.0, 0.2, 0.3))));
    Shot shot = new Shot("Ein Ball\nfällt 🎈", "a beach", "blurry", 16, 8, List.of(ball));
    RenderSettings settings =
        new RenderSettings(Method.LVD_PLUS, 1L << 60, 20, 7.1, 160, 96, 0.3, Device.AUTO);
    for (WorkerMessage.Order order :
        List.of(
            new WorkerMessage.Render(
                new RenderTrace(shot, "toybox", settings, "1.2.3"),
                Path.of("/tmp/a b.frames"),
                Optional.empty(),
                true),
            new WorkerMessage.Render(
                new RenderTrace(
                    shot,
                    "xl",
                    settings,
                    "1.2.3",
                    Optional.of(
                        new RenderTrace.Origin(
                            new Stage.Refinement(0.6),
                            Optional.of(new RenderTrace(shot, "toybox", settings, "1.2.2"))))),
                Path.of("x"),
                Optional.of(new SharedFrames.Form(160, 96, 16, 8.5)),
                false),
            new WorkerMessage.Prepare(),
            new WorkerMessage.Cancel(),
            new WorkerMessage.Copied())) {
      String line = WorkerJson.line(order);
      assertFalse(line.contains("\n"), line);
      assertEquals(order, WorkerJson.order(line));
    }
  }

  @Test
  void reportsComeBackAsTheyWere() {
    SharedFrames.Form form = new SharedFrames.Form(160, 96, 16, 8.5);
    for (WorkerMessage.Report report :
        List.of(
            new WorkerMessage.Loading("a \"model\""),
            new WorkerMessage.Note(Sentence.english("Words were cut: über, 我.")),
            new WorkerMessage.Note(Words.ENDED.with()),
            new WorkerMessage.Note(
                new Sentence(
                    "boxreel.Words.OF",
                    List.of("{0}", 3, Sentence.english("in it")),
                    "one of three")),
            new WorkerMessage.Step(3, 20, Duration.ofNanos(912_345_678)),
            new WorkerMessage.Preview(3, form),
            new WorkerMessage.Decoding(1, 16),
            new WorkerMessage.Done(form, Precision.FLOAT16),
            new WorkerMessage.Cancelled(),
            new WorkerMessage.Failed(true, false, Sentence.english("It's broken.\nTry again.")))) {
      String line = WorkerJson.line(report);
      assertFalse(line.contains("\n"), line);
      assertEquals(report, WorkerJson.report(line));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"type\":\"dance\"}",
        "{\"type\":\"step\",\"step\":1}",
        "{\"type\":\"done\",\"width\":\"wide\",\"height\":1,\"count\":1,\"framesPerSecond\":8}",
        "{\"type\":\"done\",\"precision\":\"float3\",\"width\":1,\"height\":1,\"count\":1,"
            + "\"framesPerSecond\":8}",
        "{\"type\":\"render\",\"frames\":\"x\",\"trace\":{}}"
      })
  void whatIsNoLineIsRefused(String line) {
    assertThrows(IllegalArgumentException.class, () -> WorkerJson.order(line));
    assertThrows(IllegalArgumentException.class, () -> WorkerJson.report(line));
  }
}
