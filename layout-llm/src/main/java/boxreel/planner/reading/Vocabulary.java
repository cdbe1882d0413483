package boxreel.planner.reading;

import boxreel.base.PlannerException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words that the built-in planner knows. Immutable; safe for use by several threads.
public final class Vocabulary {
  private static final Vocabulary ENGLISH =
      new Vocabulary(
          new Lexicon(
              new Nouns(NounFile.bundled()), new Verbs(), new Backgrounds(), new SmallWords()));

  private final Lexicon lexicon;

  private Vocabulary(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The words that come with the program.
  public static Vocabulary english() {
    return ENGLISH;
  }

  /// The words that come with the program, and a user's own nouns on top: what both have, the
  /// user's file says.
  ///
  /// @param file in the format of the bundled `nouns.txt`, which explains it
  /// @throws PlannerException if the file can't be read or has a line that makes no sense; the
  ///     sentence names file and line
  public static Vocabulary withNouns(Path file) throws PlannerException {
    Map<String, Noun> nouns = new HashMap<>(NounFile.bundled());
    nouns.putAll(NounFile.parse(String.valueOf(file.getFileName()), lines(file), nouns));
    Lexicon english = ENGLISH.lexicon;
    return new Vocabulary(
        new Lexicon(new Nouns(nouns), english.verbs(), english.backgrounds(), english.small()));
  }

  Lexicon lexicon() {
    return lexicon;
  }

  private static List<String> lines(Path file) throws PlannerException {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw PlannerException.badInput(
          "The nouns in " + file + " are not text in UTF-8; save the file as UTF-8.", e);
    } catch (IOException e) {
      throw PlannerException.badInput(
          "The nouns in " + file + " can't be read; check that the file is there.", e);
    }
  }
}
