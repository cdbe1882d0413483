package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/// Weighs the loss towards the objects. Backdrops fill most of a picture and are learned soon;
/// unweighted, what is left of the gradient for the shapes of some thirty nouns is small.
final class ObjectFocus {
  private static final float OUTSIDE = 0.35f;

  private ObjectFocus() {}

  /// Square roots of the cells' weights, which have mean 1 over the batch.
  ///
  /// @param manager owner of the result, [B,1,F,h,w]
  static NDArray roots(NDManager manager, List<Example> examples, int frames) {
    int across = ToyboxRecipe.CELLS_ACROSS;
    int down = ToyboxRecipe.CELLS_DOWN;
    int cells = across * down;
    float[] weights = new float[examples.size() * frames * cells];
    Arrays.fill(weights, OUTSIDE);
    for (int b = 0; b < examples.size(); b++) {
      Example example = examples.get(b);
      for (int slot = 0; slot < example.present().length; slot++) {
        if (example.present()[slot]) {
          int frame = slot / (example.present().length / frames);
          fill(weights, (b * frames + frame) * cells, example.boxes(), 4 * slot);
        }
      }
    }
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    double mean = sum / weights.length;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.sqrt(weights[i] / mean);
    }
    // A copy, because backward reads it, and libtorch doesn't own what Java lends it.
    return manager.create(weights, new Shape(examples.size(), 1, frames, down, across)).duplicate();
  }

  /// Gives weight 1 to all cells that a box touches.
  private static void fill(float[] weights, int from, float[] boxes, int box) {
    int across = ToyboxRecipe.CELLS_ACROSS;
    int down = ToyboxRecipe.CELLS_DOWN;
    int right = (int) Math.clamp(Math.ceil(boxes[box + 2] * across), 0, across);
    int bottom = (int) Math.clamp(Math.ceil(boxes[box + 3] * down), 0, down);
    for (int y = Math.clamp((int) (boxes[box + 1] * down), 0, down); y < bottom; y++) {
      for (int x = Math.clamp((int) (boxes[box] * across), 0, across); x < right; x++) {
        weights[from + y * across + x] = 1;
      }
    }
  }
}
