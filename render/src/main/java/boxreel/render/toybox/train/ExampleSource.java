package boxreel.render.toybox.train;

import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.toybox.world.Scene;
import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Paints scenes and encodes them, on a thread of its own.
final class ExampleSource implements AutoCloseable {
  private final ScenePainter painter = new ScenePainter(ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT);
  private final ClipTokenizer tokenizer;
  private final Prefetch<Example> painted;

  ExampleSource(ClipTokenizer tokenizer, DenoiserPhase phase, long seed) {
    this.tokenizer = tokenizer;
    var scenes = new SceneSampler(seed);
    this.painted = new Prefetch<>("toybox-scenes", () -> paint(scene(scenes, phase)));
  }

  private static Scene scene(SceneSampler scenes, DenoiserPhase phase) {
    if (phase.isPlain()) {
      return scenes.plain();
    }
    return phase.frames() == 1 ? scenes.still() : scenes.clip(phase.frames());
  }

  private Example paint(Scene scene) {
    int frames = scene.shot().frames();
    float[] latents = new float[frames * ToyboxRecipe.LATENTS];
    float[] pixels = new float[ToyboxRecipe.PIXELS];
    for (int f = 0; f < frames; f++) {
      Pixels.copy(painter.paint(scene, f), pixels, 0);
      PictureCode.encode(
          pixels, 0, ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT, latents, f * ToyboxRecipe.LATENTS);
    }
    return example(scene, latents);
  }

  /// Draws that many examples.
  List<Example> draw(int count) throws InterruptedException {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      examples.add(painted.take());
    }
    return examples;
  }

  private Example example(Scene scene, float[] latents) {
    int frames = scene.shot().frames();
    List<Track> tracks = scene.shot().tracks();
    int objects = tracks.size();
    float[] boxes = new float[frames * objects * 4];
    boolean[] present = new boolean[frames * objects];
    for (int f = 0; f < frames; f++) {
      for (int o = 0; o < objects; o++) {
        Optional<Box> box = tracks.get(o).boxAt(f);
        if (box.isPresent()) {
          int slot = f * objects + o;
          present[slot] = true;
          boxes[4 * slot] = (float) box.get().x();
          boxes[4 * slot + 1] = (float) box.get().y();
          boxes[4 * slot + 2] = (float) box.get().right();
          boxes[4 * slot + 3] = (float) box.get().bottom();
        }
      }
    }
    return new Example(
        latents,
        tokenizer.encode(scene.caption()).ids(),
        tracks.stream().map(Track::phrase).toList(),
        boxes,
        present);
  }

  @Override
  public void close() {
    painted.close();
  }
}
