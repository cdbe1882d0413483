/// Text to token ids as CLIP's tokenizer does it, and learning such a tokenizer from captions.
///
/// Byte-level byte pair encoding: text is cleaned and cut into words, a word becomes the
/// letters of its UTF-8 bytes with the end marked, and pairs of letters merge in the order that
/// was learned. Nothing here knows ids or sizes; all come from the model's `tokenizer` folder.
@NullMarked
package boxreel.render.text;

import org.jspecify.annotations.NullMarked;
