/// A language model inside this process: a GGUF file, read by llama.cpp through JNI. Nothing is
/// sent anywhere and no process is started. The only package that knows the library.
@NullMarked
package boxreel.planner.local;

import org.jspecify.annotations.NullMarked;
