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
      return ExportException.failed(Words.STOPPED.with(target), e);
    }
    if (reason == FfmpegException.Reason.DISK_FULL || isFull(folder)) {
      return ExportException.failed(Words.DISK_FULL.with(folder, target.getFileName()), e);
    }
    return switch (reason) {
      case NOT_ALLOWED -> notAllowed(folder, e);
      case MISSING -> ExportException.failed(Words.FOLDER_GONE.with(folder), e);
      case UNAVAILABLE -> unavailable(e);
      case DISK_FULL, NOT_A_VIDEO, NOT_ENCODED, OTHER ->
          ExportException.failed(Words.NOT_WRITTEN.with(target.getFileName(), folder), e);
    };
  }

  /// A failed read.
  static ExportException reading(Path file, IOException e) {
    return switch (reasonOf(e)) {
      case NOT_ALLOWED -> ExportException.badInput(Words.NOT_ALLOWED.with(file), e);
      case MISSING -> missing(file);
      case UNAVAILABLE -> unavailable(e);
      case NOT_A_VIDEO, NOT_ENCODED, DISK_FULL, OTHER ->
          ExportException.badInput(Words.NO_VIDEO.with(file), e);
    };
  }

  static ExportException missing(Path file) {
    return ExportException.badInput(Words.MISSING.with(file));
  }

  static ExportException notAllowed(Path folder, @Nullable Throwable cause) {
    return ExportException.badInput(Words.FOLDER_READ_ONLY.with(folder), cause);
  }

  private static ExportException unavailable(IOException e) {
    return ExportException.failed(Words.NO_FFMPEG.with(), e);
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
