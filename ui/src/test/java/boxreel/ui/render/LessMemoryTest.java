package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.project.QueuedRender;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RenderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessMemoryTest {
  private static final RenderSettings NUMBERS =
      new RenderSettings(Method.LVD_PLUS, 7, 20, 7.5, 160, 96, 0.4, Device.AUTO);
  private static final ModelInfo MODEL =
      new ModelInfo("toybox", Optional.empty(), "", true, 8, 16, NUMBERS);

  @Test
  void eachTryDoesWithoutOneThingMoreUntilNothingIsLeft() {
    QueuedRender item =
        new QueuedRender(
            "a",
            "shot",
            TakeFacts.of("toybox", "", NUMBERS),
            "There is not enough memory for this render.");
    assertTrue(LessMemory.failed(item));
    List<String> words = new ArrayList<>();
    Optional<QueuedRender> next = LessMemory.next(item, 24, MODEL);
    while (next.isPresent()) {
      assertTrue(next.get().isWaiting());
      words.add(LessMemory.words(next.get()));
      next = LessMemory.next(next.get(), 24, MODEL);
    }
    assertEquals(
        List.of(
            "bfloat16",
            "bfloat16, 8 frames at once",
            "bfloat16, 4 frames at once",
            "bfloat16, 4 frames at once, boxes by GLIGEN alone",
            "bfloat16, 4 frames at once, boxes by GLIGEN alone, 120 × 72 px"),
        words);
  }

  @Test
  void aModelOfSinglePicturesIsNeverAskedToGoOn() {
    ModelInfo single = new ModelInfo("stills", Optional.empty(), "", false, 8, 1, NUMBERS);
    QueuedRender item =
        new QueuedRender("a", "shot", TakeFacts.of("stills", "", NUMBERS), "Memory ran out.");
    QueuedRender second =
        LessMemory.next(LessMemory.next(item, 24, single).orElseThrow(), 24, single).orElseThrow();
    assertEquals(List.of("BFLOAT16", "SMALLER"), second.savings());
    assertEquals(120, second.settings().width());
  }

  @Test
  void otherFailuresAreNotForWantOfMemory() {
    assertFalse(
        LessMemory.failed(
            new QueuedRender(
                "a", "shot", TakeFacts.of("toybox", "", NUMBERS), "It was cancelled.")));
  }
}
