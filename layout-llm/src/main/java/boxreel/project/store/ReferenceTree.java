package boxreel.project.store;

import boxreel.project.Reference;
import boxreel.project.Reference.Fit;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// A shot's reference as a JSON tree, with a version of its own: one of a later version is read
/// as far as it is known, and the project is then only looked at.
final class ReferenceTree {
  private static final int VERSION = 1;
  private static final String VERSION_FIELD = "version";
  private static final String FILE = "file";
  private static final String OPACITY = "opacity";
  private static final String VISIBLE = "visible";

  private ReferenceTree() {}

  static ObjectNode write(Reference reference, Optional<Path> base) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put(VERSION_FIELD, VERSION);
    node.put(FILE, told(reference.file(), base));
    node.put("start", reference.start());
    node.put(OPACITY, reference.opacity());
    node.put(VISIBLE, reference.visible());
    node.put("fit", Fields.name(reference.fit()));
    return node;
  }

  /// Empty if it names no file.
  static Optional<Reference> read(Fields fields, Optional<Path> base) {
    if (fields.small(VERSION_FIELD) > VERSION) {
      fields.log().foundNewer();
    }
    String file = fields.text(FILE);
    try {
      if (file.isBlank()) {
        throw new InvalidPathException(file, "No name");
      }
      Path path = base.map(folder -> folder.resolve(file)).orElse(Path.of(file));
      double opacity = fields.node().has(OPACITY) ? fields.number(OPACITY) : 1;
      double start = fields.number("start");
      return Optional.of(
          new Reference(
              path,
              Double.isFinite(start) ? start : 0,
              Math.clamp(opacity, 0, 1),
              !fields.node().has(VISIBLE) || fields.flag(VISIBLE),
              fields.choice("fit", Fit.WHOLE)));
    } catch (InvalidPathException e) {
      fields.note(FILE, "has to name a picture or video; the reference was left out");
      return Optional.empty();
    }
  }

  /// Relative where there is a way from the project to the file, with slashes on every system.
  private static String told(Path file, Optional<Path> base) {
    Path told =
        base.filter(folder -> folder.getRoot() != null && folder.getRoot().equals(file.getRoot()))
            .map(folder -> folder.relativize(file))
            .orElse(file);
    return told.toString().replace(told.getFileSystem().getSeparator(), "/");
  }
}
