/// From a scene to boxes: gives every actor a size and a way through the frame so that boxes stay
/// inside and apart. Pure geometry in fractions of the frame and of the clip; no words.
@NullMarked
package boxreel.planner.staging;

import org.jspecify.annotations.NullMarked;
