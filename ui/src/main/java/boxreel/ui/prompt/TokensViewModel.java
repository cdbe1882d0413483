package boxreel.ui.prompt;

import boxreel.base.ModelException;
import boxreel.layout.Shot;
import boxreel.layout.lvd.PromptPhrases;
import boxreel.render.api.PromptTokens;
import boxreel.ui.fx.UiThread;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts, while a prompt is typed, how much of it the chosen model reads: the prompt with its
/// background and with the objects that it does not name, as it is encoded.
public final class TokensViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(TokensViewModel.class);

  private final Supplier<Shot> typed;
  private final Executor background;
  private final UiThread ui;
  private final ReadOnlyObjectWrapper<Optional<PromptTokens>> tokens =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private @Nullable Counter counter;
  private String counted = "";
  private boolean isCounting;
  private boolean isOutdated;

  TokensViewModel(Supplier<Shot> typed, Executor background, UiThread ui) {
    this.typed = typed;
    this.background = background;
    this.ui = ui;
  }

  /// Counts the tokens of a text; called on background threads.
  @FunctionalInterface
  public interface Counter {
    PromptTokens count(String text) throws ModelException;
  }

  /// Empty while nothing is typed, or not known yet.
  public ReadOnlyObjectProperty<Optional<PromptTokens>> tokensProperty() {
    return tokens.getReadOnlyProperty();
  }

  /// Counts with this from now on: another model was chosen.
  public void countWith(Counter newCounter) {
    counter = newCounter;
    counted = "";
    count();
  }

  /// The count in words: "23 / 77 tokens"; empty if there is none.
  static String words(Optional<PromptTokens> tokens) {
    return tokens.map(some -> Words.TOKENS.text(some.count(), some.most())).orElse("");
  }

  /// What the count means for the video.
  static String meaning(PromptTokens tokens) {
    return tokens.isCut()
        ? Words.TOKENS_CUT.text(tokens.most(), tokens.cut())
        : Words.TOKENS_FIT.text();
  }

  /// Counts what is typed now. One count is under way at most; the last text is counted.
  void count() {
    Counter now = counter;
    if (now == null) {
      return;
    }
    if (isCounting) {
      isOutdated = true;
      return;
    }
    Shot shot = typed.get();
    String text = shot.prompt().isEmpty() ? "" : PromptPhrases.encoded(shot);
    if (text.equals(counted)) {
      return; // a box was moved, and no word changed
    }
    counted = text;
    if (text.isEmpty()) {
      tokens.set(Optional.empty());
      return;
    }
    isCounting = true;
    background.execute(
        () -> {
          Optional<PromptTokens> found = found(now, text);
          ui.execute(() -> show(found));
        });
  }

  private static Optional<PromptTokens> found(Counter counter, String text) {
    try {
      return Optional.of(counter.count(text));
    } catch (ModelException e) {
      LOG.info("Tokens can't be counted: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void show(Optional<PromptTokens> found) {
    isCounting = false;
    if (isOutdated) {
      isOutdated = false;
      count();
    } else {
      tokens.set(found);
    }
  }
}
