package boxreel.project.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that a project is open. The operating system frees the lock when the process ends,
/// however it ends, so that a crash leaves none; the file's two lines tell others who holds it:
/// the process id and since when.
final class ProjectLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectLock.class);

  /// The locked byte lies far behind the text, because Windows forbids reading what is locked.
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int TRIES = 20;

  private final Path file;
  private final FileChannel channel;

  /// Who has a project open.
  ///
  /// @param process the process id, 0 if unknown
  /// @param since when it was opened, the epoch if unknown
  record Holder(long process, Instant since) {}

  private ProjectLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the lock, empty if another window or process has it.
  ///
  /// @throws IOException if the file can't be made
  static Optional<ProjectLock> take(Path file, Instant now) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    String text = ProcessHandle.current().pid() + "\n" + now + "\n";
    for (int i = 0; i < TRIES; i++) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      boolean taken = false;
      try {
        if (!isLocked(channel)) {
          return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        taken = isStillThere(file, text);
      } finally {
        if (!taken) {
          channel.close();
        }
      }
      if (taken) {
        return Optional.of(new ProjectLock(file, channel));
      }
    }
    return Optional.empty();
  }

  /// Who holds a lock that can't be taken.
  static Holder holder(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      return new Holder(Long.parseLong(lines.get(0)), Instant.parse(lines.get(1)));
    } catch (IOException
        | NumberFormatException
        | DateTimeException
        | IndexOutOfBoundsException e) {
      LOG.debug("{} does not say who holds it", file, e);
      return new Holder(0, Instant.EPOCH);
    }
  }

  /// Frees the lock and deletes its file.
  @Override
  public void close() {
    SafeFiles.deleteQuietly(file);
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("The lock {} is freed when the process ends", file, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another window of this process
    }
  }

  /// The former holder may have deleted the file between opening and locking it.
  private static boolean isStillThere(Path file, String text) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).equals(text);
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
