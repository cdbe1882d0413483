package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.lvd.PromptPhrases.Match;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PromptPhrasesTest {
  @Test
  void findsThePhraseAsItIs() {
    assertEquals(
        Optional.of(new Match("moving car", 2, 12)),
        PromptPhrases.find("a moving car and a car", "moving car"));
  }

  @Test
  void findsAPhraseWithoutItsNumber() {
    assertEquals(
        Optional.of(new Match("cat", 4, 7)), PromptPhrases.find("two cat pictures", "cat 1"));
  }

  @Test
  void findsTheLastWordAndItsPlural() {
    assertEquals(Optional.of("car"), text("the car drives", "small red car"));
    assertEquals(Optional.of("cars"), text("three moving cars", "moving car 2"));
  }

  @Test
  void findsWholeWordsOnlyAndMindsCase() {
    assertEquals(Optional.empty(), text("oscar and the carpet", "car"));
    assertEquals(Optional.empty(), text("a Car", "car"));
  }

  @Test
  void takesMetacharactersLiterally() {
    assertEquals(Optional.empty(), text("a car", "c.r"));
    assertEquals(Optional.empty(), text("a car", "["));
    assertEquals(Optional.of("car (old)"), text("a car (old) and a car", "car (old)"));
    assertEquals(Optional.empty(), text("a car", "2"));
    assertEquals(Optional.empty(), text("a car", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "car, cars",
    "bus, buses",
    "fox, foxes",
    "puppy, puppies",
    "toy, toys",
    "person, people",
    "man, men",
    "sheep, sheep",
    "Wolf, Wolves",
    "witch, witches",
    "balloon, balloons",
    "human, humans",
    "fish, fish",
    "house, houses"
  })
  void knowsPlurals(String noun, String plural) {
    assertEquals(plural, PromptPhrases.plural(noun));
  }

  @Test
  void appendsBackgroundAndMissingPhrases() {
    assertEquals(
        "A bear walks, forest background| red fox",
        PromptPhrases.encoded(
            "A bear walks.", "forest", List.of("brown bear", "red fox", "fox 2")));
    assertEquals("A bear walks", PromptPhrases.encoded(" A bear walks ", " ", List.of("bear")));
  }

  @Test
  void aPhraseThatWasAppendedIsFound() {
    for (String phrase : List.of("dog (brown)", "\"x\"", "a.b", "two words", "7")) {
      String encoded = PromptPhrases.encoded("A bear walks", "", List.of(phrase));

      assertEquals(Optional.of(phrase), text(encoded, phrase));
    }
  }

  @Test
  void allPhrasesOfGpt4sLayoutsAreInTheirPrompts() throws Exception {
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      LvdLayout layout = LvdReader.readStrict(answered.answer(), answered.prompt());
      List<String> phrases =
          LvdShots.toShot(layout, 24, 8).tracks().stream().map(t -> t.phrase()).toList();

      String encoded = PromptPhrases.encoded(layout.prompt(), layout.background(), phrases);

      assertEquals(
          layout.prompt() + ", " + layout.background() + " background", encoded, "no suffix");
    }
  }

  @Test
  void findsTokensInOnePiece() {
    assertEquals(
        Optional.of(3), PromptPhrases.tokenPosition(List.of(9, 1, 2, 1, 3), List.of(1, 3)));
    assertEquals(Optional.empty(), PromptPhrases.tokenPosition(List.of(9, 1, 2), List.of(2, 1)));
    assertEquals(Optional.empty(), PromptPhrases.tokenPosition(List.of(9, 1, 2), List.of()));
  }

  private static Optional<String> text(String prompt, String phrase) {
    return PromptPhrases.find(prompt, phrase).map(Match::text);
  }
}
