package boxreel.planner.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Files of prompts to give to others.
public final class PromptFiles {
  /// The ending of plain text, without a dot; all else is JSON.
  public static final String TEXT = "txt";

  private static final long LARGEST = 32L << 20;

  private PromptFiles() {}

  /// Reads a file in either form.
  ///
  /// @throws IOException if it can't be read, or has more than 32 MiB
  public static PromptFormat.Content read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("Too large for a file of prompts: " + file);
    }
    // Bytes that are no text become signs of that, and the rest is read.
    return PromptFormat.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /// Writes beside the file and renames.
  ///
  /// @throws IOException if that fails; the file is then as it was
  public static void write(Path file, List<SavedPrompt> prompts) throws IOException {
    PromptLibrary all = new PromptLibrary(prompts);
    String name = String.valueOf(file.getFileName());
    boolean isText = name.toLowerCase(Locale.ROOT).endsWith("." + TEXT);
    String text = isText ? PromptFormat.toText(all) : PromptFormat.toJson(all);
    Path beside = file.resolveSibling("." + name + ".part");
    try {
      Files.writeString(beside, text);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
  }
}
