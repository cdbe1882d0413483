/// Starts Boxreel and wires its parts.
@NullMarked
package boxreel.app;

import org.jspecify.annotations.NullMarked;
