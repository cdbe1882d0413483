package boxreel.project.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes files so that a reader, also after a crash or a loss of power, finds the old file or
/// the new one and nothing between.
///
/// @param disk where to
record SafeFiles(Disk disk) {
  private static final Logger LOG = LoggerFactory.getLogger(SafeFiles.class);

  /// Writes beside the target, makes sure that it is on the disk, and renames.
  ///
  /// @throws IOException if that fails; the target is then as it was
  void write(Path target, String text) throws IOException {
    Path beside = beside(target);
    try {
      try (Disk.Sink sink = disk.create(beside)) {
        sink.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        sink.force();
      }
      disk.replace(beside, target);
    } catch (IOException e) {
      deleteQuietly(beside);
      throw e;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      disk.forceFolder(folder);
    }
  }

  /// The name under which a file grows; what a crash leaves there is overwritten by the next
  /// try.
  static Path beside(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} stays", file, e);
    }
  }
}
