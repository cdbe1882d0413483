package boxreel.ui.library;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import javafx.scene.control.ToggleButton;

/// Keeps the prompt that is typed, or lets it go.
public final class StarButton extends ToggleButton {
  public StarButton(LibraryViewModel model) {
    setId("prompt-star");
    getStyleClass().add("icon-button");
    disableProperty().bind(model.canStarProperty().not());
    setOnAction(
        _ -> {
          model.toggleStar();
          showState(model.starredProperty().get());
        });
    model.starredProperty().subscribe(this::showState);
  }

  private void showState(boolean isStarred) {
    setSelected(isStarred);
    Words words = isStarred ? Words.STARRED : Words.STAR;
    Controls.dress(this, isStarred ? Icon.STAR_FULL : Icon.STAR, words.text());
  }
}
