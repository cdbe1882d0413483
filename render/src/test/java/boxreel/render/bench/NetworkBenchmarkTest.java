package boxreel.render.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import boxreel.render.api.Precision;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.TinyModel;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkBenchmarkTest {
  @TempDir Path folder;

  @Test
  void timesEveryNetworkAsOftenAsAsked() throws Exception {
    ModelFolder model = ModelFolder.open(TinyModel.plain(folder));
    NetworkBenchmark.Result result =
        new NetworkBenchmark(model, Precision.BFLOAT16, 3, 16, 24).run(2, 1);
    Stream.of(result.textMs(), result.stepMs(), result.decodeMs())
        .forEach(
            times -> {
              assertEquals(2, times.size());
              assertTrue(times.stream().allMatch(time -> time > 0), times.toString());
            });
    assertTrue(result.sampleMs() > 0 && result.loadMs() > 0);
  }

  @Test
  void refusesASizeThatCutsCells() throws Exception {
    ModelFolder model = ModelFolder.open(TinyModel.plain(folder));
    var benchmark = new NetworkBenchmark(model, Precision.FLOAT32, 3, 17, 24);
    assertThrows(RenderException.class, () -> benchmark.run(1, 1));
  }
}
