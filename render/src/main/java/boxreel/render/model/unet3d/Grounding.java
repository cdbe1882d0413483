package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;

/// GLIGEN's input: K object slots per frame, in the UNet's row order b*F+f.
///
/// @param boxes left, top, right, bottom in fractions of the frame, not clamped; zeros in empty
///     slots: [B*F,K,4]
/// @param phrases pooled text states of the phrases: [B*F,K,E]
/// @param mask 1 for an object, 0 for an empty slot: [B*F,K]
public record Grounding(NDArray boxes, NDArray phrases, NDArray mask) {
  /// Slots per frame in the published models.
  public static final int SLOTS = 30;
}
