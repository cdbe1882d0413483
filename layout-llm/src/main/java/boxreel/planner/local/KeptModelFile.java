package boxreel.planner.local;

import boxreel.base.PlannerException;
import boxreel.planner.LocalModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The choice of a model file as a text file of one line, its absolute path.
///
/// @param note where the choice is kept; made with its folder when a file is chosen
public record KeptModelFile(Path note) implements LocalModelFile {
  private static final Logger LOG = LoggerFactory.getLogger(KeptModelFile.class);
  private static final long MOST_BYTES = 1 << 16;

  /// Whether the model fits into memory is judged when it is asked, with the text that it has to
  /// remember.
  private static final int NO_CONTEXT = 0;

  @Override
  public Optional<Path> chosen() {
    try {
      if (!Files.exists(note) || Files.size(note) > MOST_BYTES) {
        return Optional.empty();
      }
      String line = Files.readString(note).strip();
      return line.isEmpty() ? Optional.empty() : Optional.of(Path.of(line));
    } catch (IOException | InvalidPathException e) {
      LOG.warn("The choice of a model in {} can't be read", note, e);
      return Optional.empty();
    }
  }

  @Override
  public void choose(Path file) throws PlannerException {
    Path whole = file.toAbsolutePath().normalize();
    ModelCheck.check(whole, NO_CONTEXT);
    Path beside = note.resolveSibling(note.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Path folder = note.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(beside, whole + "\n");
      Files.move(beside, note, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed("The choice can't be kept in " + note + ": make room, or check its rights.", e);
    }
  }

  @Override
  public void forget() throws PlannerException {
    try {
      Files.deleteIfExists(note);
    } catch (IOException e) {
      throw failed("The choice in " + note + " can't be deleted: check its rights.", e);
    }
  }

  private static PlannerException failed(String sentence, IOException cause) {
    return PlannerException.failed(sentence, cause);
  }
}
