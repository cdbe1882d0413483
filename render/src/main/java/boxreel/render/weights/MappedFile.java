package boxreel.render.weights;

import boxreel.base.ModelException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A weight file in memory as a whole, whatever its size, until it is closed.
final class MappedFile implements AutoCloseable {
  /// Makes something of a mapped file.
  @FunctionalInterface
  interface Reader<T> {
    /// @throws ModelException if the file is not what it should be; it is closed then
    T read(MappedFile file) throws ModelException;
  }

  private final Path path;
  private final Arena arena;
  private final MemorySegment bytes;

  private MappedFile(Path path, Arena arena, MemorySegment bytes) {
    this.path = path;
    this.arena = arena;
    this.bytes = bytes;
  }

  /// Maps a file for a reader, whose result owns it from then on.
  ///
  /// @throws ModelException if the file is missing or unreadable, or the reader refuses it
  static <T> T open(Path path, Reader<T> reader) throws ModelException {
    if (Files.isDirectory(path)) {
      throw ModelException.badInput(
          "There is a folder where a weight file should be: " + path + ".");
    }
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MemorySegment bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
      T result = reader.read(new MappedFile(path, arena, bytes));
      arena = null;
      return result;
    } catch (NoSuchFileException e) {
      throw ModelException.badInput(
          "There is no weight file " + path + "; check the model's folder.", e);
    } catch (IOException e) {
      throw ModelException.failed(
          "The weight file " + path + " can't be read; check its permissions and the disk.", e);
    } finally {
      if (arena != null) {
        arena.close();
      }
    }
  }

  Path path() {
    return path;
  }

  MemorySegment bytes() {
    return bytes;
  }

  /// A tensor's place as a read-only little-endian buffer.
  ///
  /// @param begin of the tensor in the file, not in its data area
  /// @throws ModelException if it is larger than a buffer can be
  ByteBuffer slice(TensorInfo tensor, long begin) throws ModelException {
    requireBufferSize(tensor);
    return bytes.asSlice(begin, tensor.bytes()).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  void requireBufferSize(TensorInfo tensor) throws ModelException {
    if (tensor.bytes() > Integer.MAX_VALUE) {
      throw FloatConversion.tooLarge(path.toString(), tensor.name());
    }
  }

  @Override
  public void close() {
    if (arena.scope().isAlive()) {
      arena.close();
    }
  }
}
