/// Tests of projects.
@NullMarked
package boxreel.project;

import org.jspecify.annotations.NullMarked;
