/// Layouts in other programs' forms: what a reader and a writer are, what they tell about what
/// could not be kept, and what all of them share. The forms themselves are in
/// `boxreel.interchange.formats`, what leaves a whole project in `boxreel.interchange.film`.
@NullMarked
package boxreel.interchange;

import org.jspecify.annotations.NullMarked;
