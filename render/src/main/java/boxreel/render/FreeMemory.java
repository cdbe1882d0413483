package boxreel.render;

import ai.djl.Device;
import boxreel.render.tensor.CudaMemory;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// How much memory a render may take before the machine starts to swap or to end processes.
final class FreeMemory {
  private static final Path LINUX = Path.of("/proc/meminfo");
  private static final String AVAILABLE = "MemAvailable:";

  private FreeMemory() {}

  /// In bytes; of a graphics card what it has left, and no limit if it does not tell.
  static long on(Device device) {
    return device.isGpu() ? CudaMemory.free().orElse(Long.MAX_VALUE) : bytes();
  }

  /// In bytes; on Linux what can be had without swapping, elsewhere all memory of the machine,
  /// since other systems do not tell what they would give up.
  static long bytes() {
    long all =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    return Math.min(all, available().orElse(all));
  }

  private static OptionalLong available() {
    if (!Files.isReadable(LINUX)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(LINUX).stream()
          .filter(line -> line.startsWith(AVAILABLE))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
