package boxreel.render.video;

import boxreel.base.ExportException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A target that is written beside its place and moved there in one step, so that at any moment
/// it is complete or untouched. Closing without a commit leaves no trace; so does the end of
/// the program.
///
/// The work happens in a hidden folder next to the target: same disk, so the move is a rename.
final class PendingTarget implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PendingTarget.class);

  private final Path target;
  private final Path workFolder;
  private final Thread atExit;

  private PendingTarget(Path target, Path workFolder) {
    this.target = target;
    this.workFolder = workFolder;
    this.atExit = new Thread(() -> abandon(workFolder), "delete-unfinished-export");
  }

  /// Opens a working place for a target whose folder exists and can be written.
  ///
  /// @param target a link is followed, so that it stays a link
  /// @throws ExportException if the folder of the target is missing, not a folder, or read-only
  static PendingTarget beside(Path target) throws ExportException, IOException {
    Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath().normalize();
    Path folder = place.getParent();
    if (folder == null) {
      throw ExportException.badInput(Words.WHOLE_DISK.with(target));
    }
    if (!Files.exists(folder)) {
      throw ExportException.badInput(Words.NO_FOLDER.with(folder));
    }
    if (!Files.isDirectory(folder)) {
      throw ExportException.badInput(Words.NOT_A_FOLDER.with(folder));
    }
    if (!Files.isWritable(folder)) {
      throw ExportErrors.notAllowed(folder, null);
    }
    Path work = folder.resolve(".boxreel-" + UUID.randomUUID() + ".part");
    Files.createDirectory(work);
    PendingTarget pending = new PendingTarget(place, work);
    try {
      Runtime.getRuntime().addShutdownHook(pending.atExit);
    } catch (IllegalStateException e) {
      deleteTree(work);
      throw new IOException("The program is ending", e);
    }
    return pending;
  }

  /// A path to write at. It exists for as long as this is open; files left there at the end
  /// vanish.
  Path resolve(String name) {
    return workFolder.resolve(name);
  }

  /// Moves a finished file to the target, replacing a file that is there.
  void commitFile(Path finished) throws IOException {
    try (FileChannel channel = FileChannel.open(finished, StandardOpenOption.WRITE)) {
      channel.force(true); // else a crash after the rename may leave an empty file under the name
    }
    move(finished, target);
  }

  /// Moves a finished folder to the target, replacing a folder that is there.
  void commitFolder(Path finished) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      move(finished, target);
      return;
    }
    Path old = resolve("replaced");
    move(target, old);
    try {
      move(finished, target);
    } catch (IOException e) {
      putBack(old, e);
      throw e;
    }
  }

  private void putBack(Path old, IOException cause) {
    try {
      move(old, target);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    deleteTree(workFolder);
    try {
      boolean _ = Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      LOG.debug("The program is ending; its hook deletes {} too", workFolder);
    }
  }

  /// Deletes the working folder under the hands of a writer that still runs: under another name
  /// it can't get new files.
  private static void abandon(Path folder) {
    Path renamed = folder.resolveSibling(folder.getFileName() + "-stopped");
    try {
      Files.move(folder, renamed);
      deleteTree(renamed);
    } catch (IOException e) {
      deleteTree(folder);
    }
  }

  private static void deleteTree(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Deleter());
    } catch (IOException e) {
      LOG.warn("The working folder {} could not be deleted", folder, e);
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
