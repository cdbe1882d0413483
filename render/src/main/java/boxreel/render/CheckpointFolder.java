package boxreel.render;

import boxreel.render.api.RenderRequest;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.SampleCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checkpoints of renders, one file per request and model, named by a hash of all that the
/// picture depends on. Renders that are over within half a minute leave none.
final class CheckpointFolder {
  private static final Logger log = LoggerFactory.getLogger(CheckpointFolder.class);

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(14);
  private static final String ENDING = ".safetensors";

  /// What a killed writer leaves behind.
  private static final String PART = ENDING + ".part";

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
      return SampleCheckpoint.at(
          folder.resolve(RequestHash.of(request, model, version) + ENDING), interval);
    } catch (IOException e) {
      log.warn("Checkpoints in {} can't be used", folder, e);
      return SampleCheckpoint.none();
    }
  }

  private void deleteOld() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
    for (Path file : RequestHash.list(folder, 1)) {
      boolean isOurs = file.toString().endsWith(ENDING) || file.toString().endsWith(PART);
      if (isOurs && Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
        Files.deleteIfExists(file);
      }
    }
  }
}
