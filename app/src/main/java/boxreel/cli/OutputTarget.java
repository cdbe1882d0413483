package boxreel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Checks before long work that its result can be written.
final class OutputTarget {
  private OutputTarget() {}

  /// A video: `.mp4`, `.gif`, or a folder of pictures for `.png-folder` and names without one.
  static void checkVideo(Path target) {
    String name = fileName(target);
    int dot = name.lastIndexOf('.');
    String ending = dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    boolean folder = ending.isEmpty() || ending.equals(".png-folder");
    if (!folder && !ending.equals(".mp4") && !ending.equals(".gif")) {
      throw new UsageError(
          "Boxreel can't write '"
              + ending
              + "' files; end the name in .mp4 or .gif, or leave the ending away for a folder of"
              + " PNG pictures.");
    }
    if (!folder && Files.isDirectory(target)) {
      throw new UsageError(target + " is a folder; choose another name for the video.");
    }
    if (folder && Files.isRegularFile(target)) {
      throw new UsageError(
          target
              + " is a file; choose another name for the folder of pictures, or end it in .mp4.");
    }
    checkFolder(target);
  }

  /// A file of any kind.
  static void checkFile(Path target) {
    if (Files.isDirectory(target)) {
      throw new UsageError(target + " is a folder; choose a file name.");
    }
    checkFolder(target);
  }

  /// A folder that is to be made.
  static void checkNewFolder(Path target) {
    fileName(target);
    checkFolder(target);
  }

  /// A name for an unfinished file in the target's folder.
  static Path beside(Path target) {
    return target.resolveSibling("." + fileName(target) + "." + ProcessHandle.current().pid());
  }

  /// The target's name with something before its ending: `ball.mp4` becomes `ball-small.mp4`.
  static Path named(Path target, String suffix) {
    String name = fileName(target);
    int dot = name.lastIndexOf('.');
    int end = dot <= 0 ? name.length() : dot;
    return target.resolveSibling(name.substring(0, end) + suffix + name.substring(end));
  }

  static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The user is about to hear of the first failure, which matters more.
    }
  }

  private static String fileName(Path target) {
    Path name = target.getFileName();
    if (name == null || name.toString().isBlank()) {
      throw new UsageError("The output needs a file name, not '" + target + "'.");
    }
    return name.toString();
  }

  private static void checkFolder(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.exists(folder)) {
      throw new UsageError(
          "The output folder " + folder + " does not exist; create it or choose another.");
    }
    if (!Files.isDirectory(folder)) {
      throw new UsageError(folder + " is a file, not a folder; choose another output.");
    }
    Path probe = beside(target);
    try {
      // Only a try tells: permissions, read-only disks and network folders each have their own way.
      Files.createFile(probe);
      Files.delete(probe);
    } catch (IOException e) {
      throw new UsageError("The output folder " + folder + " can't be written to; choose another.");
    }
  }
}
