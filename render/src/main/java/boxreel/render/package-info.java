/// The renderer as a whole: [boxreel.render.DjlRenderer] behind the interface of
/// `boxreel.render.api`.
@NullMarked
package boxreel.render;

import org.jspecify.annotations.NullMarked;
