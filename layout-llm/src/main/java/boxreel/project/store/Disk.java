package boxreel.project.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/// How a project's files come to be; a test puts a disk in here that fills up.
interface Disk {
  /// The machine's own.
  Disk REAL = new Disk() {};

  /// A file to write from its beginning; what it held is gone.
  default Sink create(Path file) throws IOException {
    return new ChannelSink(
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE));
  }

  /// Puts a file in the place of another in one step, on the same file system.
  default void replace(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Brings new names in a folder to the disk, as a loss of power undoes a rename otherwise.
  /// Windows knows no such call and needs none.
  default void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LoggerFactory.getLogger(Disk.class).trace("{} can't be forced to the disk", folder, e);
    }
  }

  /// Where bytes go.
  interface Sink extends Closeable {
    /// Writes all bytes or fails; after a failure some may be written.
    void write(ByteBuffer bytes) throws IOException;

    /// Returns when what was written would survive a loss of power.
    void force() throws IOException;

    /// Cuts the file to a length and goes on writing there.
    void truncate(long length) throws IOException;
  }

  /// A file channel that writes all it is given.
  record ChannelSink(FileChannel channel) implements Sink {
    @Override
    public void write(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void truncate(long length) throws IOException {
      channel.truncate(length);
      channel.position(length);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
