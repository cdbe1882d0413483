/// Tests of what leaves a whole project.
@NullMarked
package boxreel.interchange.film;

import org.jspecify.annotations.NullMarked;
