package boxreel.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentenceTest {
  private static final String MOVE_ASIDE = "boxreel.layout.lint.Words.MOVE_ASIDE";
  private static final Sentence MOVE =
      new Sentence(MOVE_ASIDE, List.of("bear"), "Move the bear aside");

  @Test
  void aSentenceIsSaidInEachLanguage() {
    assertEquals("将“bear”移开", MOVE.in(Locale.SIMPLIFIED_CHINESE));
    assertEquals("Move the bear aside", MOVE.in(Locale.ROOT));
    assertEquals("Move the bear aside", MOVE.toString());
  }

  @Test
  void aSentenceInASentenceIsOfTheSameLanguage() {
    Sentence outer = new Sentence(MOVE_ASIDE, List.of(MOVE), "Move the Move the bear aside aside");
    assertEquals("将“将“bear”移开”移开", outer.in(Locale.SIMPLIFIED_CHINESE));
    assertEquals(outer.english(), outer.in(Locale.ROOT));
  }

  @Test
  void whatHasNoWordsHereIsEnglish() {
    for (String code : List.of("", "boxreel.layout.lint.Words.LATER", "boxreel.none.Words.ONE")) {
      assertEquals(
          "It rains.",
          new Sentence(code, List.of(), "It rains.").in(Locale.SIMPLIFIED_CHINESE),
          code);
    }
  }
}
