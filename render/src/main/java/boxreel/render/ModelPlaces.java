package boxreel.render;

import java.nio.file.Path;
import java.util.Map;

/// Where models are looked for and kept.
///
/// @param cache for the unpacked bundled model
/// @param registry the JSON file of the names that the user gave
/// @param copies folder of the copies that Boxreel made
/// @param downloads Hugging Face's folder of repositories; need not exist
public record ModelPlaces(Path cache, Path registry, Path copies, Path downloads) {
  /// @param data Boxreel's own data
  /// @param environment for the place of Hugging Face's cache: `HF_HUB_CACHE`, else `hub` in
  ///     `HF_HOME`, else in the user's cache folder
  /// @param home the user's folder
  public static ModelPlaces of(Path cache, Path data, Map<String, String> environment, Path home) {
    return new ModelPlaces(
        cache,
        data.resolve("models.json"),
        data.resolve("models"),
        HuggingFaceCache.place(environment, home));
  }
}
