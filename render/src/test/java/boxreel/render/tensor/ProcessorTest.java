package boxreel.render.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'flags\t\t: fpu avx512f avx512_bf16 vaes', true",
    "'flags\t\t: fpu amx_bf16 amx_tile', true",
    "'Features\t: fp asimd i8mm bf16', true",
    "'flags\t\t: fpu avx2 avx512f', false",
    "'model name\t: bf16 special', false"
  })
  void readsLinuxFlags(String line, boolean expected) throws IOException {
    Path file = Files.writeString(folder.resolve("cpuinfo"), "processor\t: 0\n" + line + "\n");
    assertEquals(expected, Processor.multipliesBfloat16(file));
  }

  @Test
  void aMachineThatSaysNothingIsTakenForASlowOne() {
    assertFalse(Processor.multipliesBfloat16(folder.resolve("missing")));
  }
}
