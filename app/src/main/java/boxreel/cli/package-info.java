/// The command line: one class per command, what they say on the terminal or as JSON lines, and
/// exit codes. The parts that do the work come in through [boxreel.cli.Services]; nothing here
/// touches a tensor or a window, and no class of JavaFX or DJL is loaded to print a help text.
@NullMarked
package boxreel.cli;

import org.jspecify.annotations.NullMarked;
