package boxreel.render.model.lavie;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import boxreel.render.nn.AttendedTokens;

/// What every layer of one evaluation sees besides the picture, and the two orders in which it
/// keeps it. Layers hand on frames as a batch, row `b*F+f`.
///
/// @param batch B, videos
/// @param frames F
/// @param time embedded timestep, behind SiLU: [B,T]
/// @param text text states: [B,L,E]
record FramePass(long batch, long frames, NDArray time, AttendedTokens text) {
  /// [B,C,F,h,w] to [B*F,C,h,w].
  static NDArray toFrames(NDArray x) {
    Shape s = x.getShape();
    return x.transpose(0, 2, 1, 3, 4).reshape(s.get(0) * s.get(2), s.get(1), s.get(3), s.get(4));
  }

  /// [B*F,C,h,w] to [B,C,F,h,w].
  NDArray toVideos(NDArray x) {
    Shape s = x.getShape();
    return x.reshape(batch, frames, s.get(1), s.get(2), s.get(3)).transpose(0, 2, 1, 3, 4);
  }

  /// [B*F,N,D] to [B*N,F,D]: one sequence of frames per cell.
  NDArray toSequences(NDArray x) {
    Shape s = x.getShape();
    return x.reshape(batch, frames, s.get(1), s.get(2))
        .transpose(0, 2, 1, 3)
        .reshape(batch * s.get(1), frames, s.get(2));
  }

  /// Back from [#toSequences].
  NDArray fromSequences(NDArray x) {
    Shape s = x.getShape();
    long cells = s.get(0) / batch;
    return x.reshape(batch, cells, frames, s.get(2))
        .transpose(0, 2, 1, 3)
        .reshape(batch * frames, cells, s.get(2));
  }
}
