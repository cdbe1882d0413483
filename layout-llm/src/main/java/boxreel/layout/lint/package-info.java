/// What a video model will have trouble with in a layout, told before anything is rendered: each
/// finding says what, where and when, and most bring an edit that mends it.
@NullMarked
package boxreel.layout.lint;

import org.jspecify.annotations.NullMarked;
