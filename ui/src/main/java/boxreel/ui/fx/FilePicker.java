package boxreel.ui.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks the user for a file. Called on the user interface's thread; returns when the user has
/// answered.
public interface FilePicker {
  /// A kind of file.
  ///
  /// @param name for people, such as `MP4 video`
  /// @param endings without dots, the first is added to a name that has none; `*` for any, which
  ///     is not added
  record Kind(String name, List<String> endings) {
    public Kind {
      endings = List.copyOf(endings);
    }

    public Kind(String name, String ending) {
      this(name, List.of(ending));
    }

    /// The path with the first ending, unless its name has that already.
    public Path completed(Path path) {
      String ending = "." + endings.getFirst();
      String fileName = path.getFileName().toString();
      return fileName.toLowerCase(Locale.ROOT).endsWith(ending)
          ? path
          : path.resolveSibling(fileName + ending);
    }
  }

  /// An existing file, empty if the user thinks better of it.
  Optional<Path> open(String title, List<Kind> kinds);

  /// A file to write, which may exist; empty if the user thinks better of it.
  ///
  /// @param suggestion a file name without a folder
  Optional<Path> save(String title, String suggestion, List<Kind> kinds);
}
