package boxreel.render;

import boxreel.render.api.RenderRequest;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SourceClip;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.video.TraceJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Names for files that belong to a request or to a clip: 32 hexadecimal digits of SHA-256.
final class RequestHash {
  /// A model's own files lie in folders of the model's folder, or of one in it.
  private static final int DEPTH = 3;

  private static final int BYTES = 16;

  private RequestHash() {}

  /// Of everything that a render's pixels depend on.
  ///
  /// @param version the program's: another one may compute other numbers
  static String of(RenderRequest request, ModelFolder model, String version) throws IOException {
    MessageDigest hash = sha256();
    hash.update(TraceJson.write(request.trace(version)).getBytes(StandardCharsets.UTF_8));
    for (Path file : list(model.path(), DEPTH)) {
      String line =
          file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
      hash.update(line.getBytes(StandardCharsets.UTF_8));
    }
    request.source().map(SourceClip::clip).ifPresent(clip -> add(hash, clip));
    return text(hash);
  }

  /// Of a clip's pixels.
  static String of(VideoClip clip) {
    MessageDigest hash = sha256();
    add(hash, clip);
    return text(hash);
  }

  private static void add(MessageDigest hash, VideoClip clip) {
    // One colour all over is the same bytes at 2x6 and at 3x4.
    hash.update((clip.width() + "x" + clip.height() + "\n").getBytes(StandardCharsets.UTF_8));
    for (RgbFrame frame : clip.frames()) {
      hash.update(frame.rgb());
    }
  }

  private static String text(MessageDigest hash) {
    return HexFormat.of().formatHex(hash.digest(), 0, BYTES);
  }

  /// Files in a folder, in order.
  ///
  /// @throws IOException also for a folder in it that can't be read
  static List<Path> list(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
