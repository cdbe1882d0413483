package boxreel.ui.prompt;

import boxreel.layout.Shot;
import boxreel.ui.document.ShotDocument;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The shot's texts as they are typed. They are edits of the shot once [#commit] is called.
final class PromptTexts {
  private final ShotDocument document;
  private final StringProperty prompt = new SimpleStringProperty("");
  private final StringProperty background = new SimpleStringProperty("");
  private final StringProperty negative = new SimpleStringProperty("");

  PromptTexts(ShotDocument document) {
    this.document = document;
    document.shotProperty().subscribe(this::show);
    Shot shot = document.shot();
    prompt.set(shot.prompt());
    background.set(shot.background());
    negative.set(shot.negative());
  }

  StringProperty prompt() {
    return prompt;
  }

  StringProperty background() {
    return background;
  }

  StringProperty negative() {
    return negative;
  }

  /// The shot with the texts as they are typed.
  Shot typed() {
    return document
        .committed()
        .withPrompt(prompt.get().strip())
        .withBackground(background.get().strip())
        .withNegative(negative.get().strip());
  }

  /// Makes typed texts an edit of the shot.
  void commit() {
    if (document.isPreviewing()) {
      return;
    }
    Shot changed = typed();
    if (!changed.equals(document.committed())) {
      document.commit(Words.EDIT_PROMPT.text(), changed);
    }
  }

  /// Only what an edit changed: a text that is being typed is not lost to an edit of a box.
  private void show(Shot before, Shot now) {
    if (!before.prompt().equals(now.prompt())) {
      prompt.set(now.prompt());
    }
    if (!before.background().equals(now.background())) {
      background.set(now.background());
    }
    if (!before.negative().equals(now.negative())) {
      negative.set(now.negative());
    }
  }
}
