package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What LVD's own parser accepts and refuses.
final class LvdStrictReaderTest {
  private static final LvdLayout.Entry CAT = new LvdLayout.Entry(0, "cat", 1, 2, 3, 4);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4]}]",
        "  `[{\"id\": 0, \"name\": \"cat\", \"box\": (1, 2, 3., +4e0)}]` \n\n",
        "- [{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4],},]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4]}] - the cat sits",
        "[ # comment\n  {'id': 0, 'keyword': 'c' 'at', 'box': [1,2,3,4]}\n]\n# end",
        "{'id': 0, 'name': 'c\\x61t', 'box': [1, 2, 3, 4]},",
        "({'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4]},)",
      })
  void acceptsPythonsForms(String frame) throws Exception {
    LvdLayout layout = LvdReader.readStrict(answer(frame, "sky"), "A cat. ");

    assertEquals(List.of(CAT), layout.frames().get(2));
    assertEquals("sky", layout.background());
    assertEquals("A cat", layout.prompt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4]}",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3]}]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 'x']}]",
        "[{'id': 0, 'box': [1, 2, 3, 4]}]",
        "[{'id': 'a', 'name': 'cat', 'box': [1, 2, 3, 4]}]",
        "[{id: 0, 'name': 'cat', 'box': [1, 2, 3, 4]}]",
        "[{'id': 0, 'name': 'dog's', 'box': [1, 2, 3, 4]}]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4]}]\nthe cat sits",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 04]}]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, --4]}]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 4px]}]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 99999999999999999999]}]",
        "[{'id': 0, 'name': 'cat', 'box': [1, 2, 3, 1e999]}]",
        "[{'id': 0, 'name': 'ca\nt', 'box': [1, 2, 3, 4]}]",
        "[{[1]: 0}]",
        "{'id': 0}",
        "7",
        "null",
        "__import__('os')",
      })
  void refusesWhatPythonRefuses(String frame) {
    LayoutException thrown =
        assertThrows(LayoutException.class, () -> LvdReader.readStrict(answer(frame, "sky"), ""));

    assertTrue(thrown.isBadInput());
    assertTrue(thrown.getMessage().contains("rame 3"), thrown.getMessage());
  }

  @Test
  void refusesDeepNestingInsteadOfOverflowing() {
    assertThrows(
        LayoutException.class, () -> LvdReader.readStrict(answer("[".repeat(100_000), "sky"), ""));
  }

  @Test
  void namesAMissingMarker() {
    String text = answer("[]", "sky").replace("Frame 4:", "Frame 4");

    LayoutException thrown =
        assertThrows(LayoutException.class, () -> LvdReader.readStrict(text, ""));

    assertEquals(
        "The answer is not a layout in LVD's exact form: \"Frame 4:\" is missing; read it"
            + " tolerantly or ask again.",
        thrown.getMessage());
  }

  @Test
  void stopsAtASecondFirstFrame() throws Exception {
    String text = answer("[]", "sky");

    LvdLayout layout = LvdReader.readStrict(text + "Frame 1: rubbish", "");

    assertEquals("sky", layout.background());
  }

  @Test
  void aDashBetweenSpacesCutsEvenInsideAName() {
    assertThrows(
        LayoutException.class,
        () ->
            LvdReader.readStrict(
                answer("[{'id': 0, 'name': 'a - b', 'box': [1, 2, 3, 4]}]", "sky"), ""));
  }

  private static String answer(String third, String background) {
    return "Reasoning: none.\nFrame 1: []\nFrame 2: []\nFrame 3: "
        + third
        + "\nFrame 4: []\nFrame 5: []\nFrame 6: []\nBackground keyword: "
        + background
        + "\n";
  }
}
