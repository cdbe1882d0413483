/// What the rest of Boxreel sees of the renderer: requests, events, frames, and the interfaces
/// [boxreel.render.api.Renderer] and [boxreel.render.api.VideoFiles]. No tensor type appears
/// here.
@NullMarked
package boxreel.render.api;

import org.jspecify.annotations.NullMarked;
