/// Tests of how prompts and lists of nouns are read.
@NullMarked
package boxreel.planner.reading;

import org.jspecify.annotations.NullMarked;
