/// The forms that layouts come in and go out, each with a reader and a writer, and
/// [LayoutFormats], which knows them all and tells them apart.
@NullMarked
package boxreel.interchange.formats;

import org.jspecify.annotations.NullMarked;
