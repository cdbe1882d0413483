package boxreel.layout.lvd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LvdStreamTest {
  private static final String TWO =
      """
      Reasoning: [they] move.
      Frame 1: [{'id': 0, 'name': 'red car', 'box': [0, 256, 100, 50]}, {'id': 1, 'name': 'cat', 'box': [300, 256, 64, 64]}]
      Frame 2: []
      Frame 3: [{'id': 0, 'name': 'red car', 'box': [128, 256, 100, 50]}]
      Frame 4: [('dog', [1, 2, 3, 4])]
      Background keyword: street\
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 40, 1000})
  void tellsEachBoxOnceHoweverTheTextIsCut(int step) {
    LvdStream stream = new LvdStream();
    List<StreamedBox> told = new ArrayList<>();
    for (int end = 0; end < TWO.length() + step; end += step) {
      told.addAll(stream.boxes(TWO.substring(0, Math.min(end, TWO.length()))));
    }
    assertEquals(
        List.of("1 0 red car", "1 1 cat", "3 0 red car", "4 dog dog"),
        told.stream().map(b -> b.moment() + " " + b.object() + " " + b.name()).toList());
    assertEquals(0.25, told.get(2).box().x());
  }

  @Test
  void tellsABoxAsSoonAsItIsComplete() {
    LvdStream stream = new LvdStream();
    int end = TWO.indexOf("}") + 1;
    assertEquals(List.of(), stream.boxes(TWO.substring(0, end - 1)));
    assertEquals(1, stream.boxes(TWO.substring(0, end)).size());
  }

  @Test
  void readsCompactJson() {
    String json =
        "{\"reasoning\":\"It stays.\",\"frame1\":[{\"id\":0,\"name\":\"bear\",\"x\":256,\"y\":0,"
            + "\"width\":10,\"height\":10}],\"frame2\":[{\"id\":0,\"name\":\"bear\",\"x\":0,\"y\":0,"
            + "\"width\":10,\"height\":10}],\"background_keyword\":\"forest\"}";
    LvdStream stream = new LvdStream();
    List<StreamedBox> told = new ArrayList<>();
    for (int end = 0; end <= json.length(); end++) {
      told.addAll(stream.boxes(json.substring(0, end)));
    }
    assertEquals(List.of(1, 2), told.stream().map(StreamedBox::moment).toList());
    assertEquals(0.5, told.getFirst().box().x());
  }

  @Test
  void startsAnewWithAShorterText() {
    LvdStream stream = new LvdStream();
    assertEquals(4, stream.boxes(TWO).size());
    assertEquals(List.of(), stream.boxes(""));
    assertEquals(4, stream.boxes(TWO).size());
  }

  @Test
  void findsInRecordedAnswersWhatTheReaderFinds() throws Exception {
    int compared = 0;
    for (Gpt4Answers.Answered answered : Gpt4Answers.all().subList(0, 150)) {
      LvdReading reading = LvdReader.read(answered.answer(), answered.prompt());
      LvdStream stream = new LvdStream();
      int told = 0;
      for (int end = 0; end < answered.answer().length(); end += 97) {
        told += stream.boxes(answered.answer().substring(0, end)).size();
      }
      told += stream.boxes(answered.answer()).size();
      if (reading.isClean()) {
        long entries =
            reading.layout().orElseThrow().frames().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.width() > 0 && entry.height() > 0)
                .count();
        assertEquals(entries, told, answered.prompt());
        compared++;
      }
    }
    assertTrue(compared > 100, "most recorded answers are clean");
  }
}
