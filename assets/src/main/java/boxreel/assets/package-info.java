/// Typed access to what is bundled: the Toybox model, prompts, icons. Depends on nothing.
@NullMarked
package boxreel.assets;

import org.jspecify.annotations.NullMarked;
