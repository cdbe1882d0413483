/// The storyboard on paper: a project's shots as a PDF contact sheet. The only user of PDFBox.
@NullMarked
package boxreel.project.sheet;

import org.jspecify.annotations.NullMarked;
