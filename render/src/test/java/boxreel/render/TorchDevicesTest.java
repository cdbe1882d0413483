package boxreel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.render.api.Device;
import boxreel.render.api.Precision;
import boxreel.render.tensor.TorchRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchDevicesTest {
  @Test
  void autoTakesTheProcessorWhereNoLibrariesForCardsAreNamed() throws Exception {
    try (var devices = new TorchDevices(Map.of())) {
      TorchRuntime torch = on(devices, Device.AUTO);
      assertEquals(ai.djl.Device.cpu(), torch.device());
      assertSame(torch, on(devices, Device.CPU));
      assertSame(torch, devices.any());
      List<Sentence> notes = new ArrayList<>();
      assertEquals(Precision.FLOAT32, TorchDevices.precision(Precision.AUTO, torch, notes::add));
      assertEquals(List.of(), notes);
      assertEquals(Precision.FLOAT32, TorchDevices.precision(Precision.FLOAT16, torch, notes::add));
      assertTrue(notes.getFirst().english().contains("graphics cards"));
    }
  }

  @Test
  void devicesThatAreNotThereAreSentences() {
    try (var devices = new TorchDevices(Map.of())) {
      String cuda = refused(devices, Device.CUDA);
      assertTrue(cuda.contains("BOXREEL_LIBTORCH"), cuda);
      if (!System.getProperty("os.name", "").startsWith("Mac")) {
        String mps = refused(devices, Device.MPS);
        assertTrue(mps.contains("Apple silicon"), mps);
      }
    }
  }

  @Test
  void aFolderThatIsNoLibtorchIsRefusedForEveryDevice(@TempDir Path empty) {
    try (var devices = new TorchDevices(Map.of("BOXREEL_LIBTORCH", empty.toString()))) {
      for (Device device : new Device[] {Device.AUTO, Device.CPU, Device.CUDA}) {
        String sentence = refused(devices, device);
        assertTrue(sentence.contains(empty.toString()), sentence);
      }
    }
  }

  private static TorchRuntime on(TorchDevices devices, Device device) throws RenderException {
    return devices.on(device, () -> {}, _ -> {});
  }

  private static String refused(TorchDevices devices, Device device) {
    var failure = assertThrows(RenderException.class, () -> on(devices, device));
    return String.valueOf(failure.getMessage());
  }
}
