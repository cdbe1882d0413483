/// Tests of the commands.
@NullMarked
package boxreel.ui.edit;

import org.jspecify.annotations.NullMarked;
