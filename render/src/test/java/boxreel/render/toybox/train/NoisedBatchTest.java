package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import boxreel.render.tensor.TorchRuntime;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NoisedBatchTest {
  private static final int FRAMES = 2;
  private static final int CHANNELS = 8;
  private static final int CELLS = 240;

  /// `a x_t - b v` is the clean signal, for every timestep.
  @Test
  void velocityAndSampleGiveTheCleanLatentsBack() {
    var random = new Random(4);
    float[] clean = new float[FRAMES * CHANNELS * CELLS];
    for (int i = 0; i < clean.length; i++) {
      clean[i] = random.nextFloat();
    }
    var example = new Example(clean, new int[0], List.of(), new float[0], new boolean[0]);
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager()) {
      NoisedBatch batch =
          new NoisedBatch.Maker(random).of(manager, Collections.nCopies(4, example), FRAMES, 600);
      float[] sample = batch.sample().toFloatArray(); // [B,C,F,hw]
      float[] velocity = batch.velocity().toFloatArray();
      var schedule = new ToyboxSchedule();
      for (int b = 0; b < 4; b++) {
        int t = (int) batch.timesteps()[b];
        assertTrue(t >= 600 && t < 1000, "timestep " + t);
        for (int f = 0; f < FRAMES; f++) {
          for (int c = 0; c < CHANNELS; c++) {
            int at = ((b * CHANNELS + c) * FRAMES + f) * CELLS + 7;
            assertEquals(
                clean[(f * CHANNELS + c) * CELLS + 7],
                schedule.signal(t) * sample[at] - schedule.noise(t) * velocity[at],
                1e-4);
          }
        }
      }
    }
  }
}
