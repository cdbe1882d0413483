package boxreel.planner.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Prompts that come with the program, for what the built-in planner knows to stage.
public final class PromptSamples {
  private static final String FILE = "samples.txt";

  private PromptSamples() {}

  /// In the order in which they are worth trying.
  public static List<SavedPrompt> all() {
    try (InputStream in = PromptSamples.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: text missing: " + FILE);
      }
      return PromptFormat.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)).prompts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
