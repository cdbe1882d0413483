package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LvdReaderTest {
  /// A car that moves 80 units a frame.
  private static final String PLAIN =
      """
      Reasoning: the car drives to the right.
      Frame 1: [{'id': 0, 'name': 'red car', 'box': [0, 256, 100, 50]}]
      Frame 2: [{'id': 0, 'name': 'red car', 'box': [80, 256, 100, 50]}]
      Frame 3: [{'id': 0, 'name': 'red car', 'box': [160, 256, 100, 50]}]
      Frame 4: [{'id': 0, 'name': 'red car', 'box': [240, 256, 100, 50]}]
      Frame 5: [{'id': 0, 'name': 'red car', 'box': [320, 256, 100, 50]}]
      Frame 6: [{'id': 0, 'name': 'red car', 'box': [400, 256, 100, 50]}]
      Background keyword: street
      """;

  private static final LvdLayout CAR = carLayout();

  @Test
  void readsThePlainForm() {
    LvdReading reading = LvdReader.read(PLAIN, " A red car drives.. ");

    assertTrue(reading.isClean(), () -> reading.defects().toString());
    assertEquals(CAR.withPrompt("A red car drives"), reading.layout().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "] -> ],",
        "]}] -> ], }, ]",
        "[{ -> [\n  {\n ",
        ", 'box' -> ,\n   'box'",
        "Frame  -> - Frame ",
        "Frame  -> ## frame ",
        "' -> \"",
        "'id': 0 -> 'id': '0'",
        "'id': 0 -> id: 0",
        "}] -> }] # moves on",
        "}] -> }] - moves on (quickly)",
        "}] -> } # [x, y] {\n] // done",
        "}] -> } - the car moves on\n]",
        "[{ -> [ # the car\n{",
        "[{ -> [- {",
        "[{ -> {",
        "}] -> }",
        "}] -> ]",
        "}] -> },]",
        "100, 50] -> 100.0, 5e1,]",
        "100, 50] -> 100px, 50 px]",
        "100, 50] -> '100', \"50\"]",
        "'box': [ -> 'bbox':(",
        "Reasoning -> ```\nReasoning",
        "Background keyword -> ```\nBackground",
        "Background keyword: street -> **Background keyword:** `street`.",
        "Background keyword: street -> Background keyword: street\n```\nI hope this helps!",
        "\n -> \r\n",
        "\n -> \n\n \t\n",
        "\nFrame ->  Frame",
        "the car -> in Frame 1: the car [at first]",
        "'red car' -> \u2018red car\u2019",
        "'name' -> 'keyword'",
        "{'id': 0, 'name': 'red car', 'box': [ -> {'box': [",
        "{'id': 0, 'name': 'red car', 'box': -> ('red car', ",
        "}] -> )]",
      })
  void slipsOfFormLoseNothing(String change) {
    int arrow = change.indexOf(" -> ");
    String from = change.substring(0, arrow);
    String to = change.substring(arrow + 4);
    assertTrue(PLAIN.contains(from), "the change applies");
    String text = PLAIN.replace(from, to);
    if (to.equals("{'box': [")) {
      // Without a name the object has to keep one somewhere.
      text = PLAIN.replaceAll("(Frame [2-6]: \\[\\{'id': 0, )'name': 'red car', ", "$1");
    }
    if (to.equals(")]")) {
      text =
          PLAIN.replace("{'id': 0, 'name': 'red car', 'box': ", "('red car', ").replace("}]", ")]");
    }
    if (to.equals("('red car', ")) {
      text = text.replace("}]", ")]");
    }
    if (to.equals("'bbox':(")) {
      text = text.replace("50]", "50)");
    }

    LvdReading reading = LvdReader.read(text, "");

    String shown = text;
    assertEquals(List.of(), reading.defects(), () -> shown);
    assertEquals(CAR, reading.layout().orElseThrow(), () -> shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " (at 0.5 s): ",
        ":\n```python\n",
        " = ",
        ":",
        " : ",
        "**: ",
        "\n",
        ":\n  # boxes [x, y, w, h]\n"
      })
  void headingsOfFramesMayVary(String heading) {
    String text = PLAIN.replaceAll("(Frame \\d): ", "$1" + heading);

    LvdReading reading = LvdReader.read(text, "");

    assertEquals(List.of(), reading.defects(), text);
    assertEquals(CAR, reading.layout().orElseThrow(), text);
  }

  @Test
  void readsJson() {
    String json =
        PLAIN
            .lines()
            .filter(line -> line.startsWith("Frame"))
            .map(line -> line.replace('\'', '"').replaceFirst("(Frame \\d)", "\"$1\""))
            .collect(Collectors.joining(",", "{", ", \"Background keyword\": \"street\"}"));

    LvdReading reading = LvdReader.read(json, "");

    assertEquals(List.of(), reading.defects());
    assertEquals(CAR, reading.layout().orElseThrow());
  }

  @Test
  void readsAJsonListOfFrames() {
    StringBuilder json = new StringBuilder("{\"frames\": [");
    for (int k = 1; k <= 6; k++) {
      json.append(
          "{\"frame\": %d, \"objects\": [{\"id\": 0, \"name\": \"red car\", \"box\": {\"x\": %d, \"y\": 256, \"width\": 100, \"height\": 50}}]}, "
              .formatted(k, 80 * (k - 1)));
    }
    json.append("],\n \"background\": \"street\"}");

    LvdReading reading = LvdReader.read(json.toString(), "");

    assertEquals(List.of(), reading.defects());
    assertEquals(CAR, reading.layout().orElseThrow());
  }

  @Test
  void countsFramesFromZeroIfTheAnswerDoes() {
    String text = PLAIN;
    for (int k = 1; k <= 6; k++) {
      text = text.replace("Frame " + k, "Frame " + (k - 1));
    }

    LvdReading reading = LvdReader.read(text, "");

    assertEquals(CAR, reading.layout().orElseThrow());
    assertEquals(List.of(), reading.defects());
  }

  @Test
  void fillsAMissingFrameFromItsNeighbours() {
    String text = without("Frame 3");

    LvdReading reading = LvdReader.read(text, "");

    assertEquals(CAR, reading.layout().orElseThrow());
    assertEquals(1, reading.defects().size());
    assertTrue(reading.defects().getFirst().reason().contains("Frame 3 is missing"));
  }

  @Test
  void holdsObjectsFromTheLastFrameOfACutAnswer() {
    String text = PLAIN.substring(0, PLAIN.indexOf("Frame 4"));

    LvdReading reading = LvdReader.read(text, "");

    LvdLayout layout = reading.layout().orElseThrow();
    for (int k = 3; k < 6; k++) {
      assertEquals(160, layout.frames().get(k).getFirst().x());
    }
    assertEquals("", layout.background());
    assertEquals(
        List.of(
            "line 4: Frame 4 is missing; it is filled from the frames around it.",
            "line 4: Frame 5 is missing; it is filled from the frames around it.",
            "line 4: Frame 6 is missing; it is filled from the frames around it.",
            "line 4: The background keyword is missing; the layout has none."),
        reading.defects().stream().map(Defect::toString).toList());
  }

  @Test
  void doesNotBelieveABoxThatTheEndCutsOff() {
    // "10" of what was to be "100": the object is filled from the frame before instead.
    String text =
        PLAIN.substring(0, PLAIN.indexOf("Frame 6"))
            + "Frame 6: [{'id': 0, 'name': 'red car', 'box': [400, 256, 100, 5";

    LvdReading reading = LvdReader.read(text, "");

    LvdLayout.Entry last = reading.layout().orElseThrow().frames().get(5).getFirst();
    assertEquals(320, last.x());
    assertEquals(50, last.height());
    assertTrue(
        reading.defects().stream()
            .anyMatch(d -> d.line() == 7 && d.reason().contains("breaks off")),
        () -> reading.defects().toString());
  }

  @Test
  void keepsTheOtherObjectOfACutFrame() {
    StringBuilder text = new StringBuilder();
    for (int k = 1; k <= 5; k++) {
      text.append("Frame %d: [{'id': 0, 'name': 'car', 'box': [10, 20, 30, 40]}, ".formatted(k));
      text.append("{'id': 1, 'name': 'dog', 'box': [%d, 20, 30, 40]}]\n".formatted(100 * k));
    }
    text.append("Frame 6: [{'id': 0, 'name': 'car', 'box': [15, 20, 30, 40]}, {'id': 1, 'na");

    LvdLayout layout = LvdReader.read(text.toString(), "").layout().orElseThrow();

    assertEquals(
        List.of(
            new LvdLayout.Entry(0, "car", 15, 20, 30, 40),
            new LvdLayout.Entry(1, "dog", 500, 20, 30, 40)),
        layout.frames().get(5));
  }

  @Test
  void reportsABrokenBoxWithItsLineAndFillsIt() {
    String text = PLAIN.replace("[160, 256, 100, 50]", "[160, 256, 100]");

    LvdReading reading = LvdReader.read(text, "");

    assertEquals(CAR, reading.layout().orElseThrow());
    assertEquals(1, reading.defects().size());
    assertEquals(4, reading.defects().getFirst().line());
    assertEquals(
        "Frame 3 gives 'red car' no box of four numbers; that is left out.",
        reading.defects().getFirst().reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[160, 256, -100, 50]",
        "[160, 256, 1e9, 50]",
        "[160, 256, wide, 50]",
        "[160, 256, 100, 50, 7]",
        "[160, 256, 2026-11-20, 50]",
        "None",
        "[[160, 256], [100, 50]]",
        "'near the tree'",
      })
  void refusesBoxesThatMakeNoSense(String box) {
    LvdReading reading = LvdReader.read(PLAIN.replace("[160, 256, 100, 50]", box), "");

    assertEquals(CAR, reading.layout().orElseThrow(), "filled from its neighbours");
    assertEquals(1, reading.defects().size(), () -> reading.defects().toString());
    assertEquals(4, reading.defects().getFirst().line());
  }

  @Test
  void theFirstOfTwoFramesCounts() {
    LvdReading reading = LvdReader.read(PLAIN + "\n" + PLAIN.replace("256", "0"), "");

    assertEquals(CAR, reading.layout().orElseThrow());
    assertEquals(6, reading.defects().size());
    assertTrue(reading.defects().getFirst().reason().contains("comes again"));
  }

  @Test
  void framesBeyondTheSixthAreReported() {
    LvdReading reading =
        LvdReader.read(
            PLAIN + "Frame 7: [{'id': 0, 'name': 'red car', 'box': [480, 256, 100, 50]}]", "");

    assertEquals(CAR, reading.layout().orElseThrow());
    assertEquals(
        List.of(new Defect(9, "A layout has the frames 1 to 6; frame 7 is left out.")),
        reading.defects());
  }

  @Test
  void theLastOfTwoEqualIdsInAFrameCountsAsInLvd() {
    String text =
        PLAIN.replace(
            "Frame 1: [", "Frame 1: [{'id': 0, 'name': 'red car', 'box': [7, 7, 7, 7]}, ");

    LvdReading reading = LvdReader.read(text, "");

    assertEquals(CAR, reading.layout().orElseThrow());
    assertEquals(
        List.of(new Defect(2, "Frame 1 has the id 0 twice; the last one counts.")),
        reading.defects());
  }

  @Test
  void numbersObjectsWithoutIdByName() {
    StringBuilder text = new StringBuilder();
    for (int k = 1; k <= 6; k++) {
      text.append("Frame %d: [{'name': 'dog', 'box': [%d, 0, 9, 9]}, ".formatted(k, k));
      text.append("{'name': 'dog', 'box': [%d, 50, 9, 9]}, ".formatted(k));
      text.append("{'id': 'cat_1', 'name': 'cat', 'box': [%d, 90, 9, 9]}]\n".formatted(k));
    }
    text.append("Background keyword: garden");

    LvdReading reading = LvdReader.read(text.toString(), "");

    assertTrue(reading.isClean(), () -> reading.defects().toString());
    for (List<LvdLayout.Entry> frame : reading.layout().orElseThrow().frames()) {
      assertEquals(List.of(0, 1, 2), frame.stream().map(LvdLayout.Entry::id).toList());
      assertEquals(
          List.of("dog", "dog", "cat"), frame.stream().map(LvdLayout.Entry::name).toList());
    }
  }

  @Test
  void emptyFramesInWordsAreEmpty() {
    String text = PLAIN;
    for (int k = 1; k <= 3; k++) {
      text = text.replaceAll("Frame " + k + ": .*", "Frame " + k + ": no objects visible");
    }

    LvdReading reading = LvdReader.read(text, "");

    assertTrue(reading.isClean(), () -> reading.defects().toString());
    assertEquals(
        List.of(0, 0, 0, 1, 1, 1),
        reading.layout().orElseThrow().frames().stream().map(List::size).toList());
  }

  @Test
  void aNameMayHoldAnApostrophe() {
    LvdReading reading = LvdReader.read(PLAIN.replace("red car", "dog's \"big\" ball"), "");

    assertTrue(reading.isClean(), () -> reading.defects().toString());
    assertEquals(
        "dog's \"big\" ball", reading.layout().orElseThrow().frames().getFirst().getFirst().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "I'm sorry, I can't help with that.",
        "{\"error\": \"rate limit\"}",
        "Frame 1:\nFrame 2:\n",
        "Background keyword: street",
        "Frame 1: the car is at the left.\nFrame 2: it moves.",
      })
  void textWithoutAFrameIsNoLayout(String text) {
    LvdReading reading = LvdReader.read(text, "");

    assertEquals(Optional.empty(), reading.layout());
    assertFalse(reading.defects().isEmpty());
    assertFalse(reading.isClean());
  }

  @Test
  void hugeAndDeepAnswersAreBounded() {
    String deep = PLAIN.replace("[0, 256", "[".repeat(50_000) + "0, 256");
    String wide = "Frame 1: [" + "{'id': 1, 'name': 'a', 'box': [1, 2, 3, 4]}, ".repeat(20_000);
    String many = "Frame 1: [" + "{'id': 1, 'box': 3}, ".repeat(5_000);

    LvdReading fromDeep = LvdReader.read(deep, "");
    LvdReading fromWide = LvdReader.read(wide, "");
    LvdReading fromMany = LvdReader.read(many, "");

    assertTrue(fromDeep.layout().isPresent());
    assertTrue(
        fromWide.defects().stream().anyMatch(d -> d.reason().contains("longer than 200000")),
        () -> fromWide.defects().toString());
    assertEquals(101, fromMany.defects().size());
  }

  private static String without(String start) {
    return PLAIN.lines().filter(line -> !line.startsWith(start)).collect(Collectors.joining("\n"));
  }

  private static LvdLayout carLayout() {
    List<List<LvdLayout.Entry>> frames = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      frames.add(List.of(new LvdLayout.Entry(0, "red car", 80 * k, 256, 100, 50)));
    }
    return new LvdLayout(frames, "street", "");
  }
}
