package boxreel.render.video;

import boxreel.base.ExportException;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles.Inspection;
import boxreel.render.video.ffmpeg.FrameProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A clip as a folder: `frame_0001.png`, `frame_0002.png`, ... and `trace.json`.
final class PngFolder {
  private static final String TRACE = "trace.json";
  private static final Pattern FRAME = Pattern.compile("frame_\\d{4,}\\.png");
  private static final long MAX_TRACE_BYTES = 64L << 20;

  private PngFolder() {}

  /// Refuses a place that holds anything but an earlier export: replacing it would lose things.
  static void requireOurs(Path target) throws ExportException, IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw ExportException.badInput(Words.IS_FILE.with(target));
    }
    try (Stream<Path> entries = Files.list(target)) {
      List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
      boolean ours =
          names.isEmpty()
              || (names.contains(TRACE)
                  && names.stream().allMatch(n -> n.equals(TRACE) || FRAME.matcher(n).matches()));
      if (!ours) {
        throw ExportException.badInput(Words.HOLDS_FILES.with(target));
      }
    }
  }

  /// Writes a new folder.
  static void write(VideoClip clip, RenderTrace trace, Path folder, FrameProgress progress)
      throws IOException {
    Files.createDirectory(folder);
    for (int i = 0; i < clip.frames().size(); i++) {
      Path file = folder.resolve("frame_%04d.png".formatted(i + 1));
      Optional<String> comment =
          i == 0 ? Optional.of(TraceJson.writeAscii(trace)) : Optional.empty();
      PngFile.write(clip.frames().get(i), comment, file);
      progress.written(i + 1);
    }
    Files.writeString(folder.resolve(TRACE), TraceJson.writePretty(trace));
  }

  /// What a folder of PNG files says about itself. Its rate is the trace's, or 0 without one.
  static Inspection inspect(Path folder) throws ExportException, IOException {
    List<Path> frames;
    try (Stream<Path> entries = Files.list(folder)) {
      frames =
          entries
              .filter(entry -> FRAME.matcher(entry.getFileName().toString()).matches())
              .sorted()
              .toList();
    }
    if (frames.isEmpty()) {
      throw ExportException.badInput(Words.NO_FRAMES.with(folder));
    }
    PngFile.Header header = PngFile.read(frames.getFirst());
    Optional<RenderTrace> trace = trace(folder.resolve(TRACE));
    return new Inspection(
        "png-folder",
        "png",
        header.width(),
        header.height(),
        frames.size(),
        trace.map(t -> t.shot().framesPerSecond()).orElse(0.0),
        trace.or(() -> header.comment().flatMap(TraceJson::find)));
  }

  /// Whether a file is one of the pictures that an export writes, or may be one by its ending.
  static boolean isPicture(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png");
  }

  /// What a single picture says about itself: the trace in it, as in an export's first frame, or
  /// in the `trace.json` beside it.
  static Inspection inspectPicture(Path file) throws ExportException, IOException {
    PngFile.Header header = PngFile.read(file);
    Optional<RenderTrace> trace = header.comment().flatMap(TraceJson::find);
    if (trace.isEmpty() && FRAME.matcher(file.getFileName().toString()).matches()) {
      trace = trace(file.resolveSibling(TRACE));
    }
    return new Inspection(
        "png",
        "png",
        header.width(),
        header.height(),
        1,
        trace.map(t -> t.shot().framesPerSecond()).orElse(0.0),
        trace);
  }

  private static Optional<RenderTrace> trace(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MAX_TRACE_BYTES) {
      return Optional.empty();
    }
    return TraceJson.find(Files.readString(file));
  }
}
