package boxreel.ui.render;

import boxreel.project.QueuedRender;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.KeyClaims;
import boxreel.ui.text.Message;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Renders that wait: added, reordered by dragging or with Alt and the arrow keys, paused, tried
/// again, taken out.
public final class QueuePane extends VBox {
  private static final int SEEDS = 4;

  private final RenderQueueViewModel model;
  private final VBox rows = new VBox(2);
  private final Label none = Controls.label(Words.QUEUE_EMPTY.text(), "caption", "muted");

  public QueuePane(RenderQueueViewModel model) {
    this.model = model;
    setId("queue");
    getStyleClass().add("queue");
    CheckMenuItem draft = new CheckMenuItem(RenderPreset.DRAFT.text());
    MenuButton add = new MenuButton(Words.ADD.text());
    add.setId("queue-add");
    add.setGraphic(new IconView(Icon.PLUS));
    add.getStyleClass().add("flat-menu");
    add.getItems()
        .addAll(
            item(Words.ADD_SHOT.text(), () -> model.addShot(1, preset(draft))),
            item(Words.ADD_SEEDS.text(SEEDS), () -> model.addShot(SEEDS, preset(draft))),
            item(Words.ADD_ALL.text(), () -> model.addAll(false, preset(draft))),
            item(Words.ADD_STALE.text(), () -> model.addAll(true, preset(draft))),
            new SeparatorMenuItem(),
            draft);
    ToggleButton pause =
        Controls.iconToggle(Icon.PAUSE, Words.PAUSE.text(), model.pausedProperty());
    pause.setId("queue-pause");
    Button clear = Controls.iconButton(Icon.TRASH, Words.CLEAR.text());
    clear.setId("queue-clear");
    clear.setOnAction(_ -> model.clear());
    HBox head = Controls.row(4, add, Controls.spacer(), pause, clear);
    head.getStyleClass().add("section-body");
    none.setWrapText(true);
    none.getStyleClass().add("queue-none");
    ScrollPane scroller = new ScrollPane(new VBox(Controls.collapsing(none), rows));
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    model.items().subscribe(this::rebuild);
    model.runningProperty().subscribe(this::rebuild);
    model.pausedProperty().subscribe(this::rebuild);
    rebuild();
  }

  private static RenderPreset preset(CheckMenuItem draft) {
    return draft.isSelected() ? RenderPreset.DRAFT : RenderPreset.FINAL;
  }

  private static MenuItem item(String name, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void rebuild() {
    String focused = focusedId();
    List<Node> made = model.items().stream().map(this::row).map(Node.class::cast).toList();
    rows.getChildren().setAll(made);
    none.setVisible(made.isEmpty());
    made.stream().filter(row -> row.getId().equals(focused)).forEach(Node::requestFocus);
  }

  private String focusedId() {
    Node focus = getScene() == null ? null : getScene().getFocusOwner();
    return focus == null || focus.getId() == null ? "" : focus.getId();
  }

  private Region row(QueuedRender item) {
    boolean isRunning = model.isRunning(item);
    IconView icon =
        new IconView(isRunning ? Icon.PLAY : item.isWaiting() ? Icon.CLOCK : Icon.ERROR, 14);
    icon.getStyleClass().add(isRunning ? "running" : item.isWaiting() ? "waiting" : "failed");
    Label name = Controls.label(model.nameOf(item), "caption", "strong");
    Label about =
        Controls.label(
            item.isWaiting()
                ? (isRunning ? Words.RENDERING : Words.WAITING)
                    .text(item.settings().steps(), item.settings().seed())
                : item.failure(),
            "caption",
            item.isWaiting() ? "muted" : "warning-text");
    VBox words = new VBox(name);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = Controls.row(8, icon, words);
    if (!isRunning) {
      Button edit = Controls.iconButton(Icon.SLIDERS, QueueWords.EDIT.text());
      edit.getStyleClass().add("queue-edit");
      edit.setOnAction(_ -> model.editing().edit(item));
      head.getChildren().add(edit);
    }
    Button remove =
        Controls.iconButton(Icon.CLOSE, isRunning ? Words.CANCEL.text() : Words.TAKE_OUT.text());
    remove.setOnAction(_ -> model.remove(item));
    head.getChildren().add(remove);
    VBox row = new VBox(head);
    if (item.isWaiting()) {
      words.getChildren().add(about);
      savings(item).ifPresent(words.getChildren()::add);
    } else {
      about.setWrapText(true);
      about.setMinHeight(Region.USE_PREF_SIZE);
      VBox told = new VBox(about);
      savings(item).ifPresent(told.getChildren()::add);
      told.getChildren().add(secondTries(item));
      told.getStyleClass().add("queue-told");
      row.getChildren().add(told);
    }
    row.setId("queued-" + item.id());
    row.getStyleClass().add("queue-row");
    row.setFocusTraversable(true);
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(name.getText() + ", " + about.getText());
    KeyClaims.claim(row, KeyCode.UP, KeyCode.DOWN, KeyCode.DELETE, KeyCode.ENTER);
    row.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(event, item));
    row.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          row.requestFocus();
          event.consume();
        });
    row.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> drop(event, item));
    row.setOnContextMenuRequested(
        event -> {
          menu(item).show(row, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    return row;
  }

  /// What a render does without, if it does.
  private static Optional<Label> savings(QueuedRender item) {
    String savings = LessMemory.words(item);
    if (savings.isEmpty()) {
      return Optional.empty();
    }
    Label less = Controls.label(QueueWords.SAVING.text(savings), "caption", "muted");
    less.setWrapText(true);
    less.setMinHeight(Region.USE_PREF_SIZE);
    return Optional.of(less);
  }

  /// What can be done about a failure.
  private FlowPane secondTries(QueuedRender item) {
    FlowPane tries = new FlowPane(4, 0);
    if (RenderQueueViewModel.needsMemory(item)) {
      tries
          .getChildren()
          .add(
              link(
                  "queue-less-memory",
                  QueueWords.LESS_MEMORY,
                  () -> model.retryWithLessMemory(item)));
    }
    tries.getChildren().add(link("queue-retry", Words.TRY_AGAIN, () -> model.retry(item)));
    tries.getStyleClass().add("queue-tries");
    return tries;
  }

  private static Button link(String style, Message words, Runnable action) {
    Button link = new Button(words.text());
    link.getStyleClass().addAll("flat", "link-button", "accent-link", style);
    link.setOnAction(_ -> action.run());
    return link;
  }

  private ContextMenu menu(QueuedRender item) {
    ContextMenu menu = new ContextMenu();
    if (!model.isRunning(item)) {
      menu.getItems()
          .addAll(
              item(QueueWords.EDIT.text(), () -> model.editing().edit(item)),
              item(QueueWords.TO_FRONT.text(), () -> model.toFront(item)));
    }
    menu.getItems().add(item(QueueWords.DUPLICATE.text(), () -> model.duplicate(item)));
    menu.getItems()
        .addAll(new SeparatorMenuItem(), item(Words.TAKE_OUT.text(), () -> model.remove(item)));
    return menu;
  }

  private void onKey(KeyEvent event, QueuedRender item) {
    switch (event.getCode()) {
      case UP, DOWN -> {
        int by = event.getCode() == KeyCode.UP ? -1 : 1;
        if (event.isAltDown()) {
          model.step(item, by);
        } else {
          focusBeside(item, by);
        }
      }
      case DELETE -> model.remove(item);
      case ENTER -> model.editing().edit(item);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void focusBeside(QueuedRender item, int by) {
    int to = Math.clamp(model.items().indexOf(item) + by, 0, rows.getChildren().size() - 1);
    rows.getChildren().get(to).requestFocus();
  }

  /// A row that is dragged lands where the mouse lets it go.
  private void drop(MouseEvent event, QueuedRender item) {
    if (event.isStillSincePress()) {
      return;
    }
    double y = rows.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    int to = 0;
    for (Node row : rows.getChildren()) {
      if (y > row.getBoundsInParent().getCenterY()) {
        to++;
      }
    }
    model.move(item, to);
    event.consume();
  }
}
