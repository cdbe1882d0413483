package boxreel.render.guidance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.layout.Box;
import boxreel.render.model.unet3d.CrossAttentionMap;
import boxreel.render.tensor.TorchRuntime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Golden energies of LVD's code on a map that a formula makes: two frames, two heads, 4x4 cells,
/// five tokens.
class AttentionEnergyTest {
  private TorchRuntime runtime;
  private NDManager manager;

  @BeforeEach
  void open() {
    runtime = TorchRuntime.open(Device.cpu());
    manager = runtime.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
    runtime.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0.25, 1, 2, 0,    6.2125",
    "0.75, 1, 4, 0,    8.0541666667",
    "0.75, 1, 4, 0.03, 8.1396028432",
    "0.75, 0, 0, 1,    2.8478725509"
  })
  void agreesWithTheReference(
      double share, double inside, double outside, double centre, double expected) {
    var config = new GuidanceConfig(1, 0, 1, 1, share, share, inside, outside, centre, Set.of());
    List<GuidedObject> objects =
        List.of(
            new GuidedObject(List.of(box(0, 0, 0.5, 0.5), box(0.25, 0.25, 0.75, 0.75)), 1, 2),
            new GuidedObject(List.of(box(0.5, 0.5, 1, 1), Optional.empty()), 3, 1));
    NDArray energy =
        new AttentionEnergy(runtime.ops(), config)
            .of(List.of(new CrossAttentionMap("layer", map(), 4, 4)), objects);
    // The map is in double precision, so that the formula and not rounding is compared.
    assertEquals(expected, energy.getDouble(), 1e-6);
  }

  private static Optional<Box> box(double left, double top, double right, double bottom) {
    return Optional.of(Box.ofCorners(left, top, right, bottom));
  }

  private NDArray map() {
    double[] values = new double[2 * 2 * 16 * 5];
    int at = 0;
    for (int f = 0; f < 2; f++) {
      for (int h = 0; h < 2; h++) {
        for (int i = 0; i < 16; i++) {
          for (int p = 0; p < 5; p++) {
            values[at++] = (7 * i + 3 * p + 5 * f + 2 * h) % 11 / 20.0;
          }
        }
      }
    }
    return manager.create(values, new Shape(2, 2, 16, 5));
  }
}
