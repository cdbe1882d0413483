/// Measurements of the renderer: how fast it is, and how well a model keeps objects in their
/// boxes. They use the renderer's interface alone.
@NullMarked
package boxreel.render.bench;

import org.jspecify.annotations.NullMarked;
