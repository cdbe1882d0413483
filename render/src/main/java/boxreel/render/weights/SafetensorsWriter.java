package boxreel.render.weights;

import boxreel.base.ModelException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes safetensors files.
public final class SafetensorsWriter {
  /// How numbers are stored.
  public enum Precision {
    F32(DType.F32),
    F16(DType.F16);

    private final DType dtype;

    Precision(DType dtype) {
      this.dtype = dtype;
    }
  }

  private static final int CHUNK_BYTES = 1 << 16;

  /// Where the numbers of a tensor come from when its turn has come.
  private interface Source {
    long[] shape(String name) throws ModelException;

    FloatBuffer numbers(String name) throws ModelException;
  }

  private SafetensorsWriter() {}

  /// Writes all tensors of a file into another, one after the other, so that memory need hold
  /// only one of them. Otherwise as the other method.
  ///
  /// @throws ModelException also if the source can't be read
  public static void convert(
      WeightIndex from, Path target, Map<String, String> metadata, Precision precision)
      throws ModelException {
    write(
        target,
        List.copyOf(from.tensors().keySet()),
        new Source() {
          @Override
          public long[] shape(String name) throws ModelException {
            return from.info(name).shape();
          }

          @Override
          public FloatBuffer numbers(String name) throws ModelException {
            return from.toFloat32(name).asFloatBuffer();
          }
        },
        metadata,
        precision);
  }

  /// Writes tensors in the map's order, beside the target first, so that the target is complete
  /// or untouched. Half precision rounds to nearest, ties to even.
  ///
  /// @param metadata free notes, such as `format=pt`
  /// @throws ModelException if the disk refuses, or half precision can't hold a finite number
  public static void write(
      Path target,
      Map<String, HostTensor> tensors,
      Map<String, String> metadata,
      Precision precision)
      throws ModelException {
    write(
        target,
        List.copyOf(tensors.keySet()),
        new Source() {
          @Override
          public long[] shape(String name) {
            return Objects.requireNonNull(tensors.get(name)).shape();
          }

          @Override
          public FloatBuffer numbers(String name) {
            return FloatBuffer.wrap(Objects.requireNonNull(tensors.get(name)).data());
          }
        },
        metadata,
        precision);
  }

  private static void write(
      Path target,
      List<String> names,
      Source source,
      Map<String, String> metadata,
      Precision precision)
      throws ModelException {
    Path beside = target.resolveSibling(target.getFileName() + ".part");
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        writeFully(channel, ByteBuffer.wrap(header(names, source, metadata, precision)));
        for (String name : names) {
          writeNumbers(channel, name, source.numbers(name), precision);
        }
        channel.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw ModelException.failed(
          "The weight file "
              + target
              + " could not be written; check the folder's permissions and the free disk space.",
          e);
    } finally {
      deleteQuietly(beside);
    }
  }

  private static byte[] header(
      List<String> names, Source source, Map<String, String> metadata, Precision precision)
      throws IOException, ModelException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode notes = root.putObject("__metadata__");
      metadata.forEach(notes::put);
    }
    long begin = 0;
    for (String name : names) {
      long[] shape = source.shape(name);
      long elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
      long end = begin + elements * precision.dtype.bytes();
      ObjectNode node = root.putObject(name);
      node.put("dtype", precision.dtype.name());
      Arrays.stream(shape).forEach(node.putArray("shape")::add);
      node.putArray("data_offsets").add(begin).add(end);
      begin = end;
    }
    byte[] json = mapper.writeValueAsBytes(root);
    // Spaces up to a multiple of 8, so that mapped tensors are aligned.
    int padded = Math.ceilDiv(json.length, 8) * 8;
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(padded).put(json);
    while (bytes.hasRemaining()) {
      bytes.put((byte) ' ');
    }
    return bytes.array();
  }

  private static void writeNumbers(
      FileChannel channel, String name, FloatBuffer numbers, Precision precision)
      throws IOException, ModelException {
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (numbers.hasRemaining()) {
      float number = numbers.get();
      if (!chunk.hasRemaining()) {
        writeFully(channel, chunk.flip());
        chunk.clear();
      }
      switch (precision) {
        case F32 -> chunk.putFloat(number);
        case F16 -> chunk.putShort(half(name, number));
      }
    }
    writeFully(channel, chunk.flip());
  }

  private static short half(String name, float number) throws ModelException {
    short half = Float.floatToFloat16(number);
    if (Float.isFinite(number) && !Float.isFinite(Float.float16ToFloat(half))) {
      throw ModelException.badInput(
          "Tensor "
              + name
              + " holds "
              + number
              + ", which half precision can't; write the file with single precision.");
    }
    return half;
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A left-over .part file harms nobody; the write's own result matters more.
    }
  }
}
