package boxreel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.MemoryEstimate;
import boxreel.render.pipeline.ModelCheck;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.TinyModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryLadderTest {
  private static final int FRAMES = 16;

  private final RuntimeException full =
      new EngineException("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes");
  private final List<String> notes = new ArrayList<>();
  private final List<Boolean> tries = new ArrayList<>();

  private static RenderSettings settings(double guidance) {
    return new RenderSettings(Method.BASELINE, 0, 4, guidance, 64, 64, 0, Device.CPU);
  }

  private Optional<VideoClip> climb(double guidance, boolean isSplit, int failures)
      throws RenderException {
    return MemoryLadder.climb(
        settings(guidance),
        isSplit,
        split -> {
          tries.add(split);
          if (tries.size() <= failures) {
            throw full;
          }
          return Optional.empty();
        },
        note -> notes.add(note.english()));
  }

  @Test
  void withEnoughMemoryNothingIsSaid() throws RenderException {
    climb(3, false, 0);
    assertEquals(List.of(false), tries);
    assertTrue(notes.isEmpty());
  }

  @Test
  void whenMemoryRunsOutTheBatchIsSplitAndThatIsSaid() throws RenderException {
    climb(3, false, 1);
    assertEquals(List.of(false, true), tries);
    assertEquals(1, notes.size());
    assertTrue(notes.getFirst().contains("starts again"), notes.getFirst());
  }

  @Test
  void thereAreNoMoreThanTwoTries() {
    assertSame(full, assertThrows(EngineException.class, () -> climb(3, false, 2)));
    assertEquals(List.of(false, true), tries);
  }

  @Test
  void withoutGuidanceThereIsNothingToSplit() {
    assertSame(full, assertThrows(EngineException.class, () -> climb(1, false, 1)));
    assertEquals(List.of(false), tries);
  }

  @Test
  void otherFailuresAreNotTriedAgain() {
    var other = new EngineException("sizes of tensors must match");
    assertSame(
        other,
        assertThrows(
            EngineException.class,
            () ->
                MemoryLadder.climb(
                    settings(3),
                    false,
                    _ -> {
                      throw other;
                    },
                    note -> notes.add(note.english()))));
    assertTrue(notes.isEmpty());
  }

  @Test
  void theEstimateChoosesTheRungToStartFrom(@TempDir Path temp) throws Exception {
    ModelFolder folder = ModelFolder.open(TinyModel.plain(temp.resolve("model")));
    var shot = new Shot("a bear", "", "", FRAMES, 8, List.of());
    var request = new RenderRequest(shot, "tiny", settings(3));
    MemoryEstimate whole = ModelCheck.memory(folder, shot, settings(3), false);
    MemoryEstimate split = ModelCheck.memory(folder, shot, settings(3), true);
    assertTrue(split.activations() < 0.6 * whole.activations());

    assertFalse(
        new MemoryLadder(_ -> whole.total())
            .mustSplit(folder, request, ai.djl.Device.cpu(), false));
    assertTrue(
        new MemoryLadder(_ -> whole.total() - 1)
            .mustSplit(folder, request, ai.djl.Device.cpu(), false));
    assertTrue(
        new MemoryLadder(_ -> split.total())
            .mustSplit(folder, request, ai.djl.Device.cpu(), false));
    assertTrue(
        new MemoryLadder(_ -> split.activations())
            .mustSplit(folder, request, ai.djl.Device.cpu(), true));
    var tooLittle = new MemoryLadder(_ -> split.total() - 1);
    RenderException failure =
        assertThrows(
            RenderException.class,
            () -> tooLittle.mustSplit(folder, request, ai.djl.Device.cpu(), false));
    assertTrue(failure.getMessage().contains("fewer frames"), failure.getMessage());
    assertTrue(failure.isBadInput());
  }
}
