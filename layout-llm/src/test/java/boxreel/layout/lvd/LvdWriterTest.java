package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LvdWriterTest {
  @Test
  void writesLvdsForm() {
    Track car =
        Track.throughout(
            "0",
            "red car",
            24,
            List.of(
                Key.byUser(0, new Box(0, .5, .25, .125)),
                Key.byUser(LvdShots.timeOf(5, 24), new Box(.625, .5, .25, .125))));
    Shot shot = Shot.of("A red car").withBackground("street").withTracks(List.of(car));

    assertEquals(
        """
        Frame 1: [{'id': 0, 'name': 'red car', 'box': [0, 256, 128, 64]}]
        Frame 2: [{'id': 0, 'name': 'red car', 'box': [64, 256, 128, 64]}]
        Frame 3: [{'id': 0, 'name': 'red car', 'box': [128, 256, 128, 64]}]
        Frame 4: [{'id': 0, 'name': 'red car', 'box': [192, 256, 128, 64]}]
        Frame 5: [{'id': 0, 'name': 'red car', 'box': [256, 256, 128, 64]}]
        Frame 6: [{'id': 0, 'name': 'red car', 'box': [320, 256, 128, 64]}]
        Background keyword: street
        """,
        LvdWriter.write(shot));
  }

  @Test
  void bothReadersReadAll500LayoutsBackAsTheyWere() throws Exception {
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      LvdLayout layout = LvdReader.readStrict(answered.answer(), answered.prompt());

      String text = LvdWriter.write(layout);

      assertEquals(layout, LvdReader.readStrict(text, answered.prompt()));
      assertEquals(layout, LvdReader.read(text, answered.prompt()).layout().orElseThrow());
    }
  }

  @Test
  void anEmptyLastFrameDoesNotCutTheBackground() throws Exception {
    LvdLayout layout = new LvdLayout(Collections.nCopies(6, List.of()), "street at night", "");

    assertEquals(layout, LvdReader.readStrict(LvdWriter.write(layout), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dog's ball",
        "the \"big\" dog",
        "dog's \"big\" ball",
        "a back\\slash",
        "a # hash",
        "brackets ]}) and {([",
        "caf\u00e9 \ud83d\udc3b",
      })
  void anyNameComesBack(String name) throws Exception {
    LvdLayout.Entry entry = new LvdLayout.Entry(3, name, -12.5, 0.000001, 1, 100000);
    LvdLayout layout = new LvdLayout(Collections.nCopies(6, List.of(entry)), "sky", "");

    String text = LvdWriter.write(layout);

    assertEquals(layout, LvdReader.readStrict(text, ""), text);
    assertEquals(layout, LvdReader.read(text, "").layout().orElseThrow(), text);
  }

  @Test
  void namesThatWouldBreakTheFormAreDefused() throws Exception {
    LvdLayout.Entry entry =
        new LvdLayout.Entry(0, "a - b Frame 2:\nBackground keyword: x", 1, 2, 3, 4);
    LvdLayout layout = new LvdLayout(Collections.nCopies(6, List.of(entry)), "sky\nand sea", "");

    LvdLayout back = LvdReader.readStrict(LvdWriter.write(layout), "");

    assertEquals("a-b Frame 2 Background keyword x", back.frames().getLast().getFirst().name());
    assertEquals("sky and sea", back.background());
  }
}
