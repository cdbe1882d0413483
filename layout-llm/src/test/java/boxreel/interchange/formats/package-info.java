/// Tests of the forms that layouts come in and go out.
@NullMarked
package boxreel.interchange.formats;

import org.jspecify.annotations.NullMarked;
