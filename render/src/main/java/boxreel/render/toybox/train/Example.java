package boxreel.render.toybox.train;

import java.util.List;

/// What the denoiser learns from: the latents of a scene, its caption's tokens, and its objects.
///
/// @param latents scaled, [F,C,h,w]
/// @param prompt the caption's ids, padded to L
/// @param phrases one per object
/// @param boxes left, top, right, bottom per frame and object: [F,n,4]
/// @param present per frame and object: [F,n]
@SuppressWarnings("ArrayRecordComponent") // examples are compared by nobody
record Example(
    float[] latents, int[] prompt, List<String> phrases, float[] boxes, boolean[] present) {}
