package boxreel.interchange.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossReport;
import boxreel.interchange.SourceText;
import boxreel.layout.lvd.Gpt4Answers;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LvdCacheTest {
  @Test
  void check8LvdsCachedLayoutsOf184PromptsGoInAndOutAndAreEqualAtTheSixInstants() throws Exception {
    Set<String> prompts = new HashSet<>();
    int answers = 0;
    for (Gpt4Answers.Answered answered : Gpt4Answers.all()) {
      prompts.add(answered.prompt());
      answers++;
      Imported in = LayoutFormats.read(SourceText.of(answered.answer()), given(answered.prompt()));
      Exported out = LayoutFormats.write(in.shot(), LayoutFormat.LVD, FrameSize.USUAL, 0);

      LvdLayout before = LvdReader.readStrict(answered.answer(), answered.prompt());
      LvdLayout after = LvdReader.readStrict(out.text(), answered.prompt());
      for (int k = 0; k < LvdLayout.FRAMES; k++) {
        assertEquals(
            sorted(visible(before, k)), sorted(visible(after, k)), answered.prompt() + ", " + k);
      }
      assertEquals(before.background(), after.background());
      assertEquals(0, out.report().count(Kind.MOMENTS), answered.prompt());
      assertEquals(0, out.report().count(Kind.SIXTHS), answered.prompt());
    }
    assertEquals(184, prompts.size());
    assertEquals(500, answers);
  }

  @Test
  void theCachesOwnFormIsReadAndWritten() throws Exception {
    Gpt4Answers.Answered first = Gpt4Answers.all().getFirst();
    Imported text = LayoutFormats.read(SourceText.of(first.answer()), given(first.prompt()));
    Exported out = LayoutFormats.write(text.shot(), LayoutFormat.LVD_ANSWERS, FrameSize.USUAL, 0);

    Imported back = LayoutFormats.read(SourceText.of(out.text()), Given.NOTHING);
    assertEquals(LayoutFormat.LVD_ANSWERS, back.format());
    assertEquals(text.shot().tracks(), back.shot().tracks());
    assertEquals(text.shot().prompt(), back.shot().prompt());
    assertEquals(LossReport.NOTHING, back.report());
    assertTrue(out.text().startsWith("{"), out.text());
  }

  /// What of a moment is a layout at all: boxes of all zeros mean that a thing is gone, and an id
  /// that comes twice counts with its last box.
  private static List<LvdLayout.Entry> visible(LvdLayout layout, int k) {
    List<LvdLayout.Entry> entries = layout.frames().get(k);
    return entries.stream()
        .filter(e -> e.x() != 0 || e.y() != 0 || e.width() != 0 || e.height() != 0)
        .filter(e -> e.width() >= 0 && e.height() >= 0)
        .map(
            e ->
                new LvdLayout.Entry(
                    e.id(),
                    "",
                    e.x(),
                    e.y(),
                    e.width() == 0 ? 1 : e.width(),
                    e.height() == 0 ? 1 : e.height()))
        .toList();
  }

  private static List<String> sorted(List<LvdLayout.Entry> entries) {
    return entries.stream().map(LvdLayout.Entry::toString).sorted().collect(Collectors.toList());
  }

  private static Given given(String prompt) {
    return new Given(
        prompt,
        OptionalInt.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty());
  }
}
