package boxreel.interchange.film;

import boxreel.project.StoredTake;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the pictures of takes are, as seen from the file that is written.
public interface TakePlaces {
  /// No take has pictures.
  TakePlaces NONE = _ -> Optional.empty();

  /// The folder of a take's pictures as a relative URL that ends with a slash.
  ///
  /// @return empty if they are not there
  Optional<String> folder(StoredTake take);

  /// The takes of a media folder, as seen from a file that may be anywhere on the same disk.
  static TakePlaces from(Path file, Path media) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    return take -> {
      Path pictures = media.resolve(take.file()).toAbsolutePath().normalize();
      if (!Files.isDirectory(pictures)) {
        return Optional.empty();
      }
      try {
        String relative = folder.normalize().relativize(pictures).toString().replace('\\', '/');
        return Optional.of(new URI(null, null, "./" + relative + "/", null).getRawPath());
      } catch (IllegalArgumentException | URISyntaxException _) {
        return Optional.empty(); // on another disk
      }
    };
  }
}
