package boxreel.ui.canvas;

import boxreel.layout.Shot;
import boxreel.ui.document.TakeNames;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.text.Template;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Words on the stage: the video's format, which picture is seen, and what to do first.
final class StageNotes {
  private static final double GAP = 12;

  private final CanvasViewModel model;
  private final RenderViewModel render;
  private final Label format = note("stage-note");
  private final Label picture = note("stage-note");
  private final Label hint = note("stage-hint");
  private final Template formatText = Words.FORMAT.template();
  private final Template earlier = Words.EARLIER.template();
  private final String live = Words.LIVE.text();

  StageNotes(CanvasViewModel model, RenderViewModel render) {
    this.model = model;
    this.render = render;
    hint.setText(Words.HINT.text());
  }

  List<Node> nodes() {
    return List.of(format, picture, hint);
  }

  /// @param hasPictures whether there is a rendered picture to be seen
  /// @param reference what to say of the reference, empty if it is not seen
  void show(FrameTransform at, boolean hasPictures, String reference) {
    Shot shot = model.document().shot();
    format.setText(
        formatText.fill(
            render.settings().widthProperty().get(),
            render.settings().heightProperty().get(),
            shot.framesPerSecond() == Math.rint(shot.framesPerSecond())
                ? Long.toString(Math.round(shot.framesPerSecond()))
                : Double.toString(shot.framesPerSecond())));
    format.resizeRelocate(at.x(), at.y() + at.height() + 6, format.prefWidth(-1), 20.0);
    picture.setText(reference.isEmpty() ? pictureText(hasPictures) : reference);
    double width = picture.prefWidth(-1);
    picture.resizeRelocate(at.x() + at.width() - width, at.y() + at.height() + 6, width, 20);
    format.setVisible(format.getWidth() + width + GAP <= at.width());
    hint.setVisible(shot.tracks().isEmpty() && model.drawnProperty().get().isEmpty());

    double hintWidth = Math.ceil(hint.prefWidth(-1));
    hint.resizeRelocate(
        at.x() + (at.width() - hintWidth) / 2, at.y() + at.height() / 2 - 16, hintWidth, 32);
  }

  private String pictureText(boolean hasPictures) {
    if (!hasPictures || !model.viewModeProperty().get().showsPixels()) {
      return "";
    }
    if (render.state().isRunning()) {
      return live;
    }
    return render
        .takes()
        .shownProperty()
        .get()
        .map(
            take ->
                render.takes().changesSince(take).isEmpty()
                    ? TakeNames.of(take)
                    : earlier.fill(TakeNames.of(take)))
        .orElse("");
  }

  private static Label note(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setManaged(false);
    label.setMouseTransparent(true);
    return label;
  }
}
