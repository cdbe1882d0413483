package boxreel.render.weights;

import boxreel.base.ModelException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;

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

  private SafetensorsWriter() {}

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
        writeFully(channel, ByteBuffer.wrap(header(tensors, metadata, precision)));
        for (Map.Entry<String, HostTensor> entry : tensors.entrySet()) {
          writeNumbers(channel, entry.getKey(), entry.getValue().data(), precision);
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
      Map<String, HostTensor> tensors, Map<String, String> metadata, Precision precision)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode notes = root.putObject("__metadata__");
      metadata.forEach(notes::put);
    }
    long begin = 0;
    for (Map.Entry<String, HostTensor> entry : tensors.entrySet()) {
      long end = begin + (long) entry.getValue().data().length * precision.dtype.bytes();
      ObjectNode node = root.putObject(entry.getKey());
      node.put("dtype", precision.dtype.name());
      Arrays.stream(entry.getValue().shape()).forEach(node.putArray("shape")::add);
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
      FileChannel channel, String name, float[] numbers, Precision precision)
      throws IOException, ModelException {
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float number : numbers) {
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
