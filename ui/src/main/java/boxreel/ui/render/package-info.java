/// Rendering from the window: settings, progress, live preview, the takes of this session and
/// their export. Talks to the renderer through its interface only.
@NullMarked
package boxreel.ui.render;

import org.jspecify.annotations.NullMarked;
