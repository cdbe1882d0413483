package boxreel.ui.palette;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.KeyClaims;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Covers the window with a field and what fits it, while the palette is open.
public final class PaletteOverlay extends StackPane {
  private static final double WIDTH = 600;
  private static final double MOST_HEIGHT = 396;
  private static final int PAGE = 8;
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass BLOCKED = PseudoClass.getPseudoClass("blocked");

  private final PaletteViewModel model;
  private final TextField field = new TextField();
  private final VBox list = new VBox();
  private final ScrollPane scroller = new ScrollPane(list);
  private final List<Node> rows = new ArrayList<>();
  private @Nullable Node focusBefore;

  @SuppressWarnings("this-escape")
  public PaletteOverlay(PaletteViewModel model) {
    this.model = model;
    setId("palette");
    getStyleClass().addAll("scrim", "palette");
    field.setId("palette-field");
    field.getStyleClass().add("palette-field");
    field.setPromptText(Words.PROMPT.text());
    field.setAccessibleText(Words.TITLE.text());
    field.textProperty().bindBidirectional(model.queryProperty());
    list.getStyleClass().add("palette-list");
    scroller.setFitToWidth(true);
    scroller.setFocusTraversable(false);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroller.setMaxHeight(MOST_HEIGHT);
    HBox foot =
        Controls.row(
            14,
            hint(Controls.keyCap("↑ ↓"), Words.CHOOSE.text()),
            hint(Controls.keyCap("Enter"), Words.RUN.text()),
            hint(Controls.keyCap("Esc"), Words.CLOSE.text()));
    foot.getStyleClass().add("palette-foot");
    VBox card = new VBox(field, scroller, foot);
    card.getStyleClass().add("palette-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    getChildren().add(card);
    setAlignment(card, Pos.TOP_CENTER);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> model.close());
    KeyClaims.claimAll(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.shownProperty().subscribe(this::fill);
    model.chosenProperty().subscribe(_ -> mark());
    model.openProperty().subscribe(this::show);
  }

  private static HBox hint(Label keys, String effect) {
    return Controls.row(6, keys, Controls.label(effect, "caption", "muted"));
  }

  private void fill(List<PaletteItem> items) {
    rows.clear();
    list.getChildren().clear();
    for (PaletteItem item : items) {
      rows.add(row(item));
    }
    list.getChildren().addAll(rows);
    if (items.isEmpty()) {
      Label none = Controls.label(Words.NOTHING.text(), "muted", "palette-none");
      list.getChildren().add(none);
    }
    mark();
  }

  private Node row(PaletteItem item) {
    Label name = Controls.label(item.label(), "palette-name");
    Label kind =
        Controls.label(item.isBlocked() ? item.blocked() : item.kind(), "caption", "muted");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(kind, Priority.ALWAYS);
    kind.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox row = Controls.row(10, name, kind);
    row.setMinWidth(0);
    if (!item.keys().isEmpty()) {
      row.getChildren().add(Controls.keyCap(item.keys()));
    }
    row.getStyleClass().add("palette-row");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(spoken(item));
    row.pseudoClassStateChanged(BLOCKED, item.isBlocked());
    row.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> model.accept(item));
    return row;
  }

  private static String spoken(PaletteItem item) {
    return String.join(", ", List.of(item.label(), item.kind(), item.keys(), item.blocked()))
        .replaceAll("(, )+$", "");
  }

  private void mark() {
    int chosen = model.chosenProperty().get();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
    if (chosen < rows.size()) {
      field.setAccessibleHelp(rows.get(chosen).getAccessibleText());
      reveal(rows.get(chosen));
    }
  }

  private void reveal(Node row) {
    applyCss();
    layout();
    double hidden = list.getHeight() - scroller.getViewportBounds().getHeight();
    if (hidden <= 0) {
      return;
    }
    double top = scroller.getVvalue() * hidden;
    double bottom = top + scroller.getViewportBounds().getHeight();
    double least = row.getBoundsInParent().getMinY();
    double most = row.getBoundsInParent().getMaxY();
    if (least < top) {
      scroller.setVvalue(least / hidden);
    } else if (most > bottom) {
      scroller.setVvalue((most - scroller.getViewportBounds().getHeight()) / hidden);
    }
  }

  private void show(boolean open) {
    setVisible(open);
    if (open) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      scroller.setVvalue(0);
      field.requestFocus();
    } else if (focusBefore != null) {
      focusBefore.requestFocus();
      focusBefore = null;
    }
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> model.close();
      case ENTER -> model.accept();
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case PAGE_DOWN -> model.move(PAGE);
      case PAGE_UP -> model.move(-PAGE);
      case TAB -> model.move(event.isShiftDown() ? -1 : 1);
      case K, P -> {
        if (!event.isShortcutDown()) {
          return;
        }
        model.close();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }
}
