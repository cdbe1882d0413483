/// Tests of the contact sheet.
@NullMarked
package boxreel.project.sheet;

import org.jspecify.annotations.NullMarked;
