package boxreel.render;

import boxreel.render.pipeline.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Models that other programs have downloaded from Hugging Face, used where they lie:
/// `hub/models--owner--name/snapshots/revision`. Nothing is written here.
final class HuggingFaceCache {
  private static final Logger log = LoggerFactory.getLogger(HuggingFaceCache.class);
  private static final String PREFIX = "models--";

  private final Path hub;

  /// @param hub the cache's folder of repositories; need not exist
  HuggingFaceCache(Path hub) {
    this.hub = hub;
  }

  /// Where the cache is: `HF_HUB_CACHE`, else `hub` in `HF_HOME`, else in the user's cache folder.
  static Path place(Map<String, String> environment, Path home) {
    String hub = environment.getOrDefault("HF_HUB_CACHE", "");
    if (!hub.isBlank()) {
      return Path.of(hub);
    }
    String own = environment.getOrDefault("HF_HOME", "");
    if (!own.isBlank()) {
      return Path.of(own).resolve("hub");
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path cache = xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg);
    return cache.resolve("huggingface").resolve("hub");
  }

  /// The names of all models that are complete and of our kind by their config, such as
  /// `owner/name`.
  List<String> names() {
    if (!Files.isDirectory(hub)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(hub)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith(PREFIX))
          .map(name -> name.substring(PREFIX.length()).replace("--", "/"))
          .filter(name -> folder(name).filter(HuggingFaceCache::makesVideo).isPresent())
          .sorted()
          .toList();
    } catch (IOException e) {
      log.warn("The cache {} can't be listed", hub, e);
      return List.of();
    }
  }

  /// The snapshot of a model that `main` points to, else the newest complete one.
  ///
  /// @param name `owner/name`
  Optional<Path> folder(String name) {
    if (!name.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+") || name.contains("..")) {
      return Optional.empty();
    }
    Path repository = hub.resolve(PREFIX + name.replace("/", "--"));
    Path snapshots = repository.resolve("snapshots");
    if (!Files.isDirectory(snapshots)) {
      return Optional.empty();
    }
    try (Stream<Path> revisions = Files.list(snapshots)) {
      String main = mainRevision(repository.resolve("refs").resolve("main"));
      return revisions
          .filter(ModelFolder::isComplete)
          .max(
              Comparator.<Path>comparingInt(r -> r.getFileName().toString().equals(main) ? 1 : 0)
                  .thenComparingLong(HuggingFaceCache::changed));
    } catch (IOException e) {
      log.warn("The cache {} can't be read", repository, e);
      return Optional.empty();
    }
  }

  private static String mainRevision(Path reference) throws IOException {
    return Files.isRegularFile(reference) ? Files.readString(reference).strip() : "";
  }

  private static long changed(Path revision) {
    return revision.toFile().lastModified();
  }

  private static boolean makesVideo(Path snapshot) {
    Path config = snapshot.resolve("unet").resolve("config.json");
    try {
      return Files.isRegularFile(config)
          && Files.readString(config).contains("CrossAttnDownBlock3D");
    } catch (IOException e) {
      log.warn("The file {} can't be read", config, e);
      return false;
    }
  }
}
