package boxreel.render.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.ModelException;
import boxreel.render.weights.SafetensorsWriter.Precision;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {
  @TempDir Path folder;

  private static Map<String, HostTensor> twoTensors() {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    tensors.put(
        "conv.weight", new HostTensor(new long[] {2, 3}, new float[] {0, 1, -2, .5f, 4, 5}));
    tensors.put("scale", new HostTensor(new long[] {}, new float[] {0.25f}));
    return tensors;
  }

  @Test
  void readsBackWhatTheWriterWrote() throws Exception {
    for (Precision precision : Precision.values()) {
      Path file = folder.resolve(precision + ".safetensors");
      SafetensorsWriter.write(file, twoTensors(), Map.of("format", "pt"), precision);
      try (WeightIndex weights = WeightIndex.open(file)) {
        assertEquals(List.of("conv.weight", "scale"), List.copyOf(weights.tensors().keySet()));
        assertEquals(Map.of("format", "pt"), weights.metadata());
        assertEquals(precision.name(), weights.info("scale").dtype().name());
        HostTensor conv = weights.toHost("conv.weight");
        assertArrayEquals(new long[] {2, 3}, conv.shape());
        assertArrayEquals(new float[] {0, 1, -2, .5f, 4, 5}, conv.data());
        assertArrayEquals(new long[] {}, weights.toHost("scale").shape());
        assertEquals(1, weights.info("scale").elements());
        assertArrayEquals(new float[] {0.25f}, weights.toHost("scale").data());
      }
    }
  }

  @Test
  void keepsBytesAsTheyAre() throws Exception {
    Path file = folder.resolve("bytes.safetensors");
    var bytes =
        TensorContent.bytes(new long[] {2, 3}, List.of(bytes(0, 1, 127), bytes(128, 254, 255)));
    var half = TensorContent.of(new HostTensor(new long[] {}, new float[] {0.25f}), Precision.F16);
    SafetensorsWriter.write(file, new LinkedHashMap<>(Map.of("p", bytes, "s", half)), Map.of());
    try (WeightIndex weights = WeightIndex.open(file)) {
      assertEquals(DType.U8, weights.info("p").dtype());
      assertEquals(6, weights.info("p").bytes());
      assertArrayEquals(new float[] {0, 1, 127, 128, 254, 255}, weights.toHost("p").data());
      assertArrayEquals(new float[] {0.25f}, weights.toHost("s").data());
    }
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void alignsTheDataToEightBytes() throws Exception {
    Path file = folder.resolve("a.safetensors");
    SafetensorsWriter.write(file, twoTensors(), Map.of(), Precision.F32);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(0, bytes.getLong(0) % 8);
    assertEquals(8 + bytes.getLong(0) + 7 * 4, bytes.capacity());
  }

  @Test
  void leavesTheTargetAndNoPartFileWhenHalfPrecisionCantHoldANumber() throws Exception {
    Path file = Files.writeString(folder.resolve("old.safetensors"), "old");
    Map<String, HostTensor> tooBig =
        Map.of("bias", new HostTensor(new long[] {1}, new float[] {70_000}));
    ModelException refused =
        assertThrows(
            ModelException.class,
            () -> SafetensorsWriter.write(file, tooBig, Map.of(), Precision.F16));
    assertTrue(refused.getMessage().contains("bias"), refused.getMessage());
    assertEquals("old", Files.readString(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void convertsEveryElementType() throws Exception {
    ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    StringBuilder header = new StringBuilder("{");
    for (DType type : DType.values()) {
      int begin = data.position();
      switch (type) {
        case F64 -> data.putDouble(-1.5);
        case F32 -> data.putFloat(-1.5f);
        case F16 -> data.putShort((short) 0xBE00);
        case BF16 -> data.putShort((short) 0xBFC0);
        case I64 -> data.putLong(-3);
        case I32 -> data.putInt(-3);
        case I16 -> data.putShort((short) -3);
        case I8 -> data.put((byte) -3);
        case U8 -> data.put((byte) 200);
        case BOOL -> data.put((byte) 1);
      }
      header.append(
          "%s\"%s\":{\"dtype\":\"%s\",\"shape\":[1],\"data_offsets\":[%d,%d]}"
              .formatted(begin == 0 ? "" : ",", type, type, begin, data.position()));
    }
    byte[] json = header.append("}").toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer file =
        ByteBuffer.allocate(8 + json.length + data.position()).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(json.length).put(json).put(data.flip());
    Path path = Files.write(folder.resolve("types.safetensors"), file.array());

    try (WeightIndex weights = WeightIndex.open(path)) {
      for (DType type : DType.values()) {
        float expected =
            switch (type) {
              case F64, F32, F16, BF16 -> -1.5f;
              case I64, I32, I16, I8 -> -3;
              case U8 -> 200;
              case BOOL -> 1;
            };
        assertEquals(expected, weights.toHost(type.name()).data()[0], type.name());
      }
    }
  }

  @Test
  void givesATensorsOwnBytesLittleEndianAndReadOnly() throws Exception {
    Path file =
        RawSafetensors.write(
            folder.resolve("raw.safetensors"),
            "{\"b\":{\"dtype\":\"I16\",\"shape\":[2],\"data_offsets\":[4,8]},"
                + "\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]}}   ",
            8);
    try (WeightIndex weights = WeightIndex.open(file)) {
      ByteBuffer bytes = weights.data("b");
      assertTrue(bytes.isReadOnly() && bytes.isDirect());
      assertEquals(4, bytes.remaining());
      assertEquals(0x0504, bytes.getShort());
      assertEquals(0x0706, bytes.getShort());
    }
  }

  @Test
  void namesFileAndTensorWhenATensorIsNotThere() throws Exception {
    Path file = folder.resolve("a.safetensors");
    SafetensorsWriter.write(file, twoTensors(), Map.of(), Precision.F32);
    try (WeightIndex weights = WeightIndex.open(file)) {
      ModelException missing =
          assertThrows(ModelException.class, () -> weights.data("conv_in.weight"));
      assertTrue(missing.getMessage().contains("conv_in.weight"), missing.getMessage());
      assertTrue(missing.getMessage().contains(file.toString()), missing.getMessage());
      assertTrue(missing.isBadInput());
    }
  }

  @Test
  void readsASetOfFilesThroughItsIndex() throws Exception {
    SafetensorsWriter.write(
        folder.resolve("m-00001-of-00002.safetensors"),
        Map.of("a", new HostTensor(new long[] {1}, new float[] {1})),
        Map.of(),
        Precision.F32);
    SafetensorsWriter.write(
        folder.resolve("m-00002-of-00002.safetensors"),
        Map.of("b", new HostTensor(new long[] {1}, new float[] {2})),
        Map.of(),
        Precision.F32);
    Path index = folder.resolve("m.safetensors.index.json");
    Files.writeString(
        index,
        "{\"metadata\":{\"total_size\":8},\"weight_map\":{\"a\":\"m-00001-of-00002.safetensors\","
            + "\"b\":\"m-00002-of-00002.safetensors\"}}");
    try (WeightIndex weights = WeightIndex.open(index)) {
      assertEquals(1, weights.toHost("a").data()[0]);
      assertEquals(2, weights.toHost("b").data()[0]);
      assertThrows(ModelException.class, () -> weights.data("c"));
    }
  }

  @Test
  void refusesAnIndexThatPointsOutOfItsFolder() throws Exception {
    Path index = folder.resolve("m.safetensors.index.json");
    Files.writeString(index, "{\"weight_map\":{\"a\":\"../other.safetensors\"}}");
    ModelException refused = assertThrows(ModelException.class, () -> WeightIndex.open(index));
    assertTrue(refused.getMessage().contains("../other.safetensors"), refused.getMessage());
  }

  @Test
  void canBeClosedTwice() throws Exception {
    Path file = folder.resolve("a.safetensors");
    SafetensorsWriter.write(file, twoTensors(), Map.of(), Precision.F32);
    WeightIndex weights = WeightIndex.open(file);
    weights.close();
    weights.close();
    assertFalse(weights.tensors().isEmpty());
    assertThrows(IllegalStateException.class, () -> weights.data("scale").get());
  }
}
