/// Tests of the storyboard without a window.
@NullMarked
package boxreel.ui.board;

import org.jspecify.annotations.NullMarked;
