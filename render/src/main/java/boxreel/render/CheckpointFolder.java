package boxreel.render;

import boxreel.render.api.RenderRequest;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SourceClip;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.SampleCheckpoint;
import boxreel.render.video.TraceJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checkpoints of renders, one file per request and model, named by a hash of all that the
/// picture depends on. Renders that are over within half a minute leave none.
final class CheckpointFolder {
  private static final Logger log = LoggerFactory.getLogger(CheckpointFolder.class);

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(14);
  private static final String ENDING = ".safetensors";

  /// A model's own files lie in folders of the model's folder, or of one in it.
  private static final int DEPTH = 3;

  private final Path folder;
  private final String version;
  private final Duration interval;

  /// @param version the program's: another one may compute other numbers
  CheckpointFolder(Path folder, String version) {
    this(folder, version, INTERVAL);
  }

  CheckpointFolder(Path folder, String version, Duration interval) {
    this.folder = folder;
    this.version = version;
    this.interval = interval;
  }

  /// The checkpoint of a request. Others that nobody went on with for two weeks are deleted.
  SampleCheckpoint of(RenderRequest request, ModelFolder model) {
    try {
      deleteOld();
      return SampleCheckpoint.at(folder.resolve(name(request, model) + ENDING), interval);
    } catch (IOException | UncheckedIOException e) {
      log.warn("Checkpoints in {} can't be used", folder, e);
      return SampleCheckpoint.none();
    }
  }

  private void deleteOld() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
    for (Path file : list(folder, 1)) {
      if (file.toString().endsWith(ENDING)
          && Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
        Files.deleteIfExists(file);
      }
    }
  }

  private String name(RenderRequest request, ModelFolder model) throws IOException {
    MessageDigest hash = sha256();
    hash.update(TraceJson.write(request.trace(version)).getBytes(StandardCharsets.UTF_8));
    for (Path file : list(model.path(), DEPTH)) {
      String line =
          file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
      hash.update(line.getBytes(StandardCharsets.UTF_8));
    }
    for (RgbFrame frame :
        request.source().map(SourceClip::clip).stream()
            .flatMap(clip -> clip.frames().stream())
            .toList()) {
      hash.update(frame.rgb());
    }
    return HexFormat.of().formatHex(hash.digest(), 0, 16);
  }

  private static List<Path> list(Path folder, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(Files::isRegularFile).sorted().toList();
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
