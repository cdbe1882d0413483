package boxreel.ui.canvas;

/// Where a gesture is now.
///
/// @param x in frame widths
/// @param y in frame heights
/// @param shift keeps the ratio of a resize, and a move on one axis
/// @param alt resizes from the centre
/// @param free suspends snapping
/// @param pixel one px of the screen in frame widths
/// @param pixelY one px of the screen in frame heights
public record Drag(
    double x, double y, boolean shift, boolean alt, boolean free, double pixel, double pixelY) {}
