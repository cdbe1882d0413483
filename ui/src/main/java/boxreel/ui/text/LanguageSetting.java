package boxreel.ui.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The language that the user chose, kept in a file of one line; the system's without one. A
/// choice counts from the next start on, as every pane has its words by then.
public final class LanguageSetting {
  private static final Logger LOG = LoggerFactory.getLogger(LanguageSetting.class);
  private static final String FILE = "language";

  private final Optional<Path> folder;

  /// @param folder where the choice is kept; nowhere if empty
  public LanguageSetting(Optional<Path> folder) {
    this.folder = folder;
  }

  /// Whether a choice can be kept.
  public boolean isKept() {
    return folder.isPresent();
  }

  /// The choice; empty for the system's language.
  public Optional<Language> chosen() {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    Path file = folder.get().resolve(FILE);
    try {
      return Files.exists(file) ? Language.ofTag(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      LOG.warn("The language can't be read from {}", file, e);
      return Optional.empty();
    }
  }

  /// Keeps a choice.
  ///
  /// @param language empty for the system's
  /// @return whether it could be kept
  public boolean choose(Optional<Language> language) {
    if (folder.isEmpty()) {
      return false;
    }
    Path file = folder.get().resolve(FILE);
    try {
      if (language.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.createDirectories(folder.get());
        Path beside = file.resolveSibling(FILE + ".new");
        Files.writeString(beside, language.get().tag() + "\n");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return true;
    } catch (IOException e) {
      LOG.warn("The language can't be kept in {}", file, e);
      return false;
    }
  }

  /// Gives this process the language that was chosen, before a window is made; English where its
  /// characters could not be drawn.
  ///
  /// @param drawable whether the system has glyphs for a text
  public void apply(Predicate<String> drawable) {
    Language wanted = chosen().orElse(Language.current());
    boolean fits = wanted == Language.ENGLISH || drawable.test(wanted.label());
    Language used = fits ? wanted : Language.ENGLISH;
    if (used != Language.current()) {
      Locale.setDefault(used.spoken());
    }
  }
}
