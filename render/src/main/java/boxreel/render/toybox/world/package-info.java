/// Toybox's cartoon world: nouns, colours and backdrops that the project draws itself, and a
/// sampler of captioned scenes whose boxes are known exactly. It is what Toybox is trained on
/// and measured with. The only package of the renderer that uses AWT (Java2D, headless). No
/// tensors here.
@NullMarked
package boxreel.render.toybox.world;

import org.jspecify.annotations.NullMarked;
