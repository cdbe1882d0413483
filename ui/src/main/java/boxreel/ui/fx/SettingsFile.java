package boxreel.ui.fx;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the user has set about the window, by name, kept in a text file of lines `name=value`.
/// For the window's thread; the file is written on a background thread, beside and renamed. What
/// can't be read or written is as if it had not been set.
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final Optional<Path> file;
  private final Executor background;
  private final Map<String, String> values = new TreeMap<>();
  private final Object writing = new Object();

  /// @param file where settings are kept; nowhere if empty
  public SettingsFile(Optional<Path> file, Executor background) {
    this.file = file;
    this.background = background;
    file.filter(Files::isRegularFile).ifPresent(this::read);
  }

  /// Settings that last as long as the window.
  public static SettingsFile none() {
    return new SettingsFile(Optional.empty(), Runnable::run);
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// All that is set whose name begins so.
  public Map<String, String> all(String prefix) {
    Map<String, String> found = new TreeMap<>(values);
    found.keySet().removeIf(name -> !name.startsWith(prefix));
    return found;
  }

  public void put(String name, String value) {
    if (!value.equals(values.put(name, value))) {
      write();
    }
  }

  public void remove(String name) {
    removeAll(name::equals);
  }

  /// Goes back to the defaults of all settings with such a name.
  public void removeAll(Predicate<String> names) {
    if (values.keySet().removeIf(names)) {
      write();
    }
  }

  private void read(Path path) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("The settings in {} can't be read", path, e);
    }
    properties.stringPropertyNames().forEach(n -> values.put(n, properties.getProperty(n)));
  }

  private void write() {
    if (file.isEmpty()) {
      return;
    }
    Properties properties = new Properties();
    properties.putAll(values);
    Path path = file.get();
    background.execute(
        () -> {
          synchronized (writing) {
            try {
              StringWriter text = new StringWriter();
              properties.store(text, null);
              Path folder = path.toAbsolutePath().getParent();
              if (folder != null) {
                Files.createDirectories(folder);
              }
              Path beside = path.resolveSibling(path.getFileName() + ".new");
              Files.writeString(beside, text.toString());
              Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
              LOG.warn("The settings can't be kept in {}", path, e);
            }
          }
        });
  }
}
