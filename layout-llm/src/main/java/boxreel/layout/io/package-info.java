/// Shots as files: Boxreel's own JSON, and the choice between it and LVD's text by a file's
/// content. Jackson stays inside this package.
@NullMarked
package boxreel.layout.io;

import org.jspecify.annotations.NullMarked;
