package boxreel.project.store;

import boxreel.project.Project;
import boxreel.project.Reference;
import boxreel.project.StoryShot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The pictures and videos under a project's boxes, on their way into a copy of the project: in
/// its folder `references` each gets its own name, or one with a number if two are called
/// alike.
final class CollectedReferences {
  private static final String FOLDER = "references/";

  private final Map<Path, String> names = new LinkedHashMap<>();
  private final Set<String> missing = new TreeSet<>();

  private CollectedReferences() {}

  static CollectedReferences of(Project project) {
    var found = new CollectedReferences();
    // Names that differ in case alone are one file on some systems.
    Set<String> taken = new HashSet<>();
    for (StoryShot shot : project.shots()) {
      shot.reference().map(Reference::file).ifPresent(file -> found.add(file, taken));
    }
    return found;
  }

  private void add(Path file, Set<String> taken) {
    if (!Files.isRegularFile(file)) {
      missing.add(file.toString());
    } else if (!names.containsKey(file)) {
      String name = String.valueOf(file.getFileName());
      for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
        name = i + " " + file.getFileName();
      }
      names.put(file, FOLDER + name);
    }
  }

  /// Files that are there, and what they are called in the copy, from its folder on.
  Map<Path, String> files() {
    return names;
  }

  /// Files that are not there.
  List<String> missing() {
    return List.copyOf(missing);
  }

  /// The project as its copy has it: what is not there is looked for where it was.
  ///
  /// @param base the copy's folder
  Project within(Project project, Path base) {
    Project moved = project;
    for (StoryShot shot : project.shots()) {
      Optional<Reference> reference = shot.reference();
      String name = reference.map(Reference::file).map(names::get).orElse(null);
      if (reference.isPresent() && name != null) {
        Reference there = reference.get().withFile(base.resolve(name));
        moved = moved.withShot(shot.withReference(Optional.of(there)));
      }
    }
    return moved;
  }
}
