package boxreel.render.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that try to run something, or lie about their tensors.
class HostilePickleTest {
  @TempDir Path folder;

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String text) {
    return "8c%02x".formatted(text.length()) + hex(text);
  }

  private static String global(String module, String name) {
    return "63" + hex(module + "\n" + name + "\n");
  }

  private static String number(long value) {
    return "8a08" + HexFormat.of().toHexDigits(Long.reverseBytes(value));
  }

  /// A dictionary with one tensor.
  private static String pickle(
      String storageClass, long elements, long offset, long size, long stride) {
    return "8002"
        + "7d"
        + text("w")
        + global("torch._utils", "_rebuild_tensor_v2")
        + "28"
        + ("28" + text("storage") + global("torch", storageClass) + text("0") + text("cpu"))
        + (number(elements) + "74" + "51")
        + number(offset)
        + (number(size) + "85")
        + (number(stride) + "85")
        + "89"
        + (global("collections", "OrderedDict") + "29" + "52")
        + "74"
        + "52"
        + "73"
        + "2e";
  }

  private Path file(String pickleHex, int storageBytes) throws IOException {
    return file(pickleHex, storageBytes, ZipEntry.STORED);
  }

  private Path file(String pickleHex, int storageBytes, int method) throws IOException {
    Path file = folder.resolve("w.bin");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "archive/data.pkl", HexFormat.of().parseHex(pickleHex), method);
      put(zip, "archive/data/0", new byte[storageBytes], ZipEntry.STORED);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes, int method)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    entry.setMethod(method);
    entry.setCrc(crc.getValue());
    entry.setSize(bytes.length);
    if (method == ZipEntry.STORED) {
      entry.setCompressedSize(bytes.length);
    }
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String refusal(Path file) {
    ModelException refused = assertThrows(ModelException.class, () -> PickleFile.open(file));
    assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
    assertTrue(refused.isBadInput());
    return refused.getMessage();
  }

  private static void assertRefused(Path file, String words) {
    String sentence = refusal(file);
    assertTrue(sentence.contains(words), sentence);
  }

  @Test
  void theHandMadePickleIsFineBeforeItIsSpoilt() throws Exception {
    try (WeightIndex weights = PickleFile.open(file(pickle("FloatStorage", 2, 0, 2, 1), 8))) {
      assertArrayEquals(new float[2], weights.toHost("w").data());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "os, system",
    "builtins, eval",
    "posix, system",
    "torch, load",
    "subprocess, Popen",
    "torch._utils, _rebuild_tensor_v3",
    "numpy.core.multiarray, _reconstruct"
  })
  void runsNothing(String module, String name) throws Exception {
    String call = "8002" + global(module, name) + text("touch pwned") + "85" + "52" + "2e";
    assertRefused(file(call, 0), module + "." + name);
    String stackCall = "8004" + text(module) + text(name) + "93" + text("x") + "85" + "52" + "2e";
    assertRefused(file(stackCall, 0), "don't trust it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"69", "6f", "81", "92", "50", "82", "46", "00", "ff", "98"})
  void knowsNoOtherOperations(String opcode) throws Exception {
    assertRefused(file("80027d" + opcode + "2e", 0), "operation 0x");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, 3, 1",
    "2, 1, 2, 1",
    "2, 0, 2, 2",
    "2, -1, 2, 1",
    "2, 0, -2, 1",
    "2, 0, 2, -1",
    "2, 9223372036854775807, 2, 1",
    "2, 0, 9223372036854775807, 0",
    "2, 0, 2, 9223372036854775807",
    "2, 3, 0, 1"
  })
  void refusesViewsOutsideTheirStorage(long elements, long offset, long size, long stride)
      throws Exception {
    assertRefused(file(pickle("FloatStorage", elements, offset, size, stride), 8), "tensor w");
  }

  @Test
  void refusesAStorageThatIsShorterThanItClaims() throws Exception {
    assertRefused(file(pickle("FloatStorage", 2, 0, 2, 1), 7), "cut short");
    assertRefused(file(pickle("DoubleStorage", 2, 0, 2, 1), 8), "cut short");
    assertRefused(file(pickle("FloatStorage", Long.MAX_VALUE, 0, 2, 1), 8), "cut short");
    assertRefused(file(pickle("FloatStorage", -1, 0, 2, 1), 8), "storage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8002",
        "2e",
        "80022e",
        "800285",
        "80027d",
        "8002282e",
        "80026805",
        "80025d7d612e",
        "80027d4b0175",
        "80027d284b01752e",
        "800258ffffff7f61",
        "800258ffffffff",
        "80028dffffffffffffffff",
        "80028bffffff7f",
        "80028bffffffff",
        "80028a09",
        "8002637c0a",
        "80022952",
        "80025d5d732e",
        "80027d2929732e",
        "80024e5d622e",
        "80024e512e",
        "80024b012e",
        "80027d2e"
      })
  void refusesPicklesThatMakeNoSense(String pickleHex) throws Exception {
    refusal(file(pickleHex, 0));
  }

  @Test
  void refusesCompressedMembers() throws Exception {
    Path file = file(pickle("FloatStorage", 2, 0, 2, 1).repeat(4), 8, ZipEntry.DEFLATED);
    assertRefused(file, "compressed");
  }

  @Test
  void saysThatOlderFilesCantBeRead() throws Exception {
    Path file =
        Files.write(folder.resolve("old.pth"), HexFormat.of().parseHex("80028a0a6cfc9c46f9"));
    assertRefused(file, "safetensors");
    assertRefused(Files.createFile(folder.resolve("empty.bin")), "safetensors");
    ModelException missing =
        assertThrows(ModelException.class, () -> PickleFile.open(folder.resolve("none.bin")));
    assertTrue(missing.getMessage().contains("no weight file"), missing.getMessage());
  }

  @Test
  void survivesEveryTruncationAndManySpoiltBytesOfATrueFile() throws Exception {
    URL url = Objects.requireNonNull(getClass().getResource("/reference/pickled.bin"));
    byte[] good = Files.readAllBytes(Path.of(url.toURI()));
    Path file = folder.resolve("spoilt.bin");
    for (int length = 0; length < good.length; length += 31) {
      Files.write(file, Arrays.copyOf(good, length));
      refusal(file);
    }
    Random random = new Random(1);
    int refused = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] spoilt = good.clone();
      for (int i = 0; i < 3; i++) {
        spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, spoilt);
      try (WeightIndex weights = PickleFile.open(file)) {
        for (String name : weights.tensors().keySet()) {
          TensorInfo info = weights.info(name);
          assertEquals(info.bytes(), weights.data(name).remaining());
        }
      } catch (ModelException e) {
        refused++;
      }
    }
    assertTrue(refused > 20, "refused " + refused);
  }
}
