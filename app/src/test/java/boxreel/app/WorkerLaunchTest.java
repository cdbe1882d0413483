package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Renderer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WorkerLaunchTest {
  @TempDir private Path folder;

  @Test
  void theInstalledProgramStartsItself() {
    assertEquals(
        List.of("/opt/boxreel/bin/boxreel", "worker"),
        WorkerLaunch.command("/opt/boxreel/bin/boxreel", Path.of("java"), List.of("-Xmx1g"), "x"));
  }

  @Test
  void fromSourcesTheSameJavaDoes() {
    assertEquals(
        List.of(
            "java",
            "-Xmx1g",
            "-Da=b c",
            "-XX:AOTCache=b.aot",
            "-Xlog:disable",
            "-cp",
            "boxreel.jar",
            "boxreel.app.Launcher",
            "worker"),
        WorkerLaunch.command(
            null,
            Path.of("java"),
            List.of(
                "-Xmx1g",
                "-agentlib:jdwp=server=y",
                "-javaagent:a.jar",
                "-Xlog:gc:file=x",
                "-Da=b c",
                "-XX:AOTCache=b.aot",
                "-Xlog:disable",
                "-XX:AOTCacheOutput=b.aot"),
            "boxreel.jar"));
  }

  @Test
  @Timeout(300)
  void aWorkersFramesAreThoseOfThisProcess() throws StudioException {
    var directories =
        new Directories(
            folder.resolve("logs"),
            folder.resolve("cache"),
            folder.resolve("config"),
            folder.resolve("data"));
    try (var parts = new CompositionRoot(directories, Map.of(), folder)) {
      List<RenderEvent> events = new ArrayList<>();
      RenderOutcome.Done apart = render(parts.renderer(), events);
      RenderOutcome.Done here = render(parts.rendererHere(), new ArrayList<>());
      assertEquals(here.trace(), apart.trace());
      assertEquals(4, apart.clip().frames().size());
      for (int i = 0; i < here.clip().frames().size(); i++) {
        assertArrayEquals(
            here.clip().frames().get(i).rgb(), apart.clip().frames().get(i).rgb(), "frame " + i);
      }
      assertTrue(events.stream().anyMatch(RenderEvent.Preview.class::isInstance), "a preview");
      assertEquals(2, events.stream().filter(RenderEvent.Step.class::isInstance).count());
    }
  }

  private static RenderOutcome.Done render(Renderer renderer, List<RenderEvent> events)
      throws StudioException {
    RenderSettings settings = renderer.model("toybox").defaults().withSteps(2).withSeed(3);
    Shot shot = new Shot("a red ball on a beach", "", "", 4, 8, List.of());
    return assertInstanceOf(
        RenderOutcome.Done.class,
        renderer.render(
            new RenderRequest(shot, "toybox", settings), events::add, new CancelToken()));
  }
}
