/// The prompt library: prompts that are kept, found again, and given to others.
@NullMarked
package boxreel.ui.library;

import org.jspecify.annotations.NullMarked;
