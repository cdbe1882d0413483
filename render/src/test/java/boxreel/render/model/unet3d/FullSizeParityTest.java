package boxreel.render.model.unet3d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.nn.Weights;
import boxreel.render.parity.DrawnWeights;
import boxreel.render.parity.Reference;
import boxreel.render.tensor.TensorScope;
import boxreel.render.tensor.TorchRuntime;
import boxreel.render.weights.JsonConfig;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/// Against diffusers' UNet3DConditionModel with the numbers of the published models.
class FullSizeParityTest {
  private static final long PARAMETERS = 1_411_233_860L;
  private static final long NEEDED = 9L << 30;

  @Test
  void predictsWhatTheModelOfThePublishedSizePredicts() throws Exception {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    assumeTrue(
        system.getTotalMemorySize() > 2 * NEEDED,
        "1.4 billion weights take 6 GB; this machine has less than 18 GB");
    JsonConfig json = JsonConfig.read(Reference.folder("full").resolve("config.json"));
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager manager = runtime.newManager();
        var reference = Reference.open("full", "unet")) {
      var drawn = new DrawnWeights(manager);
      var unet = new Unet3d(Weights.of(drawn, runtime.ops()), Unet3dConfig.read(json, false));
      assertEquals(PARAMETERS, drawn.parameters());
      NDArray sample = reference.floats(manager, "sample");
      NDArray text = reference.floats(manager, "text");
      try (var _ = TensorScope.borrowing(sample, text)) {
        NDArray predicted =
            unet.forward(sample, new double[] {500}, AttendedTokens.once(text), null);
        reference.assertAgrees("output", predicted, Reference.MODULE);
      }
    }
  }
}
