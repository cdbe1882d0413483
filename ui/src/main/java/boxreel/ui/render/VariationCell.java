package boxreel.ui.render;

import boxreel.project.StoredTake;
import boxreel.render.api.RgbFrame;
import boxreel.ui.document.TakeNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.Pictures;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A variation as a picture with its seed and state.
final class VariationCell extends Region {
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final double EDGE = 2;
  private static final double GAP = 6;
  private static final double BADGE = 20;

  private final ImageView picture = new ImageView();
  private final Label seed = Controls.label("", "stage-badge");
  private final Label state = Controls.label("", "variation-state");
  private final Label name = Controls.label("", "stage-badge");
  private final IconView star = new IconView(Icon.STAR_FULL, 14);
  private Variation variation;
  private @Nullable RgbFrame shown;

  VariationCell(Variation variation) {
    this.variation = variation;
    getStyleClass().add("variation");
    setId("variation-" + variation.seed());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    picture.setManaged(false);
    star.getStyleClass().add("take-star");
    state.setWrapText(true);
    getChildren().addAll(picture, state, seed, name, star);
  }

  Variation variation() {
    return variation;
  }

  void show(Variation now, boolean isRunning, boolean isShown) {
    variation = now;
    String number = Long.toString(now.seed());
    Optional<String> failure = now.queued().filter(q -> !q.isWaiting()).map(q -> q.failure());
    String doing =
        now.take().isPresent()
            ? ""
            : failure.orElse((isRunning ? VariationWords.RENDERING : VariationWords.WAITS).text());
    seed.setText(VariationWords.SEED.text(number));
    state.setText(doing);
    state.setVisible(!doing.isEmpty() && !isRunning);
    name.setText(isRunning ? doing : now.take().map(TakeNames::of).orElse(""));
    name.setVisible(!name.getText().isEmpty());
    star.setVisible(now.take().filter(StoredTake::isStarred).isPresent());
    pseudoClassStateChanged(SHOWN, isShown);
    pseudoClassStateChanged(BAD, failure.isPresent());
    String about = doing.isEmpty() ? name.getText() : doing;
    setAccessibleText(Words.CARD.text(seed.getText(), about));
    requestLayout();
  }

  void show(Optional<RgbFrame> frame) {
    RgbFrame now = frame.orElse(null);
    if (!Objects.equals(now, shown)) {
      shown = now;
      picture.setImage(now == null ? null : Pictures.of(now));
    }
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    picture.setFitWidth(Math.max(1, width - 2 * EDGE));
    picture.setFitHeight(Math.max(1, height - 2 * EDGE));
    picture.relocate(EDGE, EDGE);
    seed.resizeRelocate(GAP, GAP, Math.ceil(seed.prefWidth(-1)), BADGE);
    double nameWidth = Math.ceil(name.prefWidth(-1));
    name.resizeRelocate(width - GAP - nameWidth, height - GAP - BADGE, nameWidth, BADGE);
    double room = Math.max(1, width - 4 * GAP);
    double stateHeight = Math.min(height - 2 * BADGE, Math.ceil(state.prefHeight(room)));
    state.resizeRelocate(2 * GAP, Math.rint((height - stateHeight) / 2), room, stateHeight);
    star.relocate(width - GAP - 16, GAP + 2);
  }
}
