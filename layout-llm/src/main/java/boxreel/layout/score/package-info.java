/// How good a layout looks by itself: whether it shows what its prompt says, and whether things
/// move, grow and keep apart as they would in the world. Explained part by part, without a video.
@NullMarked
package boxreel.layout.score;

import org.jspecify.annotations.NullMarked;
