package boxreel.render.guidance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.render.model.unet3d.BlockwiseGradient;
import boxreel.render.model.unet3d.CrossAttentionMap;
import boxreel.render.model.unet3d.Unet3d;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.parity.LoadedModel;
import boxreel.render.parity.Reference;
import boxreel.render.tensor.Autograd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Energies, maps and gradients against LVD's code, which ran on the same weights.
class AttentionGuidanceParityTest {
  private static final double[] TIMESTEP = {741};

  /// @param first of both objects: the first token
  private static List<GuidedObject> objects(GuidanceFixture fixture, int... first) {
    List<GuidedObject> objects = new ArrayList<>();
    for (int o = 0; o < first.length; o++) {
      objects.add(new GuidedObject(fixture.boxes().get(o), first[o], o == 0 ? 2 : 1));
    }
    return objects;
  }

  @ParameterizedTest
  @CsvSource({"tiny-a, topk", "tiny-b, topk", "tiny-a, topk.com", "tiny-b, topk.com"})
  void energyAndItsGradientToGivenMaps(String name, String variant) throws Exception {
    var fixture = GuidanceFixture.open(name);
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "guidance")) {
      // Two maps: at the latents' size, and at half of it, rounded up.
      long[] latents = reference.host("noise").shape();
      List<CrossAttentionMap> maps = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        NDArray map = reference.floats(model.manager(), "energy.map" + i);
        Autograd.track(map);
        maps.add(
            new CrossAttentionMap(
                "map" + i, map, (int) (latents[3] + i) >> i, (int) (latents[4] + i) >> i));
      }
      NDArray energy;
      try (var tape = Autograd.record(model.ops())) {
        energy =
            new AttentionEnergy(model.ops(), fixture.config(variant, 1))
                .of(maps, objects(fixture, 2, 7));
        tape.backward(energy);
      }
      reference.assertAgrees("energy." + variant, energy, 1e-6);
      for (int i = 0; i < 2; i++) {
        String gradient = "energy." + variant + ".gradient" + i;
        if (reference.has(gradient)) {
          NDArray actual = Autograd.gradients(List.of(maps.get(i).probabilities())).getFirst();
          reference.assertAgrees(gradient, actual, Reference.MODULE);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void mapsOfTheKeyedLayersAtTheObjectsTokens(String name) throws Exception {
    var fixture = GuidanceFixture.open(name);
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "guidance")) {
      List<CrossAttentionMap> maps = maps(model.unet("unet-gated"), reference, model, fixture);
      assertEquals(
          List.copyOf(fixture.layers()), maps.stream().map(CrossAttentionMap::layer).toList());
      for (int i = 0; i < maps.size(); i++) {
        NDArray map = maps.get(i).probabilities();
        assertEquals(map.getShape().get(2), (long) maps.get(i).height() * maps.get(i).width());
        NDArray columns = map.get(":, :, :, 2:4").concat(map.get(":, :, :, 6:7"), 3);
        reference.assertAgrees("latents.map" + i, columns, Reference.MODULE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"tiny-a, topk", "tiny-b, topk", "tiny-a, topk.com", "tiny-b, topk.com"})
  void energyAndItsGradientToTheLatents(String name, String variant) throws Exception {
    var fixture = GuidanceFixture.open(name);
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "guidance")) {
      NDManager manager = model.manager();
      Unet3d unet = model.unet("unet-gated");
      NDArray latents = reference.floats(manager, "noise");
      Autograd.track(latents);
      GuidanceConfig config = fixture.config(variant, 1);
      NDArray energy;
      try (var tape = Autograd.record(model.ops())) {
        List<CrossAttentionMap> maps =
            unet.attentionMaps(
                latents,
                TIMESTEP,
                AttendedTokens.once(reference.floats(manager, "text")),
                fixture.layers());
        energy = new AttentionEnergy(model.ops(), config).of(maps, objects(fixture, 2, 6));
        tape.backward(model.ops().scale(energy, config.strength()));
      }
      reference.assertAgrees("latents." + variant + ".energy", energy, 1e-5);
      NDArray gradient = Autograd.gradients(List.of(latents)).getFirst();
      reference.assertAgrees("latents." + variant + ".gradient", gradient, 1e-3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny-a", "tiny-b"})
  void theGradientIsTheSameBlockByBlock(String name) throws Exception {
    var fixture = GuidanceFixture.open(name);
    try (var model = new LoadedModel(name);
        var reference = Reference.open(name, "guidance")) {
      GuidanceConfig config = fixture.config("topk.com", 1);
      var energy = new AttentionEnergy(model.ops(), config);
      BlockwiseGradient.Result result =
          BlockwiseGradient.of(
              model.ops(),
              model.unet("unet-gated"),
              reference.floats(model.manager(), "noise"),
              TIMESTEP,
              AttendedTokens.kept(reference.floats(model.manager(), "text"), model.manager()),
              fixture.layers(),
              map -> energy.term(map, fixture.layers().size(), objects(fixture, 2, 6)));
      reference.assertAgrees("latents.topk.com.energy", new float[] {(float) result.total()}, 1e-5);
      NDArray slope = model.ops().scale(result.gradient(), config.strength());
      reference.assertAgrees("latents.topk.com.gradient", slope, 1e-3);
    }
  }

  /// Along random directions near the gradient, because single numbers drown in single precision.
  @Test
  void gradientIsTheEnergysSlope() throws Exception {
    var fixture = GuidanceFixture.open("tiny-a");
    try (var model = new LoadedModel("tiny-a");
        var reference = Reference.open("tiny-a", "guidance")) {
      Unet3d unet = model.unet("unet-gated");
      NDArray noise = reference.floats(model.manager(), "noise");
      NDArray text = reference.floats(model.manager(), "text");
      Autograd.track(noise);
      var energy = new AttentionEnergy(model.ops(), fixture.config("topk.com", 1));
      try (var tape = Autograd.record(model.ops())) {
        tape.backward(energyAt(noise, text, unet, energy, fixture));
      }
      float[] gradient = Autograd.gradients(List.of(noise)).getFirst().toFloatArray();
      var random = new Random(5);
      for (int trial = 0; trial < 3; trial++) {
        float[] direction = new float[gradient.length];
        double slope = 0;
        double length = 0;
        for (int i = 0; i < direction.length; i++) {
          direction[i] = gradient[i] * (0.5f + random.nextFloat());
          slope += (double) gradient[i] * direction[i];
          length += (double) direction[i] * direction[i];
        }
        // The strongest cells change along the way, so the energy has kinks: a short way.
        float step = (float) (0.01 / Math.sqrt(length));
        NDArray move = model.manager().create(direction, noise.getShape()).mul(step);
        double ahead = energyAt(noise.add(move), text, unet, energy, fixture).getFloat();
        double behind = energyAt(noise.sub(move), text, unet, energy, fixture).getFloat();
        assertEquals(1, (ahead - behind) / (2 * step) / slope, 0.02);
      }
    }
  }

  private static NDArray energyAt(
      NDArray latents, NDArray text, Unet3d unet, AttentionEnergy energy, GuidanceFixture fixture) {
    return energy.of(
        unet.attentionMaps(latents, TIMESTEP, AttendedTokens.once(text), fixture.layers()),
        objects(fixture, 2, 6));
  }

  @Test
  void recordingChangesNothingAndKeepsNoGradient() throws Exception {
    var fixture = GuidanceFixture.open("tiny-a");
    try (var model = new LoadedModel("tiny-a");
        var reference = Reference.open("tiny-a", "guidance")) {
      Unet3d unet = model.unet("unet-gated");
      NDArray latents = reference.floats(model.manager(), "noise");
      NDArray text = reference.floats(model.manager(), "text");
      float[] before = unet.forward(latents, TIMESTEP, text, null).toFloatArray();
      List<CrossAttentionMap> maps = maps(unet, reference, model, fixture);
      NDArray sums = maps.getFirst().probabilities().sum(new int[] {3});
      assertEquals(1, sums.min().getFloat(), 1e-5);
      assertArrayEquals(before, unet.forward(latents, TIMESTEP, text, null).toFloatArray());
      assertTrue(unet.crossAttentions().containsAll(fixture.layers()));
    }
  }

  private static List<CrossAttentionMap> maps(
      Unet3d unet, Reference reference, LoadedModel model, GuidanceFixture fixture) {
    return unet.attentionMaps(
        reference.floats(model.manager(), "noise"),
        TIMESTEP,
        AttendedTokens.once(reference.floats(model.manager(), "text")),
        fixture.layers());
  }
}
