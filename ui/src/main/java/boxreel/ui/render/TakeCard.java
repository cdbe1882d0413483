package boxreel.ui.render;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Pictures;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// A take as a small picture with its number and state.
final class TakeCard extends Button {
  private static final double WIDTH = 80;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Take take;
  private final Label state = Controls.label("", "caption");

  TakeCard(Take take) {
    this.take = take;
    getStyleClass().add("take-card");
    ImageView picture = new ImageView(Pictures.of(take.clip().frames().getFirst()));
    double height = Math.round(WIDTH * take.clip().height() / take.clip().width());
    picture.setFitWidth(WIDTH);
    picture.setFitHeight(height);
    Rectangle clip = new Rectangle(WIDTH, height);
    clip.setArcWidth(8);
    clip.setArcHeight(8);
    picture.setClip(clip);
    StackPane frame = new StackPane(picture);
    frame.getStyleClass().add("take-picture");
    VBox content = new VBox(4, frame, Controls.label("Take " + take.number(), "take-name"), state);
    setGraphic(content);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText("Take " + take.number());
    Controls.tip(
        this,
        "Seed "
            + take.trace().settings().seed()
            + ", "
            + take.trace().settings().steps()
            + " steps, "
            + Eta.clock(take.took()));
  }

  Take take() {
    return take;
  }

  void show(boolean chosen, boolean stale) {
    pseudoClassStateChanged(CHOSEN, chosen);
    state.setText(stale ? "Edited since" : "Fresh");
    state.getStyleClass().setAll("caption", stale ? "warning-text" : "muted");
  }
}
