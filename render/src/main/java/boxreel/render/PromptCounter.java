package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.api.PromptTokens;
import boxreel.render.text.ClipTokenizer;
import org.jspecify.annotations.Nullable;

/// Counts tokens by the vocabularies of models, of which it keeps the last. For several threads.
final class PromptCounter {
  private final ModelCatalog catalog;
  private @Nullable ClipTokenizer tokenizer;
  private @Nullable String name;

  PromptCounter(ModelCatalog catalog) {
    this.catalog = catalog;
  }

  synchronized PromptTokens count(String model, String text) throws ModelException {
    ClipTokenizer known = tokenizer;
    if (known == null || !model.equals(name)) {
      known = ClipTokenizer.load(catalog.folder(model).tokenizer());
      tokenizer = known;
      name = model;
    }
    return new PromptTokens(
        known.encodeUnpadded(text).length, known.maxLength(), known.encode(text).cutText());
  }
}
