package boxreel.render.video;

import boxreel.base.ExportException;
import boxreel.render.video.ffmpeg.FfmpegException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What users are told when reading or writing fails.
final class ExportErrors {
  /// With less room than this a disk counts as full, whatever words the system found for it.
  private static final long FULL_BYTES = 64 * 1024;

  private ExportErrors() {}

  /// A failed write.
  static ExportException writing(Path target, IOException e) {
    Path folder = folderOf(target);
    FfmpegException.Reason reason = reasonOf(e);
    if (e instanceof InterruptedIOException || e instanceof ClosedByInterruptException) {
      return ExportException.failed(
          "The export to " + target + " was stopped before it was complete; nothing was written.",
          e);
    }
    if (reason == FfmpegException.Reason.DISK_FULL || isFull(folder)) {
      return ExportException.failed(
          "The disk that holds "
              + folder
              + " is full, so "
              + target.getFileName()
              + " was not written; free some space or choose another disk.",
          e);
    }
    return switch (reason) {
      case NOT_ALLOWED -> notAllowed(folder, e);
      case MISSING ->
          ExportException.failed(
              "The folder " + folder + " went away while writing; choose another.", e);
      case UNAVAILABLE -> unavailable(e);
      case DISK_FULL, NOT_A_VIDEO, NOT_ENCODED, OTHER ->
          ExportException.failed(
              target.getFileName()
                  + " could not be written to "
                  + folder
                  + "; try another folder or format, and see the log for the cause.",
              e);
    };
  }

  /// A failed read.
  static ExportException reading(Path file, IOException e) {
    return switch (reasonOf(e)) {
      case NOT_ALLOWED ->
          ExportException.badInput(
              file + " may not be read; change its permissions or copy it elsewhere.", e);
      case MISSING -> missing(file);
      case UNAVAILABLE -> unavailable(e);
      case NOT_A_VIDEO, NOT_ENCODED, DISK_FULL, OTHER ->
          ExportException.badInput(
              file
                  + " can't be read as a video; choose an MP4 or GIF file or a folder of PNG files"
                  + " that is complete.",
              e);
    };
  }

  static ExportException missing(Path file) {
    return ExportException.badInput(
        "There is no file or folder " + file + "; check the name and the folder.");
  }

  static ExportException notAllowed(Path folder, @Nullable Throwable cause) {
    return ExportException.badInput(
        "The folder " + folder + " can't be written to; choose another or change its permissions.",
        cause);
  }

  private static ExportException unavailable(IOException e) {
    return ExportException.failed(
        "The video library FFmpeg can't be loaded on this system; a folder of PNG files can still"
            + " be written, and the log has the cause.",
        e);
  }

  private static FfmpegException.Reason reasonOf(IOException e) {
    if (e instanceof FfmpegException ffmpeg) {
      return ffmpeg.reason();
    }
    if (e instanceof AccessDeniedException) {
      return FfmpegException.Reason.NOT_ALLOWED;
    }
    if (e instanceof NoSuchFileException) {
      return FfmpegException.Reason.MISSING;
    }
    // The JDK has no classes for these; the words are the C library's.
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("no space left")
        || words.contains("disk quota exceeded")
        || words.contains("not enough space")) {
      return FfmpegException.Reason.DISK_FULL;
    }
    return words.contains("read-only file system")
        ? FfmpegException.Reason.NOT_ALLOWED
        : FfmpegException.Reason.OTHER;
  }

  private static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path folderOf(Path target) {
    Path folder = target.toAbsolutePath().normalize().getParent();
    return folder == null ? target : folder;
  }
}
