/// The words of the window in each of its languages. Every package of the window has an enum of
/// its messages and, beside it, a `messages.properties` for each language; no other package's
/// words are here.
@NullMarked
package boxreel.ui.text;

import org.jspecify.annotations.NullMarked;
