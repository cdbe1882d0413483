package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.ShotDocument;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The field in which an object's phrase is edited where its chip is.
final class PhraseEditor extends TextField {
  private final ShotDocument document;
  private final StageView stage;
  private @Nullable String trackId;

  PhraseEditor(ShotDocument document, StageView stage) {
    this.document = document;
    this.stage = stage;
    setId("phrase-in-place");
    getStyleClass().add("phrase-editor");
    setAccessibleText(Words.PHRASE.text());
    setManaged(false);
    setVisible(false);
    setOnAction(_ -> close(true));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close(false);
            event.consume();
          }
        });
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                close(true);
              }
            });
  }

  void open() {
    Optional<Track> track = document.selectedTrack();
    if (track.isEmpty()) {
      return;
    }
    trackId = track.get().id();
    setText(track.get().phrase());
    setVisible(true);
    place();
    requestFocus();
    selectAll();
  }

  void place() {
    String id = trackId;
    if (!isVisible() || id == null) {
      return;
    }
    Optional<Track> track = document.shot().track(id);
    if (track.isEmpty()) {
      close(false);
      return;
    }
    Box box = track.get().positionAt(document.frame());
    FrameTransform at = stage.transform();
    double width = Math.max(160, Math.min(280, box.width() * at.width()));
    double x = Math.clamp(at.toStageX(box.x()), 24, Math.max(24, stage.getWidth() - width - 4));
    double y = Math.clamp(at.toStageY(box.y()) - 32, 24, Math.max(24, stage.getHeight() - 32));
    resizeRelocate(Math.rint(x), Math.rint(y), width, 28);
  }

  private void close(boolean keep) {
    String id = trackId;
    if (id == null) {
      return;
    }
    trackId = null;
    String phrase = getText().strip();
    if (keep && !phrase.isEmpty()) {
      document.edit(Words.NAME.text(phrase), shot -> TrackEdits.setPhrase(shot, id, phrase));
    }
    setVisible(false);
    stage.requestFocus();
  }
}
