/// The storyboard: scenes with their shots as cards, to look at, to order and to write on.
@NullMarked
package boxreel.ui.board;

import org.jspecify.annotations.NullMarked;
