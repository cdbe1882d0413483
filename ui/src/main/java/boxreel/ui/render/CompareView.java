package boxreel.ui.render;

import boxreel.project.StoredTake;
import boxreel.render.api.RgbFrame;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TakeNames;
import boxreel.ui.fx.Choices;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.KeyClaims;
import boxreel.ui.fx.Pictures;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/// Two takes over the stage, at the playhead's frame.
public final class CompareView extends VBox {
  private static final double GAP = 8;
  private static final double NUDGE = 0.02;
  private static final Duration HALF_SECOND = Duration.millis(500);

  private final CompareViewModel model;
  private final ShotDocument document;
  private final ImageView shown = new ImageView();
  private final ImageView other = new ImageView();
  private final Rectangle shownPart = new Rectangle();
  private final Region line = new Region();
  private final Label shownName = Controls.label("", "stage-badge");
  private final Label otherName = Controls.label("", "stage-badge");
  private final Label words = Controls.label("", "caption", "muted");
  private final Label likeness = Controls.label("", "badge");
  private final Tooltip reason = new Tooltip();
  private final ComboBox<StoredTake> choice = new ComboBox<>();
  private final Pane pictures = new PicturePane();
  private final Timeline flicker = new Timeline(new KeyFrame(HALF_SECOND, _ -> flip()));
  private boolean isOtherUp;
  private boolean isFilling;

  public CompareView(CompareViewModel model, ShotDocument document) {
    this.model = model;
    this.document = document;
    setId("compare");
    getStyleClass().add("compare");
    flicker.setCycleCount(Animation.INDEFINITE);
    pictures.setId("compare-pictures");
    pictures.setFocusTraversable(true);
    pictures.setAccessibleText(Words.TWO_TAKES.text());
    KeyClaims.claim(pictures, KeyCode.LEFT, KeyCode.RIGHT);
    pictures.addEventHandler(MouseEvent.MOUSE_PRESSED, this::wipeTo);
    pictures.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::wipeTo);
    pictures.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    shown.setClip(shownPart);
    for (ImageView view : List.of(shown, other)) {
      view.setManaged(false);
      view.setMouseTransparent(true);
    }
    line.getStyleClass().add("wipe-line");
    for (Region each : List.of(line, shownName, otherName)) {
      each.setManaged(false);
      each.setMouseTransparent(true);
    }
    pictures.getChildren().addAll(other, shown, line, shownName, otherName);
    VBox.setVgrow(pictures, Priority.ALWAYS);
    pictures.setMinSize(0, 0);
    getChildren().addAll(head(), pictures);
    setVisible(false);
    setManaged(false);
    model
        .activeProperty()
        .subscribe(
            on -> {
              setVisible(on);
              setManaged(on);
              if (on) {
                pictures.requestFocus();
              }
              refresh();
            });
    model.modeProperty().subscribe(this::refresh);
    model.otherProperty().subscribe(this::refresh);
    model.wipeProperty().subscribe(pictures::requestLayout);
    model.takes().shownProperty().subscribe(this::refresh);
    model.takes().clipProperty().subscribe(this::refresh);
    model.takes().media().changesProperty().subscribe(this::refresh);
    model.twins().changesProperty().subscribe(this::refresh);
    document.frameProperty().subscribe(this::refresh);
  }

  private HBox head() {
    choice.setId("compare-with");
    choice.setAccessibleText(Words.COMPARE_WITH.text());
    choice.setConverter(Choices.named(TakeNames::of));
    choice.setOnAction(
        _ -> {
          if (!isFilling && choice.getValue() != null) {
            model.otherProperty().set(Optional.of(choice.getValue()));
          }
        });
    HBox modes =
        Controls.segmented(
            Words.HOW_TO_COMPARE.text(),
            List.of(CompareMode.values()),
            CompareMode::text,
            model.modeProperty());
    modes.setId("compare-modes");
    Button close = Controls.iconButton(Icon.CLOSE, Words.END_COMPARING.text());
    close.setId("compare-close");
    close.setOnAction(_ -> model.close());
    HBox head =
        new HBox(
            8,
            Controls.label(Words.WITH.text(), "caption", "muted"),
            choice,
            modes,
            Controls.spacer(),
            words,
            Controls.collapsing(likeness),
            close);
    likeness.setId("likeness");
    likeness.setTooltip(reason);
    words.setMinWidth(0);
    head.getStyleClass().add("tool-row");
    return head;
  }

  private void refresh() {
    if (!model.activeProperty().get()) {
      flicker.stop();
      return;
    }
    isFilling = true;
    Optional<StoredTake> first = model.takes().shownProperty().get();
    choice
        .getItems()
        .setAll(
            model.takes().list().stream().filter(t -> first.filter(t::equals).isEmpty()).toList());
    choice.setValue(model.otherProperty().get().orElse(null));
    isFilling = false;
    CompareMode mode = model.modeProperty().get();
    if (mode != CompareMode.FLICKER) {
      flicker.stop();
      isOtherUp = false;
    } else if (flicker.getStatus() != Animation.Status.RUNNING) {
      flicker.play();
    }
    Optional<RgbFrame> a = model.shownFrame(document.frame());
    Optional<RgbFrame> b = model.otherFrame(document.frame());
    if (mode == CompareMode.DIFFERENCE && a.isPresent() && b.isPresent()) {
      FrameDifference difference = FrameDifference.of(a.get(), b.get());
      shown.setImage(Pictures.of(difference.picture()));
      other.setImage(null);
      boolean isSame = model.verdict().filter(now -> now.tone() == TakeTwins.Tone.SAME).isPresent();
      words.setText(isSame ? "" : difference.words()); // the badge says it
    } else {
      shown.setImage(a.map(Pictures::of).orElse(null));
      other.setImage(b.map(Pictures::of).orElse(null));
      words.setText(a.isEmpty() || b.isEmpty() ? Words.READING.text() : "");
    }
    showLikeness();
    shownName.setText(first.map(TakeNames::of).orElse(""));
    otherName.setText(model.otherProperty().get().map(TakeNames::of).orElse(""));
    pictures.requestLayout();
  }

  private void showLikeness() {
    Optional<TakeTwins.Verdict> verdict = model.verdict();
    likeness.setVisible(verdict.isPresent());
    verdict.ifPresent(
        now -> {
          likeness.setText(now.badge());
          reason.setText(now.reason());
          likeness
              .getStyleClass()
              .setAll(
                  "label",
                  "badge",
                  switch (now.tone()) {
                    case SAME -> "badge-success";
                    case DIFFERS -> "badge-warning";
                    case OTHER_REQUEST -> "badge-quiet";
                  });
        });
  }

  private void flip() {
    isOtherUp = !isOtherUp;
    pictures.requestLayout();
  }

  private void wipeTo(MouseEvent event) {
    pictures.requestFocus();
    if (model.modeProperty().get() == CompareMode.WIPE && other.getFitWidth() > 0) {
      model
          .wipeProperty()
          .set(Math.clamp((event.getX() - other.getLayoutX()) / other.getFitWidth(), 0, 1));
    }
    event.consume();
  }

  private void onKey(KeyEvent event) {
    boolean isLeft = event.getCode() == KeyCode.LEFT;
    if (isLeft || event.getCode() == KeyCode.RIGHT) {
      model
          .wipeProperty()
          .set(Math.clamp(model.wipeProperty().get() + (isLeft ? -NUDGE : NUDGE), 0, 1));
      event.consume();
    }
  }

  /// Where the pictures lie in each way of comparing.
  private final class PicturePane extends Pane {
    @Override
    protected void layoutChildren() {
      CompareMode mode = model.modeProperty().get();
      boolean isBeside = mode == CompareMode.SIDE_BY_SIDE;
      double room = getWidth() - 2 * GAP;
      double high = getHeight() - 2 * GAP;
      double aspect = aspect();
      double width = Math.max(1, Math.min(isBeside ? (room - GAP) / 2 : room, high * aspect));
      double height = width / aspect;
      double top = Math.rint((getHeight() - height) / 2);
      double left = Math.rint((getWidth() - width) / 2 - (isBeside ? (width + GAP) / 2 : 0));
      double otherLeft = isBeside ? left + width + GAP : left;
      place(shown, left, top, width, height);
      place(other, otherLeft, top, width, height);
      double share = mode == CompareMode.WIPE ? model.wipeProperty().get() : 1;
      shownPart.setWidth(width * share);
      shownPart.setHeight(height);
      shown.setVisible(mode != CompareMode.FLICKER || !isOtherUp);
      line.setVisible(mode == CompareMode.WIPE);
      line.resizeRelocate(Math.rint(left + width * share) - 1, top, 2, height);
      pictures.setCursor(mode == CompareMode.WIPE ? Cursor.H_RESIZE : Cursor.DEFAULT);
      badge(shownName, left + GAP, top + GAP);
      shownName.setVisible(mode != CompareMode.FLICKER || !isOtherUp);
      otherName.setVisible(mode != CompareMode.FLICKER || isOtherUp);
      double otherBadge =
          mode == CompareMode.FLICKER || isBeside
              ? otherLeft + GAP
              : left + width - GAP - Math.ceil(otherName.prefWidth(-1));
      badge(otherName, otherBadge, top + GAP);
    }

    private double aspect() {
      return Optional.ofNullable(shown.getImage())
          .or(() -> Optional.ofNullable(other.getImage()))
          .map(image -> image.getWidth() / image.getHeight())
          .orElse(16 / 9.0);
    }

    private static void place(ImageView view, double x, double y, double width, double height) {
      view.setFitWidth(width);
      view.setFitHeight(height);
      view.relocate(x, y);
    }

    private static void badge(Label badge, double x, double y) {
      badge.resizeRelocate(x, y, Math.ceil(badge.prefWidth(-1)), 20);
    }
  }
}
