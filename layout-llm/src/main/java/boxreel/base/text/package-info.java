/// Sentences for people, in each language: a code, values, and the words for it in properties
/// beside the enum that has the code. Nothing here knows who reads them: the window asks for
/// its language, logs and machines read English.
@NullMarked
package boxreel.base.text;

import org.jspecify.annotations.NullMarked;
