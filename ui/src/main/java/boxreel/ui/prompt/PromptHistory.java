package boxreel.ui.prompt;

import boxreel.ui.fx.UiThread;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The prompts that were proposed for, the latest first, each once; over sessions if there is a
/// file for them.
public final class PromptHistory {
  private final Executor background;
  private final UiThread ui;
  private final ObservableList<String> prompts = FXCollections.observableArrayList();
  private @Nullable PromptFile file;

  PromptHistory(Executor background, UiThread ui) {
    this.background = background;
    this.ui = ui;
  }

  public ObservableList<String> prompts() {
    return prompts;
  }

  /// Keeps prompts in a file from now on, and takes over those that it holds.
  public void keepIn(Path path) {
    PromptFile kept = new PromptFile(path);
    file = kept;
    background.execute(
        () -> {
          List<String> earlier = kept.prompts();
          ui.execute(() -> addEarlier(earlier));
        });
  }

  private void addEarlier(List<String> earlier) {
    earlier.stream()
        .filter(prompt -> !prompts.contains(prompt))
        .limit(Math.max(0, PromptFile.MOST - prompts.size()))
        .forEach(prompts::add);
  }

  /// A prompt was used; a blank one is not kept.
  void add(String prompt) {
    String stripped = prompt.strip();
    if (stripped.isEmpty()) {
      return;
    }
    prompts.remove(stripped);
    prompts.addFirst(stripped);
    if (prompts.size() > PromptFile.MOST) {
      prompts.removeLast();
    }
    PromptFile kept = file;
    if (kept != null) {
      background.execute(() -> kept.add(stripped));
    }
  }

  /// Forgets all prompts, those of earlier sessions too.
  void clear() {
    prompts.clear();
    PromptFile kept = file;
    if (kept != null) {
      background.execute(kept::clear);
    }
  }
}
