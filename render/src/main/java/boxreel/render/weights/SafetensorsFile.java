package boxreel.render.weights;

import boxreel.base.ModelException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/// One file in the safetensors format, mapped into memory as a whole, whatever its size.
///
/// The format: the header's length as unsigned 64 bits, a JSON header, the data.
public final class SafetensorsFile implements WeightIndex {
  /// The reference implementation's limit; the published video models have 200 kB.
  private static final long MAX_HEADER_BYTES = 100_000_000;

  private static final ValueLayout.OfLong LITTLE_ENDIAN_LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Path file;
  private final Arena arena;
  private final MemorySegment data;
  private final SafetensorsHeader header;

  private SafetensorsFile(Path file, Arena arena, MemorySegment data, SafetensorsHeader header) {
    this.file = file;
    this.arena = arena;
    this.data = data;
    this.header = header;
  }

  /// Maps a file and checks its header against its size.
  ///
  /// @throws ModelException if it is missing, unreadable, cut short or contradicts itself
  public static SafetensorsFile open(Path file) throws ModelException {
    if (Files.isDirectory(file)) {
      throw ModelException.badInput(
          "There is a folder where a weight file should be: " + file + ".");
    }
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      SafetensorsFile opened = read(file, channel, arena);
      arena = null;
      return opened;
    } catch (NoSuchFileException e) {
      throw ModelException.badInput(
          "There is no weight file " + file + "; check the model's folder.", e);
    } catch (IOException e) {
      throw ModelException.failed(
          "The weight file " + file + " can't be read; check its permissions and the disk.", e);
    } finally {
      if (arena != null) {
        arena.close();
      }
    }
  }

  private static SafetensorsFile read(Path file, FileChannel channel, Arena arena)
      throws IOException, ModelException {
    long size = channel.size();
    if (size < Long.BYTES) {
      throw SafetensorsHeader.damaged(
          file, "it has " + size + " bytes, too few for a safetensors file");
    }
    MemorySegment all = channel.map(MapMode.READ_ONLY, 0, size, arena);
    long headerBytes = all.get(LITTLE_ENDIAN_LONG, 0);
    // As unsigned 64 bits: what has the top bit set is negative here.
    if (headerBytes < 0 || headerBytes > MAX_HEADER_BYTES) {
      throw SafetensorsHeader.damaged(
          file, "its header claims " + Long.toUnsignedString(headerBytes) + " bytes, above 100 MB");
    }
    if (headerBytes > size - Long.BYTES) {
      throw SafetensorsHeader.damaged(
          file, "its header claims " + headerBytes + " bytes but the file has " + size);
    }
    byte[] json = all.asSlice(Long.BYTES, headerBytes).toArray(ValueLayout.JAVA_BYTE);
    MemorySegment data = all.asSlice(Long.BYTES + headerBytes);
    SafetensorsHeader header = SafetensorsHeader.parse(file, json, data.byteSize());
    return new SafetensorsFile(file, arena, data, header);
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return header.tensors();
  }

  @Override
  public Map<String, String> metadata() {
    return header.metadata();
  }

  @Override
  public String description() {
    return file.toString();
  }

  @Override
  public ByteBuffer data(String name) throws ModelException {
    TensorInfo info = info(name);
    if (info.bytes() > Integer.MAX_VALUE) {
      throw FloatConversion.tooLarge(description(), name);
    }
    return data.asSlice(info.begin(), info.bytes()).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}
