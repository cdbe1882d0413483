package boxreel.interchange;

import boxreel.base.LayoutException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files that are read and written, with those that belong beside them. MOT's `labels.txt` and
/// `seqinfo.ini` have these names beside `gt.txt`, and others begin with the file's own name:
/// `walk.labels.txt` beside `walk.txt`.
public final class InterchangeFiles {
  private static final Logger LOG = LoggerFactory.getLogger(InterchangeFiles.class);
  private static final long MAX_NEIGHBOUR = 1 << 20;
  private static final String PLAIN = "gt";

  private InterchangeFiles() {}

  /// The text of a file.
  ///
  /// @throws LayoutException if it is not there, no text, empty or too long
  public static SourceText read(Path file) throws LayoutException {
    try {
      if (Files.isDirectory(file)) {
        throw LayoutException.badInput(file + " is a folder; choose a file in it.");
      }
      if (Files.size(file) > SourceText.MAX_LENGTH) {
        throw LayoutException.badInput(
            file + " is too long to be a layout; export fewer objects or frames.");
      }
      return new SourceText(Files.readString(file), name -> neighbour(file, name));
    } catch (CharacterCodingException e) {
      throw LayoutException.badInput(
          file + " is not a text file in UTF-8; choose a layout that a program exported.", e);
    } catch (IOException e) {
      throw LayoutException.badInput(
          file + " can't be read; check that it is there and its permissions.", e);
    }
  }

  /// Writes a file and those beside it, each beside its target first and then renamed.
  ///
  /// @throws LayoutException if one can't be written; the file itself is then as it was
  public static void write(Path file, Exported exported) throws LayoutException {
    Map<Path, String> texts = new LinkedHashMap<>();
    exported.beside().forEach((name, text) -> texts.put(own(file, name), text));
    texts.put(file, exported.text());
    Map<Path, Path> parts = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, String> each : texts.entrySet()) {
        Path part = each.getKey().resolveSibling("." + each.getKey().getFileName() + ".part");
        parts.put(part, each.getKey());
        Files.writeString(part, each.getValue());
      }
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        Files.move(part.getKey(), part.getValue(), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      parts.keySet().forEach(InterchangeFiles::deleteQuietly);
      throw LayoutException.failed(
          file + " could not be written; is the disk full, or the folder read-only?", e);
    }
  }

  private static Optional<String> neighbour(Path file, String name) {
    for (Path path : new Path[] {own(file, name), file.resolveSibling(name)}) {
      try {
        if (Files.isRegularFile(path) && Files.size(path) <= MAX_NEIGHBOUR) {
          return Optional.of(Files.readString(path));
        }
      } catch (IOException e) {
        LOG.info("{} is passed over", path, e);
      }
    }
    return Optional.empty();
  }

  private static Path own(Path file, String name) {
    String own = String.valueOf(file.getFileName());
    int dot = own.lastIndexOf('.');
    String stem = dot <= 0 ? own : own.substring(0, dot);
    return file.resolveSibling(
        stem.equalsIgnoreCase(PLAIN) || name.contains("/") ? name : stem + "." + name);
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} stays", file, e);
    }
  }
}
