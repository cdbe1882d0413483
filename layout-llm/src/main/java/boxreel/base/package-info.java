/// What every part of Boxreel shares and nothing else: the family of errors shown to users, and
/// cancellation. Pure JDK.
@NullMarked
package boxreel.base;

import org.jspecify.annotations.NullMarked;
