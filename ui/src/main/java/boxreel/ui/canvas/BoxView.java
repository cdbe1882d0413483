package boxreel.ui.canvas;

import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.BoxNarration;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.text.Template;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// One object's box with its label chip. The stage places it and handles the mouse.
final class BoxView extends Region {
  private static final double CHIP_HEIGHT = 20;
  private static final double EDGE = 2;
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass SUGGESTED = PseudoClass.getPseudoClass("suggested");
  private static final PseudoClass GHOST = PseudoClass.getPseudoClass("ghost");
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
  private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
  private static final PseudoClass INSIDE = PseudoClass.getPseudoClass("inside");

  private final Region fill = new Region();
  private final Region outline = new Region();
  private final HBox chip = new HBox(4);
  private final Label number = new Label();
  private final Label name = new Label();
  private final IconView onKey = new IconView(Icon.KEY_FULL, 12);
  private final IconView locked = new IconView(Icon.LOCK, 12);
  private final IconView still = new IconView(Icon.PIN, 12);
  private final Template narration = Words.BOX.template();
  private final IconView warning = new IconView(Icon.WARNING, 12);
  private int colour;

  BoxView() {
    getStyleClass().add("box");
    fill.getStyleClass().add("box-fill");
    outline.getStyleClass().add("box-outline");
    chip.getStyleClass().add("box-chip");
    number.getStyleClass().add("box-chip-number");
    chip.getChildren()
        .addAll(
            number,
            name,
            Controls.collapsing(onKey),
            Controls.collapsing(locked),
            Controls.collapsing(still),
            Controls.collapsing(warning));
    warning.setVisible(false);
    getChildren().addAll(fill, outline, chip);
    setAccessibleRole(AccessibleRole.NODE);
    setMouseTransparent(true);
    setManaged(false);
  }

  void show(Shot shot, Track track, int frame, boolean selected) {
    int trackNumber = TrackNames.number(shot, track.id());
    int wanted = TrackNames.colour(shot, track);
    if (wanted != colour) {
      getStyleClass().remove("track-" + colour);
      getStyleClass().add("track-" + wanted);
      colour = wanted;
    }
    number.setText(Integer.toString(trackNumber));
    name.setText(TrackNames.brief(track.phrase()));
    onKey.setVisible(FrameKeys.keyAt(track, frame).isPresent());
    // The whole story takes longer and is for the one that is worked on.
    setAccessibleText(
        selected ? BoxNarration.of(shot, track, frame) : narration.fill(track.phrase(), frame + 1));
    locked.setVisible(track.marks().locked());
    still.setVisible(track.marks().still());
    pseudoClassStateChanged(LOCKED, track.marks().locked());
    pseudoClassStateChanged(SELECTED, selected);
    pseudoClassStateChanged(SUGGESTED, isSuggested(track));
    pseudoClassStateChanged(GHOST, !track.isPresentAt(frame));
  }

  /// Whether the linter has an error or a warning about it in this frame.
  void setWarned(boolean warned) {
    warning.setVisible(warned);
  }

  void setHovered(boolean hovered) {
    pseudoClassStateChanged(HOVERED, hovered);
  }

  void setOutlineStyle(String styleClass) {
    if (!outline.getStyleClass().contains(styleClass)) {
      outline.getStyleClass().setAll("box-outline", styleClass);
    }
  }

  /// Untouched since a planner or a file brought it.
  static boolean isSuggested(Track track) {
    return track.keys().stream().noneMatch(key -> key.origin() == Key.Origin.USER);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    fill.resizeRelocate(0, 0, width, height);
    outline.resizeRelocate(0, 0, width, height);
    double chipWidth = Math.ceil(chip.prefWidth(-1));
    boolean inside = getLayoutY() < CHIP_HEIGHT + 24;
    pseudoClassStateChanged(INSIDE, inside);
    chip.resizeRelocate(-EDGE, inside ? -EDGE : -EDGE - CHIP_HEIGHT, chipWidth, CHIP_HEIGHT);
  }
}
