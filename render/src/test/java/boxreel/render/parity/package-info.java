/// What the parity tests share: reading the fixtures that `src/test/reference` describes, and the
/// measure of agreement. Tests that need whole models rather than one network are here too.
@NullMarked
package boxreel.render.parity;

import org.jspecify.annotations.NullMarked;
