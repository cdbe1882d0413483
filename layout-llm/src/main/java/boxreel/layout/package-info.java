/// The layout domain: shots, tracks, keys and boxes as immutable values, and their sampling. No
/// language model, no JSON, no user interface: pure JDK.
@NullMarked
package boxreel.layout;

import org.jspecify.annotations.NullMarked;
