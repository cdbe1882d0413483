package boxreel.ui.render;

import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.KeyClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The shot with several seeds over the stage, all at the playhead's frame.
public final class VariationsView extends VBox {
  private static final List<Integer> COUNTS = List.of(4, 6, 9, 16);
  private static final double GAP = 8;

  private final VariationsViewModel model;
  private final ShotDocument document;
  private final List<VariationCell> cells = new ArrayList<>();
  private final Pane grid = new Grid();
  private final Label empty = Controls.label(VariationWords.EMPTY.text(), "stage-hint");
  private final Label ready = Controls.label("", "caption", "muted");
  private final Button pick = Controls.button(Icon.CHECK, VariationWords.PICK.text(), "tonal");
  private final Button drop = Controls.iconButton(Icon.TRASH, VariationWords.DROP_OTHERS.text());

  public VariationsView(VariationsViewModel model, ShotDocument document) {
    this.model = model;
    this.document = document;
    setId("variations");
    getStyleClass().add("compare");
    KeyClaims.claimEscape(this);
    VBox.setVgrow(grid, Priority.ALWAYS);
    grid.setMinSize(0, 0);
    empty.setManaged(false);
    empty.setWrapText(true);
    grid.getChildren().add(empty);
    getChildren().addAll(head(), grid);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model
        .activeProperty()
        .subscribe(
            on -> {
              setVisible(on);
              setManaged(on);
              rebuild();
            });
    model.list().subscribe(this::rebuild);
    model.render().stateProperty().subscribe(this::update);
    model.render().previewProperty().subscribe(this::draw);
    model.takes().shownProperty().subscribe(this::update);
    model.takes().media().changesProperty().subscribe(this::draw);
    model.render().settings().aspectProperty().subscribe(grid::requestLayout);
    document.frameProperty().subscribe(this::draw);
  }

  private HBox head() {
    HBox counts =
        Controls.segmented(
            VariationWords.HOW_MANY.text(), COUNTS, String::valueOf, model.countProperty());
    counts.setId("variation-counts");
    HBox presets =
        Controls.segmented(
            VariationWords.HOW_CAREFUL.text(),
            List.of(RenderPreset.DRAFT, RenderPreset.FINAL),
            VariationsView::name,
            model.presetProperty());
    presets.setId("variation-presets");
    Button more = Controls.button(Icon.PLAY, VariationWords.RENDER_MORE.text(), "tonal");
    more.setId("variation-render");
    more.setOnAction(_ -> model.renderMore());
    pick.setId("variation-pick");
    pick.setOnAction(_ -> shown().ifPresent(model::pick));
    drop.setId("variation-drop");
    drop.setOnAction(_ -> shown().ifPresent(model::dropOthers));
    Button close = Controls.iconButton(Icon.CLOSE, VariationWords.END.text());
    close.setId("variation-close");
    close.setOnAction(_ -> model.close());
    ready.setMinWidth(0);
    HBox head =
        new HBox(
            8,
            Controls.label(VariationWords.TITLE.text(), "strong"),
            counts,
            presets,
            more,
            ready,
            Controls.spacer(),
            pick,
            drop,
            close);
    head.getStyleClass().add("tool-row");
    return head;
  }

  private static String name(RenderPreset preset) {
    return switch (preset) {
      case DRAFT -> VariationWords.DRAFT.text();
      case FINAL -> RenderPreset.FINAL.text();
    };
  }

  private Optional<Variation> shown() {
    return model.list().stream().filter(model::isShown).findFirst();
  }

  private void rebuild() {
    if (!model.activeProperty().get()) {
      cells.clear();
      grid.getChildren().setAll(empty);
      return;
    }
    List<Long> seeds = cells.stream().map(cell -> cell.variation().seed()).toList();
    if (!seeds.equals(model.list().stream().map(Variation::seed).toList())) {
      cells.clear();
      model.list().forEach(variation -> cells.add(cell(variation)));
      grid.getChildren().setAll(cells);
      grid.getChildren().add(empty);
    }
    empty.setVisible(cells.isEmpty());
    update();
  }

  private VariationCell cell(Variation variation) {
    VariationCell cell = new VariationCell(variation);
    KeyClaims.claim(
        cell, KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.ENTER, KeyCode.ESCAPE);
    cell.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          cell.requestFocus();
          if (event.getButton() == MouseButton.PRIMARY) {
            choose(cell, event.getClickCount() == 2);
          }
          event.consume();
        });
    return cell;
  }

  private void choose(VariationCell cell, boolean isPicked) {
    if (isPicked && cell.variation().take().isPresent()) {
      model.pick(cell.variation());
    } else {
      model.show(cell.variation());
    }
  }

  private void update() {
    if (!model.activeProperty().get()) {
      return;
    }
    for (int i = 0; i < cells.size() && i < model.list().size(); i++) {
      Variation now = model.list().get(i);
      cells.get(i).show(now, model.isRunning(now), model.isShown(now));
    }
    long done = model.list().stream().filter(each -> each.take().isPresent()).count();
    ready.setText(cells.isEmpty() ? "" : VariationWords.READY.text(done, cells.size()));
    pick.setDisable(shown().isEmpty());
    drop.setDisable(shown().isEmpty() || cells.size() < 2);
    draw();
  }

  private void draw() {
    if (model.activeProperty().get()) {
      cells.forEach(cell -> cell.show(model.frame(cell.variation(), document.frame())));
    }
  }

  private void onKey(KeyEvent event) {
    int at = cells.stream().map(VariationCell::isFocused).toList().indexOf(true);
    switch (event.getCode()) {
      case ESCAPE -> model.close();
      case LEFT -> focus(at - 1);
      case RIGHT -> focus(at + 1);
      case UP -> focus(at - columns());
      case DOWN -> focus(at + columns());
      case ENTER -> {
        if (at >= 0) {
          choose(cells.get(at), true);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void focus(int index) {
    if (index >= 0 && index < cells.size()) {
      cells.get(index).requestFocus();
      model.show(cells.get(index).variation());
    }
  }

  /// How many beside each other make the largest pictures.
  private int columns() {
    double aspect = Math.max(0.1, model.render().settings().aspectProperty().get());
    int best = 1;
    double widest = 0;
    for (int columns = 1; columns <= Math.max(1, cells.size()); columns++) {
      int rows = Math.ceilDiv(Math.max(1, cells.size()), columns);
      double width =
          Math.min(
              (grid.getWidth() - GAP) / columns - GAP,
              ((grid.getHeight() - GAP) / rows - GAP) * aspect);
      if (width > widest) {
        widest = width;
        best = columns;
      }
    }
    return best;
  }

  /// Lays the cells out as large as they can be, in the middle.
  private final class Grid extends Pane {
    @Override
    protected void layoutChildren() {
      double aspect = Math.max(0.1, model.render().settings().aspectProperty().get());
      int columns = columns();
      int rows = Math.ceilDiv(Math.max(1, cells.size()), columns);
      double width =
          Math.max(
              1,
              Math.floor(
                  Math.min(
                      (getWidth() - GAP) / columns - GAP,
                      ((getHeight() - GAP) / rows - GAP) * aspect)));
      double height = Math.max(1, Math.floor(width / aspect));
      double left = Math.rint((getWidth() - columns * (width + GAP) + GAP) / 2);
      double top = Math.rint((getHeight() - rows * (height + GAP) + GAP) / 2);
      for (int i = 0; i < cells.size(); i++) {
        int row = i / columns;
        int column = i % columns;
        cells
            .get(i)
            .resizeRelocate(
                left + column * (width + GAP), top + row * (height + GAP), width, height);
      }
      double room = Math.min(420, getWidth() - 4 * GAP);
      double high = empty.prefHeight(room);
      empty.resizeRelocate((getWidth() - room) / 2, (getHeight() - high) / 2, room, high);
    }
  }
}
