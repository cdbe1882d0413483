package boxreel.render.toybox.train;

import boxreel.render.toybox.world.ScenePainter;
import boxreel.render.toybox.world.SceneSampler;

/// A fixed set of the world's pictures beside their latents.
///
/// @param pixels in -1..1, [N,3,H,W]
/// @param latents as [PictureCode] has them, [N,C,h,w]
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record WorldLatents(float[] pixels, float[] latents) {
  private static final int SCENES = 96;
  private static final long SEED = 77;

  static WorldLatents sample() {
    var scenes = new SceneSampler(SEED);
    var painter = new ScenePainter(ToyboxRecipe.WIDTH, ToyboxRecipe.HEIGHT);
    float[] pixels = new float[SCENES * ToyboxRecipe.PIXELS];
    float[] latents = new float[SCENES * ToyboxRecipe.LATENTS];
    for (int scene = 0; scene < SCENES; scene++) {
      int from = scene * ToyboxRecipe.PIXELS;
      Pixels.copy(painter.paint(scenes.still(), 0), pixels, from);
      PictureCode.encode(
          pixels,
          from,
          ToyboxRecipe.WIDTH,
          ToyboxRecipe.HEIGHT,
          latents,
          scene * ToyboxRecipe.LATENTS);
    }
    return new WorldLatents(pixels, latents);
  }
}
