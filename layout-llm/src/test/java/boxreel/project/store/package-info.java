/// Tests of projects on disk.
@NullMarked
package boxreel.project.store;

import org.jspecify.annotations.NullMarked;
