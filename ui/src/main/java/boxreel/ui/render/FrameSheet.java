package boxreel.ui.render;

import boxreel.render.api.VideoClip;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// All frames at once, in as many rows as fit; a click goes to a frame.
public final class FrameSheet extends Region {
  private static final double GAP = 4;
  private static final double WIDEST = 120;
  private static final double NARROWEST = 44;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final ShotDocument document;
  private final List<Cell> cells = new ArrayList<>();
  private List<Image> pictures = List.of();
  private double aspect = 16 / 9.0;

  public FrameSheet(RenderViewModel render, ShotDocument document) {
    this.document = document;
    setId("frame-sheet");
    getStyleClass().add("frame-sheet");
    render.shownClipProperty().subscribe(this::show);
    render.settings().aspectProperty().subscribe(now -> setAspect(now.doubleValue()));
    document.shotProperty().subscribe(this::requestLayout);
    document.frameProperty().subscribe(_ -> markCurrent());
  }

  /// How many frames have a picture now.
  public int pictureCount() {
    return pictures.size();
  }

  private void setAspect(double now) {
    aspect = now;
    requestLayout();
  }

  private void show(Optional<VideoClip> clip) {
    pictures = clip.map(Pictures::of).orElse(List.of());
    requestLayout();
  }

  private void markCurrent() {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).pseudoClassStateChanged(CURRENT, i == document.frame());
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 96;
  }

  @Override
  protected void layoutChildren() {
    int frames = pictures.isEmpty() ? document.shot().frames() : pictures.size();
    int shown = Math.min(frames, 240);
    while (cells.size() < shown) {
      Cell cell = new Cell(cells.size());
      cells.add(cell);
      getChildren().add(cell);
    }
    while (cells.size() > shown) {
      getChildren().remove(cells.removeLast());
    }
    double left = getInsets().getLeft();
    double top = getInsets().getTop();
    double width = getWidth() - left - getInsets().getRight();
    double height = getHeight() - top - getInsets().getBottom();
    double cellWidth = Math.max(NARROWEST, widest(shown, width, height));
    double cellHeight = Math.rint(cellWidth / aspect);
    int columns = Math.max(1, (int) Math.floor((width + GAP) / (cellWidth + GAP)));
    int rows = (shown + columns - 1) / columns;
    columns = (shown + rows - 1) / rows;
    double used = columns * cellWidth + (columns - 1) * GAP;
    double start = left + Math.max(0, Math.floor((width - used) / 2));
    for (int i = 0; i < shown; i++) {
      Cell cell = cells.get(i);
      int row = i / columns;
      cell.show(i < pictures.size() ? pictures.get(i) : null);
      cell.resizeRelocate(
          start + (i % columns) * (cellWidth + GAP),
          top + row * (cellHeight + GAP),
          cellWidth,
          cellHeight);
      cell.setVisible((row + 1) * (cellHeight + GAP) - GAP <= height + 1);
    }
    markCurrent();
  }

  /// The widest cell with which all frames fit.
  private double widest(int shown, double width, double height) {
    for (double cell = WIDEST; cell > NARROWEST; cell -= 2) {
      int columns = (int) Math.floor((width + GAP) / (cell + GAP));
      double cellHeight = Math.rint(cell / aspect);
      int rows = (int) Math.floor((height + GAP) / (cellHeight + GAP));
      if (columns * rows >= shown) {
        return cell;
      }
    }
    return NARROWEST;
  }

  private final class Cell extends Region {
    private final ImageView view = new ImageView();
    private final Label number = new Label();

    Cell(int frame) {
      getStyleClass().add("sheet-cell");
      number.getStyleClass().add("sheet-number");
      number.setText(Integer.toString(frame + 1));
      view.setManaged(false);
      number.setManaged(false);
      getChildren().addAll(view, number);
      setOnMousePressed(_ -> document.seek(frame));
      setAccessibleText(Words.FRAME.text(frame + 1));
    }

    void show(@org.jspecify.annotations.Nullable Image image) {
      view.setImage(image);
      view.setVisible(image != null);
    }

    @Override
    protected void layoutChildren() {
      view.setFitWidth(getWidth());
      view.setFitHeight(getHeight());
      number.resizeRelocate(2, getHeight() - 16, Math.ceil(number.prefWidth(-1)), 14);
    }
  }
}
