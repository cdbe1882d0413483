package boxreel.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a program keeps its files on this platform.
///
/// @param logs what a person sends when something went wrong
/// @param cache what can be made again: unpacked models and native libraries, language models'
///     answers
/// @param config what the user has decided, and nouns of their own
/// @param data what the user keeps here: the list of models, and copies of them
record Directories(Path logs, Path cache, Path config, Path data) {
  private static final String NAME = "Boxreel";

  /// The folders by the platform's own rules: the XDG base directories, macOS's `Library`, Windows'
  /// application data.
  ///
  /// @param osName as in the system property `os.name`
  static Directories of(String osName, Map<String, String> environment, Path home) {
    String system = osName.toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      Path local = absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
      return new Directories(
          local.resolve(NAME).resolve("Logs"),
          local.resolve(NAME).resolve("Cache"),
          absolute(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve(NAME),
          local.resolve(NAME).resolve("Data"));
    }
    if (system.startsWith("mac")) {
      Path library = home.resolve("Library");
      return new Directories(
          library.resolve("Logs").resolve(NAME),
          library.resolve("Caches").resolve(NAME),
          library.resolve("Application Support").resolve(NAME),
          library.resolve("Application Support").resolve(NAME));
    }
    String name = NAME.toLowerCase(Locale.ROOT);
    return new Directories(
        absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
            .resolve(name)
            .resolve("logs"),
        absolute(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve(name),
        absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")).resolve(name),
        absolute(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")).resolve(name));
  }

  /// The XDG rules say that a relative path is to be ignored.
  private static Path absolute(@Nullable String value, Path otherwise) {
    return value != null && !value.isBlank() && Path.of(value).isAbsolute()
        ? Path.of(value)
        : otherwise;
  }
}
