package boxreel.render.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What this machine's processor can do.
public final class Processor {
  private static final Path LINUX = Path.of("/proc/cpuinfo");

  /// AVX512_BF16 and AMX of x86, BF16 of Arm, as Linux names them.
  private static final List<String> FLAGS = List.of("avx512_bf16", "amx_bf16", "bf16");

  private Processor() {}

  /// Whether it is known to multiply bfloat16 faster than float32. Asked of Linux alone; false
  /// elsewhere.
  public static boolean multipliesBfloat16() {
    return multipliesBfloat16(LINUX);
  }

  /// @param cpuinfo in the form of Linux' `/proc/cpuinfo`; may be missing
  static boolean multipliesBfloat16(Path cpuinfo) {
    try (Stream<String> lines = Files.lines(cpuinfo)) {
      return lines
          .map(line -> line.toLowerCase(Locale.ROOT))
          .filter(line -> line.startsWith("flags") || line.startsWith("features"))
          .flatMap(line -> Stream.of(line.split("[\\s:]+", 0)))
          .anyMatch(FLAGS::contains);
    } catch (IOException e) {
      return false;
    }
  }
}
