package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.toybox.world.Scene;
import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Paints scenes on one thread and encodes them on another, the trainer's.
final class ExampleSource implements AutoCloseable {
  private static final int CHUNK = 8;
  private static final int PIXELS = 3 * ToyboxRecipe.WIDTH * ToyboxRecipe.HEIGHT;

  private final ScenePainter painter = new ScenePainter(ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT);
  private final NDManager manager;
  private final AutoencoderKl autoencoder;
  private final ClipTokenizer tokenizer;
  private final Prefetch<Painted> painted;

  ExampleSource(
      NDManager manager,
      AutoencoderKl autoencoder,
      ClipTokenizer tokenizer,
      DenoiserPhase phase,
      long seed) {
    this.manager = manager;
    this.autoencoder = autoencoder;
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

  private record Painted(Scene scene, List<float[]> frames) {}

  private Painted paint(Scene scene) {
    List<float[]> frames = new ArrayList<>();
    for (int f = 0; f < scene.shot().frames(); f++) {
      float[] pixels = new float[PIXELS];
      Pixels.copy(painter.paint(scene, f), pixels, 0);
      frames.add(pixels);
    }
    return new Painted(scene, frames);
  }

  /// Draws that many examples.
  List<Example> draw(int count) throws InterruptedException {
    List<Painted> scenes = new ArrayList<>();
    List<float[]> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Painted next = painted.take();
      scenes.add(next);
      frames.addAll(next.frames());
    }
    List<float[]> latents = new ArrayList<>();
    for (int from = 0; from < frames.size(); from += CHUNK) {
      latents.addAll(encode(frames.subList(from, Math.min(frames.size(), from + CHUNK))));
    }
    List<Example> examples = new ArrayList<>();
    int frame = 0;
    for (Painted scene : scenes) {
      int length = scene.frames().size();
      examples.add(example(scene.scene(), latents.subList(frame, frame + length)));
      frame += length;
    }
    return examples;
  }

  private List<float[]> encode(List<float[]> frames) {
    float[] pixels = new float[frames.size() * PIXELS];
    for (int i = 0; i < frames.size(); i++) {
      System.arraycopy(frames.get(i), 0, pixels, i * PIXELS, PIXELS);
    }
    float[] all;
    try (NDManager chunk = manager.newSubManager();
        var _ = TensorScope.borrowing()) {
      var shape = new Shape(frames.size(), 3, ToyboxRecipe.HEIGHT, ToyboxRecipe.WIDTH);
      NDArray z = autoencoder.encodeMean(chunk.create(pixels, shape));
      all = z.toFloatArray();
    }
    int size = all.length / frames.size();
    List<float[]> latents = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      latents.add(Arrays.copyOfRange(all, i * size, (i + 1) * size));
    }
    return latents;
  }

  private Example example(Scene scene, List<float[]> latents) {
    int size = latents.getFirst().length;
    float[] joined = new float[latents.size() * size];
    for (int f = 0; f < latents.size(); f++) {
      System.arraycopy(latents.get(f), 0, joined, f * size, size);
    }
    List<Track> tracks = scene.shot().tracks();
    int objects = tracks.size();
    float[] boxes = new float[latents.size() * objects * 4];
    boolean[] present = new boolean[latents.size() * objects];
    for (int f = 0; f < latents.size(); f++) {
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
        joined,
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
