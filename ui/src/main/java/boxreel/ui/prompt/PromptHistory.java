package boxreel.ui.prompt;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The prompts of this session, the latest first, each once.
public final class PromptHistory {
  private static final int MOST = 20;

  private final ObservableList<String> prompts = FXCollections.observableArrayList();

  public ObservableList<String> prompts() {
    return prompts;
  }

  /// A prompt was used; a blank one is not kept.
  void add(String prompt) {
    String stripped = prompt.strip();
    if (stripped.isEmpty()) {
      return;
    }
    prompts.remove(stripped);
    prompts.addFirst(stripped);
    if (prompts.size() > MOST) {
      prompts.removeLast();
    }
  }
}
