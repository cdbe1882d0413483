/// Tests of LVD's text form, sampling, phrase matching and benchmark.
@NullMarked
package boxreel.layout.lvd;

import org.jspecify.annotations.NullMarked;
