package boxreel.cli;

import boxreel.base.PlannerException;
import boxreel.planner.library.LibraryFile;
import boxreel.planner.library.LibraryTrouble;
import boxreel.planner.library.PromptFormat;
import boxreel.planner.library.PromptLibrary;
import boxreel.planner.library.SavedPrompt;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The prompts that the user keeps, those that the window shows too.
final class PromptShelf {
  private final Path path;
  private final LibraryFile file;
  private final Reporter reporter;

  PromptShelf(Services services, Reporter reporter) {
    this.path = services.configFolder().resolve(LibraryFile.NAME);
    this.file = new LibraryFile(path);
    this.reporter = reporter;
  }

  /// What is kept; what is wrong with the file is told.
  PromptLibrary read() {
    LibraryFile.Reading reading = file.read();
    reading.trouble().map(PromptShelf::sentence).ifPresent(reporter::note);
    return reading.library();
  }

  /// Changes what is kept.
  ///
  /// @throws PlannerException if the file can't be read or written, which leaves it as it was
  PromptLibrary change(UnaryOperator<PromptLibrary> change) throws PlannerException {
    try {
      return file.change(change).library();
    } catch (IOException e) {
      throw PlannerException.failed(
          "The kept prompts in "
              + path
              + " can't be changed; check the folder's permissions and the disk's free space, or"
              + " use the version of Boxreel that wrote the file.",
          e);
    }
  }

  private static String sentence(LibraryTrouble trouble) {
    return switch (trouble.kind()) {
      case DAMAGED ->
          "The file of kept prompts was damaged: what could be read is kept, and the damaged file"
              + " is "
              + trouble.file()
              + ".";
      case NEWER ->
          "A newer Boxreel wrote "
              + trouble.file()
              + ": its prompts can be used, and changed with that version.";
      case UNREADABLE -> trouble.file() + " can't be read and stays as it is.";
    };
  }

  /// Prompts for people: what each is called and its tags in a line, and its text below.
  static String text(List<SavedPrompt> prompts) {
    return prompts.stream()
        .map(
            prompt -> {
              String tags =
                  prompt.tags().isEmpty() ? "" : "  [" + String.join(", ", prompt.tags()) + "]";
              String body = prompt.text().indent(2).stripTrailing();
              return prompt.name().isEmpty()
                  ? prompt.text().replace("\n", "\n  ") + tags
                  : prompt.name() + tags + "\n" + body;
            })
        .collect(Collectors.joining("\n"));
  }

  /// Prompts for machines.
  static ObjectNode json(List<SavedPrompt> prompts) {
    ObjectNode json = Json.event("done");
    ArrayNode list = json.putArray("prompts");
    prompts.forEach(prompt -> list.add(PromptFormat.node(prompt)));
    return json;
  }
}
