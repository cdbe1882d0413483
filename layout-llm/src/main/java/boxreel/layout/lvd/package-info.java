/// LVD's dynamic scene layouts: the six-frame layout, the text that language models answer
/// with, its reading and writing, its sampling, the matching of phrases in the prompt, and
/// LVD's benchmark of layouts. No language model is called from here; planners live in
/// `boxreel.planner`.
@NullMarked
package boxreel.layout.lvd;

import org.jspecify.annotations.NullMarked;
