package boxreel.ui.prompt;

import boxreel.layout.PromptCue;
import boxreel.layout.Shot;
import boxreel.ui.document.ShotDocument;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The prompts of single frames as they are typed. They are an edit of the shot once [#commit] is
/// called.
public final class FramePromptsViewModel {
  private final ShotDocument document;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
  private List<PromptCue> shown;

  FramePromptsViewModel(ShotDocument document) {
    this.document = document;
    Shot shot = document.shot();
    shown = shot.cues();
    text.set(FramePromptText.of(shown, shot.frames()));
    text.subscribe(this::explain);
    document.shotProperty().subscribe((_, now) -> show(now));
  }

  /// What the user writes, see [FramePromptText].
  public StringProperty textProperty() {
    return text;
  }

  /// Which frames show what, in words; empty if all show the prompt.
  public ReadOnlyStringProperty meaningProperty() {
    return meaning.getReadOnlyProperty();
  }

  /// Makes what is typed an edit of the shot.
  public void commit() {
    Shot shot = document.committed();
    List<PromptCue> typed = FramePromptText.cues(text.get(), shot.frames());
    if (!document.isPreviewing() && !typed.equals(shot.cues())) {
      document.commit(FramePromptWords.EDIT.text(), shot.withCues(typed));
    }
  }

  /// Only what an edit changed: a text that is being typed is not lost to an edit of a box.
  private void show(Shot now) {
    if (!now.cues().equals(shown)) {
      shown = now.cues();
      boolean isTyped = FramePromptText.cues(text.get(), now.frames()).equals(shown);
      if (!isTyped) {
        text.set(FramePromptText.of(shown, now.frames()));
      }
    }
    explain();
  }

  private void explain() {
    int frames = document.shot().frames();
    List<PromptCue> typed = FramePromptText.cues(text.get(), frames);
    long lines = text.get().lines().filter(line -> !line.isBlank()).count();
    meaning.set(
        lines == 0
            ? ""
            : typed.size() < lines
                ? FramePromptWords.LOST.text(
                    FramePromptText.starts(typed), lines - typed.size(), frames)
                : FramePromptWords.STARTS.text(FramePromptText.starts(typed)));
  }
}
