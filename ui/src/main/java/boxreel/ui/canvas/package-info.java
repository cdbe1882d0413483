/// The stage on which boxes are drawn, moved and resized: gestures and snapping as pure functions,
/// the view model, and the views that show boxes, paths, rulers and pictures.
@NullMarked
package boxreel.ui.canvas;

import org.jspecify.annotations.NullMarked;
