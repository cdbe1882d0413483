package boxreel.ui.render;

import boxreel.project.RenderedShot;
import boxreel.project.StoredTake;
import boxreel.render.api.RgbFrame;
import boxreel.ui.document.TakeNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.Pictures;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A take as a small picture with its number and state.
final class TakeCard extends Button {
  private static final double WIDTH = 80;
  private static final double USUAL_HEIGHT = 48;
  private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("chosen");

  private final String takeId;
  private final ImageView picture = new ImageView();
  private final IconView none = new IconView(Icon.WARNING);
  private final StackPane frame = new StackPane(picture, none);
  private final IconView star = new IconView(Icon.STAR_FULL, 12);
  private final Label inFilm = Controls.label(Words.IN_FILM.text(), "take-film");
  private final Label name = Controls.label("", "take-name");
  private final Label state = Controls.label("", "caption");
  private final Label twin = Controls.label("", "caption");
  private final Tooltip tip = new Tooltip();
  private @Nullable RgbFrame poster;

  TakeCard(String takeId) {
    this.takeId = takeId;
    getStyleClass().add("take-card");
    picture.setFitWidth(WIDTH);
    frame.getStyleClass().add("take-picture");
    fit(USUAL_HEIGHT);
    none.getStyleClass().add("warning-icon");
    StackPane.setAlignment(inFilm, Pos.BOTTOM_LEFT);
    star.getStyleClass().add("take-star");
    frame.getChildren().add(inFilm);
    HBox head = Controls.row(4, name, Controls.spacer(), Controls.collapsing(star));
    setGraphic(new VBox(4, frame, head, state, Controls.collapsing(twin)));
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setTooltip(tip);
  }

  String takeId() {
    return takeId;
  }

  /// @param changes why it is stale, none if it is fresh
  /// @param problem why it has no picture, empty if it has one or one is on its way
  /// @param likeness what there is to say about a take for which the same was asked
  void show(
      StoredTake take,
      Optional<RgbFrame> first,
      boolean isShown,
      boolean isChosen,
      List<RenderedShot.Part> changes,
      Optional<String> problem,
      Optional<TakeTwins.Verdict> likeness) {
    pseudoClassStateChanged(SHOWN, isShown);
    RgbFrame now = first.orElse(null);
    if (!Objects.equals(now, poster)) {
      poster = now;
      picture.setImage(now == null ? null : Pictures.of(now));
      fit(now == null ? USUAL_HEIGHT : Math.round(WIDTH * now.height() / now.width()));
    }
    none.setVisible(problem.isPresent());
    name.setText(TakeNames.of(take));
    star.setVisible(take.isStarred());
    inFilm.setVisible(isChosen);
    String badge =
        problem.isPresent()
            ? Words.MISSING.text()
            : changes.isEmpty() ? Words.FRESH.text() : StaleWords.brief(changes.getFirst());
    state.setText(badge);
    boolean isGood = problem.isEmpty() && changes.isEmpty();
    state.getStyleClass().setAll("label", "caption", isGood ? "muted" : "warning-text");
    twin.setText(likeness.map(TakeTwins.Verdict::badge).orElse(""));
    twin.setVisible(likeness.isPresent());
    boolean isSame = likeness.filter(v -> v.tone() == TakeTwins.Tone.SAME).isPresent();
    twin.getStyleClass().setAll("label", "caption", isSame ? "success-text" : "warning-text");
    String told = told(take, changes, problem);
    tip.setText(likeness.map(verdict -> told + "\n" + verdict.reason()).orElse(told));
    String spoken = TakeNames.of(take);
    spoken = take.isStarred() ? Words.CARD_STARRED.text(spoken) : spoken;
    spoken = isChosen ? Words.CARD_IN_FILM.text(spoken) : spoken;
    setAccessibleText(Words.CARD.text(spoken, badge));
  }

  private void fit(double height) {
    picture.setFitHeight(height);
    frame.setMinSize(WIDTH, height);
    frame.setMaxSize(WIDTH, height);
    Rectangle clip = new Rectangle(WIDTH, height);
    clip.setArcWidth(8);
    clip.setArcHeight(8);
    picture.setClip(clip);
  }

  private static String told(
      StoredTake take, List<RenderedShot.Part> changes, Optional<String> problem) {
    StringBuilder told = new StringBuilder(TakeFacts.words(take.settings()));
    told.append('\n').append(Words.RENDERED_IN.text(Eta.clock(take.took())));
    if (!changes.isEmpty()) {
      told.append('\n').append(Words.STALE.text(StaleWords.of(changes)));
    }
    problem.ifPresent(why -> told.append('\n').append(why));
    if (!take.note().isEmpty()) {
      told.append('\n').append(take.note());
    }
    return told.toString();
  }
}
