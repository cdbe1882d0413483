package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.nn.AttendedTokens;
import org.jspecify.annotations.Nullable;

/// What every layer of one forward pass sees besides the picture.
///
/// @param batch B, videos in the batch
/// @param frames F
/// @param time embedded timestep per video, behind SiLU: [B,T]
/// @param text text states: [B,L,E]
/// @param seesTime whether temporal layers act; without them frames are independent images
/// @param objects position net's tokens per frame: [B*F,K,E], or null to bypass the fusers
/// @param recorder who wants to see cross-attention maps, or null
/// @param cache who keeps what the inner blocks give, or null
record UnetState(
    long batch,
    long frames,
    boolean seesTime,
    NDArray time,
    AttendedTokens text,
    @Nullable AttendedTokens objects,
    @Nullable AttentionRecorder recorder,
    @Nullable DeepCache cache) {
  /// The same under another one's eyes.
  UnetState watchedBy(@Nullable AttentionRecorder other) {
    return new UnetState(batch, frames, seesTime, time, text, objects, other, cache);
  }

  /// Whether this pass was for maps alone and has them all, so that no more layers need to run.
  boolean isDone() {
    return recorder != null && recorder.isComplete();
  }
}
