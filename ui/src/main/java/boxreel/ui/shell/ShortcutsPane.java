package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All actions with their keys: a press on the keys waits for others, and tells whose they are.
final class ShortcutsPane extends VBox {
  private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

  private final Shortcuts shortcuts;
  private final TextField search = new TextField();
  private final VBox list = new VBox();
  private final Label said = Controls.label("", "caption");
  private final Button take = new Button(Words.TAKE_KEYS.text());
  private final HBox question;
  private @Nullable StudioAction recorded;
  private @Nullable KeyCodeCombination asked;

  ShortcutsPane(Shortcuts shortcuts) {
    super(8);
    this.shortcuts = shortcuts;
    search.setId("shortcut-search");
    search.getStyleClass().add("tall");
    search.setPromptText(Words.SEARCH_ACTIONS.text());
    search.setAccessibleText(Words.SEARCH_ACTIONS.text());
    search.textProperty().subscribe(_ -> fill());
    HBox.setHgrow(search, Priority.ALWAYS);
    Button resetAll = new Button(Words.RESET_ALL.text());
    resetAll.setId("shortcut-reset-all");
    resetAll.setMinWidth(USE_PREF_SIZE);
    resetAll.setOnAction(
        _ -> {
          stop();
          shortcuts.resetAll();
        });
    ScrollPane scroller = new ScrollPane(list);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(said, Priority.ALWAYS);
    take.setId("shortcut-take");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(_ -> takeAsked());
    question = Controls.row(8, said, Controls.spacer(), Controls.collapsing(take));
    question.getStyleClass().addAll("note", "note-accent");
    getChildren()
        .addAll(Controls.row(8, search, resetAll), scroller, Controls.collapsing(question));
    shortcuts.changesProperty().subscribe(_ -> fill());
    stop();
  }

  /// Gives the keys to its search field, with all actions in sight.
  void open() {
    search.clear();
    fill();
    search.requestFocus();
  }

  /// Waits for keys no longer.
  void stop() {
    recorded = null;
    asked = null;
    question.setVisible(false);
    mark();
  }

  /// Takes pressed keys if it waits for some.
  ///
  /// @return whether it did
  boolean record(KeyEvent event) {
    StudioAction action = recorded;
    if (action == null || asked != null) {
      return false;
    }
    Optional<KeyCodeCombination> keys = KeyNames.of(event);
    if (keys.isEmpty()) {
      return true;
    }
    if (event.getCode() == KeyCode.ESCAPE
        && action != StudioAction.ESCAPE
        && !event.isShiftDown()) {
      stop();
    } else if (KeyNames.isReserved(keys.get())) {
      say(Words.KEYS_RESERVED.text(KeyNames.shown(keys.get())), false);
    } else {
      Optional<StudioAction> owner = shortcuts.taken(action, keys.get());
      if (owner.isPresent()) {
        asked = keys.get();
        say(Words.KEYS_TAKEN.text(KeyNames.shown(keys.get()), ActionNames.full(owner.get())), true);
        take.requestFocus();
      } else {
        shortcuts.set(action, keys.get());
        stop();
      }
    }
    return true;
  }

  private void takeAsked() {
    StudioAction action = recorded;
    KeyCodeCombination keys = asked;
    if (action != null && keys != null) {
      stop();
      shortcuts.set(action, keys);
    }
  }

  private void start(StudioAction action) {
    recorded = action;
    asked = null;
    say(Words.PRESS_KEYS.text(ActionNames.full(action)), false);
    mark();
  }

  private void say(String words, boolean asks) {
    said.setText(words);
    take.setVisible(asks);
    question.setVisible(true);
  }

  private void mark() {
    list.getChildren()
        .forEach(row -> row.pseudoClassStateChanged(RECORDING, row.getUserData() == recorded));
  }

  private void fill() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    list.getChildren().clear();
    for (StudioAction action : StudioAction.values()) {
      String keys = shortcuts.shown(action);
      String text = (ActionNames.full(action) + " " + keys).toLowerCase(Locale.ROOT);
      if (wanted.isEmpty() || text.contains(wanted)) {
        list.getChildren().add(row(action, keys));
      }
    }
    mark();
  }

  private HBox row(StudioAction action, String shown) {
    Label name = Controls.label(ActionNames.full(action));
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button keys = new Button(shown.isEmpty() ? Words.NO_KEYS.text() : shown);
    keys.setId("keys-" + action.name());
    keys.getStyleClass().addAll("shortcut-keys", shown.isEmpty() ? "muted" : "mono");
    keys.setAccessibleText(
        Words.KEYS_OF.text(
            ActionNames.full(action), shown.isEmpty() ? Words.NO_KEYS.text() : shown));
    keys.setOnAction(_ -> start(action));
    Button clear = Controls.iconButton(Icon.CLOSE, Words.CLEAR_KEYS.text());
    clear.setVisible(!shown.isEmpty());
    clear.setOnAction(_ -> shortcuts.clear(action));
    Button reset = Controls.iconButton(Icon.UNDO, Words.RESET_KEYS.text());
    reset.setId("reset-" + action.name());
    reset.setVisible(!shortcuts.isDefault(action));
    reset.setOnAction(_ -> shortcuts.reset(action));
    HBox row = Controls.row(4, name, keys, clear, reset);
    row.getStyleClass().add("shortcut-row");
    row.setUserData(action);
    return row;
  }
}
