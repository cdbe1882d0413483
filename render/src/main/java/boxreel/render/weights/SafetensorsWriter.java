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
import java.util.LinkedHashMap;
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

    DType dtype() {
      return dtype;
    }
  }

  private SafetensorsWriter() {}

  /// Writes all tensors of a file into another, one after the other, so that memory need hold
  /// only one of them. Otherwise as [#write(Path, Map, Map)].
  ///
  /// @throws ModelException also if the source can't be read
  public static void convert(
      WeightIndex from, Path target, Map<String, String> metadata, Precision precision)
      throws ModelException {
    Map<String, TensorContent> contents = new LinkedHashMap<>();
    for (String name : from.tensors().keySet()) {
      contents.put(name, TensorContent.of(from, name, precision));
    }
    write(target, contents, metadata);
  }

  /// Writes numbers of the heap, all in one precision. Otherwise as [#write(Path, Map, Map)].
  public static void write(
      Path target,
      Map<String, HostTensor> tensors,
      Map<String, String> metadata,
      Precision precision)
      throws ModelException {
    Map<String, TensorContent> contents = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> contents.put(name, TensorContent.of(tensor, precision)));
    write(target, contents, metadata);
  }

  /// Writes tensors in the map's order, beside the target first, so that the target is complete
  /// or untouched. Half precision rounds to nearest, ties to even.
  ///
  /// @param metadata free notes, such as `format=pt`
  /// @throws ModelException if the disk refuses, or half precision can't hold a finite number
  public static void write(
      Path target, Map<String, TensorContent> tensors, Map<String, String> metadata)
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
        writeFully(channel, ByteBuffer.wrap(header(tensors, metadata)));
        for (Map.Entry<String, TensorContent> tensor : tensors.entrySet()) {
          tensor.getValue().elements().appendTo(channel, tensor.getKey());
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

  private static byte[] header(Map<String, TensorContent> tensors, Map<String, String> metadata)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    if (!metadata.isEmpty()) {
      ObjectNode notes = root.putObject("__metadata__");
      metadata.forEach(notes::put);
    }
    long begin = 0;
    for (Map.Entry<String, TensorContent> tensor : tensors.entrySet()) {
      DType dtype = tensor.getValue().dtype();
      long[] shape = tensor.getValue().shape();
      long elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
      long end = begin + elements * dtype.bytes();
      ObjectNode node = root.putObject(tensor.getKey());
      node.put("dtype", dtype.name());
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

  static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
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
