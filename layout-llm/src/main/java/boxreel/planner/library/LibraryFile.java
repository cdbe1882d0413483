package boxreel.planner.library;

import boxreel.planner.library.LibraryTrouble.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of a prompt library. For several threads; several programs that write in turn lose
/// nothing, since each change is applied to what the file then holds.
public final class LibraryFile {
  /// What the file is called in the user's folder of settings.
  public static final String NAME = "prompts.json";

  private static final Logger LOG = LoggerFactory.getLogger(LibraryFile.class);
  private static final long LARGEST = 32L << 20;
  private static final int MOST_ASIDE = 100;

  private final Path file;

  public LibraryFile(Path file) {
    this.file = file;
  }

  /// What the file holds.
  ///
  /// @param trouble empty if all is well
  public record Reading(PromptLibrary library, Optional<LibraryTrouble> trouble) {
    /// Whether the library may be changed.
    public boolean isWritable() {
      return trouble.isEmpty() || trouble.get().kind() == Kind.DAMAGED;
    }
  }

  /// Reads the file. A damaged one is put aside, and what can be read of it takes its place.
  public synchronized Reading read() {
    if (!Files.exists(file)) {
      return new Reading(PromptLibrary.EMPTY, Optional.empty());
    }
    PromptFormat.Content content;
    try {
      if (Files.size(file) > LARGEST) {
        return trouble(PromptLibrary.EMPTY, Kind.UNREADABLE, file);
      }
      // Bytes that are no text become signs of that, and the rest is read.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      content = PromptFormat.readJson(text);
    } catch (IOException e) {
      LOG.warn("The prompts in {} can't be read", file, e);
      return trouble(PromptLibrary.EMPTY, Kind.UNREADABLE, file);
    }
    PromptLibrary library = new PromptLibrary(content.prompts());
    if (content.isNewer()) {
      return trouble(library, Kind.NEWER, file);
    }
    boolean isFine = content.isWhole();
    return isFine ? new Reading(library, Optional.empty()) : putAside(library);
  }

  /// Changes what the file holds and writes it.
  ///
  /// @return what it holds then
  /// @throws IOException if it can't be read or written, which leaves it as it was
  public synchronized Reading change(UnaryOperator<PromptLibrary> change) throws IOException {
    Reading before = read();
    if (!before.isWritable()) {
      throw new IOException("The prompts in " + file + " can't be changed");
    }
    PromptLibrary after = change.apply(before.library());
    write(after);
    return new Reading(after, before.trouble());
  }

  private static Reading trouble(PromptLibrary library, Kind kind, Path file) {
    return new Reading(library, Optional.of(new LibraryTrouble(kind, file)));
  }

  private Reading putAside(PromptLibrary library) {
    Path aside = aside();
    try {
      Files.copy(file, aside);
      write(library);
      return trouble(library, Kind.DAMAGED, aside);
    } catch (IOException e) {
      LOG.warn("The damaged {} can't be put aside", file, e);
      return trouble(library, Kind.UNREADABLE, file);
    }
  }

  /// A name that is free, so that no earlier copy is lost.
  private Path aside() {
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
    Path aside = file.resolveSibling(name + ".damaged.json");
    for (int i = 2; Files.exists(aside) && i < MOST_ASIDE; i++) {
      aside = file.resolveSibling(name + ".damaged-" + i + ".json");
    }
    return aside;
  }

  private void write(PromptLibrary library) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    PromptFiles.write(file, library.prompts());
  }
}
