package boxreel.render.sampler;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import boxreel.render.api.Method;
import boxreel.render.api.SamplerChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamplersTest {
  @TempDir private Path folder;

  private SchedulerConfig storing(String name) throws Exception {
    return SchedulerConfig.read(
        Files.writeString(
            folder.resolve("scheduler_config.json"), "{\"_class_name\": \"" + name + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "DDIMScheduler, baseline, boxreel.render.sampler.DdimSampler",
    "DDIMScheduler, lvd-gligen, boxreel.render.sampler.DpmSolverPlusPlus2M",
    "DDIMScheduler, lvd, boxreel.render.sampler.DpmSolverPlusPlus2M",
    "EulerDiscreteScheduler, baseline, boxreel.render.sampler.EulerSampler",
    "EulerDiscreteScheduler, lvd-plus, boxreel.render.sampler.EulerSampler",
    "DPMSolverMultistepScheduler, baseline, boxreel.render.sampler.DpmSolverPlusPlus2M"
  })
  void takesWhatTheFolderStores(String stored, String method, Class<?> expected) throws Exception {
    assertInstanceOf(
        expected,
        Samplers.of(storing(stored), SamplerChoice.AUTO, Method.named(method).orElseThrow()));
  }

  @Test
  void aChoiceGoesBeforeWhatTheFolderStores() throws Exception {
    SchedulerConfig config = storing("PNDMScheduler");
    assertInstanceOf(EulerSampler.class, Samplers.of(config, SamplerChoice.EULER, Method.BASELINE));
    assertInstanceOf(DdimSampler.class, Samplers.of(config, SamplerChoice.DDIM, Method.LVD));
  }

  @Test
  void namesAStoredSamplerThatIsNotHere() throws Exception {
    SchedulerConfig config = storing("PNDMScheduler");
    RenderException refused =
        assertThrows(
            RenderException.class, () -> Samplers.of(config, SamplerChoice.AUTO, Method.BASELINE));
    assertTrue(refused.isBadInput());
    assertTrue(refused.getMessage().contains("PNDMScheduler"), refused.getMessage());
    assertTrue(refused.getMessage().contains("--sampler"), refused.getMessage());
  }
}
