package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Names of model folders, in a JSON file: name to folder.
final class ModelRegistry {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path file;

  ModelRegistry(Path file) {
    this.file = file;
  }

  /// All, by name. Unmodifiable.
  ///
  /// @throws ModelException if the file is damaged
  Map<String, Path> all() throws ModelException {
    Map<String, Path> folders = new TreeMap<>();
    if (Files.exists(file)) {
      JsonConfig json = JsonConfig.read(file);
      for (String name : json.names()) {
        try {
          folders.put(name, Path.of(json.stringAt(name, "")));
        } catch (InvalidPathException e) {
          throw ModelException.badInput(
              "The list of models " + file + " names a folder that can't be; mend or delete it.",
              e);
        }
      }
    }
    return Map.copyOf(folders);
  }

  Optional<Path> folder(String name) throws ModelException {
    return Optional.ofNullable(all().get(name));
  }

  /// @throws ModelException if the name is not allowed, or stands for another folder
  void requireFree(String name, Path folder) throws ModelException {
    if (!NAME.matcher(name).matches() || name.equals(ModelCatalog.TOYBOX)) {
      throw ModelException.badInput(
          "\""
              + name
              + "\" can't be a model's name; give one of letters, digits, dots, dashes and"
              + " underscores with --name.");
    }
    Path other = all().get(name);
    if (other != null && !other.equals(folder)) {
      throw ModelException.badInput(
          "The name "
              + name
              + " stands for the model in "
              + other
              + "; give another with --name, or remove that one first.");
    }
  }

  void put(String name, Path folder) throws ModelException {
    Map<String, Path> folders = new TreeMap<>(all());
    folders.put(name, folder);
    write(folders);
  }

  /// @throws ModelException if there is no such name
  void remove(String name) throws ModelException {
    Map<String, Path> folders = new TreeMap<>(all());
    if (folders.remove(name) == null) {
      throw ModelException.badInput(
          "No model was added by the name " + name + "; 'boxreel models' lists them.");
    }
    write(folders);
  }

  private void write(Map<String, Path> folders) throws ModelException {
    Map<String, String> texts = new TreeMap<>();
    folders.forEach((name, folder) -> texts.put(name, folder.toString()));
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(
          beside, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(texts) + "\n");
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts can't fail to be written", e);
    } catch (IOException e) {
      throw ModelException.failed(
          "The list of models " + file + " can't be written; check the folder's permissions.", e);
    }
  }
}
