package boxreel.ui.board;

import boxreel.layout.Shot;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.render.api.RgbFrame;
import boxreel.ui.fx.Controls;
import boxreel.ui.project.ShotListViewModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;

/// A shot as a card: its picture, what it is called and how far it is, what happens and what is
/// said.
final class ShotCardView extends VBox {
  /// Two beside each other fit into the narrowest window, three into the usual one.
  static final double WIDTH = 248;

  private static final double TEXT = 132;
  private static final double CORNER = 22;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  private final String shotId;
  private final CardPicture picture = new CardPicture();
  private final Label place = Controls.label("", "stage-badge");
  private final Label shown = Controls.label("", "stage-badge");
  private final Label length = Controls.label("", "stage-badge");
  private final Label empty = Controls.label(Words.NO_OBJECTS.text(), "stage-hint");
  private final Polygon corner = new Polygon(0, 0, CORNER, 0, CORNER, CORNER);
  private final Label name = Controls.label("", "section-title");
  private final Label state = Controls.label("", "badge");
  private final Label camera = Controls.label("", "caption", "muted");
  private final Label action = Controls.label("", "caption");
  private final Label speaker = Controls.label("", "caption", "strong");
  private final Label words = Controls.label("", "caption", "muted");
  private final Label counts = Controls.label("", "caption", "muted");

  ShotCardView(String shotId) {
    this.shotId = shotId;
    getStyleClass().add("shot-card");
    setId("card-" + shotId);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setMinWidth(WIDTH);
    setMaxWidth(WIDTH);
    StackPane stack = new StackPane(picture, empty, place, shown, length, corner);
    StackPane.setAlignment(place, Pos.TOP_LEFT);
    StackPane.setAlignment(shown, Pos.BOTTOM_LEFT);
    StackPane.setAlignment(length, Pos.BOTTOM_RIGHT);
    StackPane.setAlignment(corner, Pos.TOP_RIGHT);
    for (Label badge : List.of(place, shown, length)) {
      StackPane.setMargin(badge, new Insets(6));
    }
    stack.getStyleClass().add("board-stack");
    corner.getStyleClass().add("stale-corner");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    state.setMinWidth(Region.USE_PREF_SIZE);
    speaker.setMinWidth(Region.USE_PREF_SIZE);
    words.setMinWidth(0);
    action.setWrapText(true);
    action.setMaxHeight(34);
    Controls.collapsing(camera);
    Controls.collapsing(action);
    HBox said = Controls.row(6, speaker, words);
    Controls.collapsing(speaker);
    VBox text =
        new VBox(4, Controls.row(8, name, state), camera, action, said, Controls.spacer(), counts);
    text.getStyleClass().add("shot-card-text");
    text.setMinHeight(TEXT);
    text.setMaxHeight(TEXT);
    getChildren().addAll(stack, text);
  }

  String shotId() {
    return shotId;
  }

  void setAspect(double aspect) {
    double height = Math.clamp(Math.round((WIDTH - 2) / aspect), 110, 190);
    picture.setAspect(aspect);
    picture.setMinHeight(height);
    picture.setPrefHeight(height);
    picture.setMaxHeight(height);
  }

  void setSelected(boolean on) {
    pseudoClassStateChanged(SELECTED, on);
  }

  void setDragged(boolean on) {
    pseudoClassStateChanged(DRAGGED, on);
  }

  /// @param label the shot's place in the film, such as `2B`
  /// @param take the one that stands for it
  /// @param first its first frame
  void show(
      StoryShot shot,
      String label,
      Optional<StoredTake> take,
      Optional<RgbFrame> first,
      boolean isStale) {
    Shot layout = shot.layout();
    picture.show(layout, first);
    place.setText(label);
    boolean bare = layout.tracks().isEmpty() && take.isEmpty();
    empty.setVisible(bare);
    shown.setVisible(!bare);
    shown.setText(take.map(t -> Words.TAKE.text(t.number())).orElse(Words.BOXES.text()));
    length.setText(seconds(layout));
    name.setText(ShotListViewModel.nameOf(shot).lines().findFirst().orElse(""));
    ShotState now = ShotState.of(shot, take.isPresent(), isStale);
    state.setText(now.text());
    state.getStyleClass().setAll("label", "badge", now.style());
    corner.setVisible(now == ShotState.STALE);
    put(camera, shot.card().camera());
    put(action, shot.card().action());
    Optional<DialogueLine> line = shot.card().dialogue().stream().findFirst();
    put(speaker, line.map(DialogueLine::speaker).orElse(""));
    words.setText(line.map(DialogueLine::text).orElse(""));
    int keys = layout.tracks().stream().mapToInt(track -> track.keys().size()).sum();
    counts.setText(
        layout.tracks().isEmpty()
            ? Words.NOTHING.text()
            : Words.COUNTS.text(layout.tracks().size(), keys));
    setAccessibleText(Words.CARD.text(label, name.getText(), now.text(), counts.getText()));
  }

  static String seconds(Shot layout) {
    return Words.SECONDS.text(
        String.format(Locale.ROOT, "%.1f", layout.frames() / layout.framesPerSecond()));
  }

  private static void put(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
  }
}
