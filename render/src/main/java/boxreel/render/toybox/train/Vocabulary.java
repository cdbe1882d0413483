package boxreel.render.toybox.train;

import boxreel.base.ModelException;
import boxreel.render.text.BpeTrainer;
import boxreel.render.toybox.world.Scene;
import boxreel.render.toybox.world.SceneSampler;
import java.nio.file.Path;

/// Learns Toybox's tokenizer from captions of the cartoon world. Words that it has never read
/// fall apart into letters and common pieces.
final class Vocabulary {
  private static final int CAPTIONS = 60_000;
  private static final int SIZE = 1536;
  private static final long SEED = 5;

  private Vocabulary() {}

  static void learn(Path modelFolder) throws ModelException {
    var scenes = new SceneSampler(SEED);
    var trainer = new BpeTrainer();
    for (int i = 0; i < CAPTIONS; i++) {
      Scene scene = i % 2 == 0 ? scenes.still() : scenes.clip(ToyboxRecipe.FRAMES);
      trainer.add(scene.caption());
      scene.shot().tracks().forEach(track -> trainer.add(track.phrase()));
    }
    trainer.write(modelFolder.resolve("tokenizer"), SIZE, ToyboxRecipe.PROMPT_TOKENS);
  }
}
