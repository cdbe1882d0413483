package boxreel.base.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PlaceholdersTest {
  @Test
  void valuesAreWrittenAsTheyPrint() {
    assertEquals("cat's 12345, 0.5", Placeholders.fill("{1}'s {0}, {2}", 12345, "cat", "0.5"));
  }

  @Test
  void oneIsToldFromMany() {
    String words = "{0} {0|key|keys}";
    assertEquals("1 key", Placeholders.fill(words, 1));
    assertEquals("0 keys", Placeholders.fill(words, 0));
    assertEquals("21 keys", Placeholders.fill(words, 21L));
  }

  @Test
  void aChoiceHoldsOtherValues() {
    String words = "{0|One edit of {1}|{0} edits from {1} on}.";
    assertEquals("One edit of 10:42.", Placeholders.fill(words, 1, "10:42"));
    assertEquals("3 edits from 10:42 on.", Placeholders.fill(words, 3, "10:42"));
  }

  @Test
  void aValueWithBracesIsNoPlaceholder() {
    assertEquals("{0} moved", Placeholders.fill("{0} moved", "{0}"));
  }

  @Test
  void whatIsMissingIsToldAtOnce() {
    assertThrows(IllegalArgumentException.class, () -> Placeholders.fill("{1}", "only one"));
    assertThrows(IllegalArgumentException.class, () -> Placeholders.fill("{0", 1));
    assertThrows(IllegalArgumentException.class, () -> Placeholders.fill("{0|one}", 1));
  }
}
