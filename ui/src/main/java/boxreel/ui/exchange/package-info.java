/// What comes into the window from other programs and goes out to them: layouts in their forms,
/// files that are dropped, the film's cut, and what could not be kept on the way.
@NullMarked
package boxreel.ui.exchange;

import org.jspecify.annotations.NullMarked;
