/// Shots as text in Boxreel's own JSON, and recorded answers of language models. Jackson's part in
/// the layout stays inside this package; paths and dialogs belong to the callers.
@NullMarked
package boxreel.layout.io;

import org.jspecify.annotations.NullMarked;
