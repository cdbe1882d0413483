package boxreel.ui.library;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.KeyClaims;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Covers the window with the prompt library, while it is open.
public final class LibraryOverlay extends StackPane {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 560;
  private static final double LIST = 340;
  private static final double MARGIN = 24;
  private static final int PAGE = 8;

  private final LibraryViewModel model;
  private final TextField search = new TextField();
  private final ListView<LibraryRow> list = new ListView<>();
  private final LibraryDetail detail;
  private final List<Node> fields;
  private boolean isFollowing;
  private @Nullable Node focusBefore;

  @SuppressWarnings("this-escape")
  public LibraryOverlay(LibraryViewModel model) {
    this.model = model;
    setId("library");
    getStyleClass().add("scrim");
    search.setId("library-search");
    search.getStyleClass().add("tall");
    search.setPromptText(Words.SEARCH.text());
    search.setAccessibleText(Words.SEARCH.text());
    search.textProperty().bindBidirectional(model.queryProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    MenuButton tags = tags();
    list.setId("library-list");
    list.getStyleClass().add("library-list");
    list.setCellFactory(_ -> new LibraryCell(model));
    list.setAccessibleText(Words.TITLE.text());
    list.setPlaceholder(Controls.label(Words.NOTHING_FOUND.text(), "muted"));
    list.setPrefWidth(LIST);
    list.setMinWidth(LIST);
    follow();
    detail = new LibraryDetail(model);
    HBox.setHgrow(detail, Priority.ALWAYS);
    Button importing = button(Words.IMPORT, model::importFile);
    importing.setId("library-import");
    importing.disableProperty().bind(model.writableProperty().not());
    Button exporting = button(Words.EXPORT, model::exportFile);
    exporting.setId("library-export");
    exporting
        .disableProperty()
        .bind(model.libraryProperty().map(library -> library.prompts().isEmpty()));
    Button close = button(Words.CLOSE, this::close);
    close.setId("library-close");
    Button insert = Controls.button(Icon.CHECK, Words.INSERT.text(), "primary");
    insert.setId("library-insert");
    insert.setOnAction(_ -> insert());
    insert.disableProperty().bind(model.chosenProperty().map(Optional::isEmpty));
    Button undo = button(Words.UNDO, model::restore);
    undo.setId("library-undo");
    undo.visibleProperty().bind(model.removedProperty().map(Optional::isPresent));
    HBox body = new HBox(16, list, detail);
    VBox.setVgrow(body, Priority.ALWAYS);
    body.setMinHeight(0);
    VBox card =
        new VBox(
            12,
            Controls.label(Words.TITLE.text(), "page-title"),
            Controls.row(8, search, Controls.collapsing(tags)),
            Controls.collapsing(said()),
            body,
            Controls.row(
                8, importing, exporting, deleted(), Controls.collapsing(undo), close, insert));
    card.getStyleClass().add("dialog-card");
    card.setMaxWidth(WIDTH);
    card.setPrefHeight(HEIGHT);
    card.setMinHeight(0);
    card.maxHeightProperty()
        .bind(heightProperty().map(h -> Math.clamp(h.doubleValue() - 2 * MARGIN, 200, HEIGHT)));
    card.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    getChildren().add(card);
    setAlignment(Pos.CENTER);
    fields =
        Stream.concat(
                Stream.concat(Stream.of(search, tags, list), detail.fields().stream()),
                Stream.of(importing, exporting, undo, close, insert))
            .toList();
    KeyClaims.claimAll(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> close());
    model.openProperty().subscribe(this::show);
  }

  private static Button button(Words words, Runnable action) {
    Button button = new Button(words.text());
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// The list's own choice and the model's are one.
  private void follow() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            row -> {
              if (row != null && !isFollowing) {
                model.choose(row);
              }
            });
    Runnable show =
        () -> {
          isFollowing = true;
          int row = model.chosenProperty().get().map(list.getItems()::indexOf).orElse(-1);
          if (row >= 0) {
            list.getSelectionModel().select(row);
            list.scrollTo(row < PAGE ? 0 : row - 1);
          }
          isFollowing = false;
        };
    model
        .chosenProperty()
        .subscribe(
            now -> {
              LibraryRow selected = list.getSelectionModel().getSelectedItem();
              if (!now.equals(Optional.ofNullable(selected))) {
                show.run();
              }
            });
    Runnable fill =
        () -> {
          isFollowing = true;
          list.getItems().setAll(model.rows());
          isFollowing = false;
          show.run();
        };
    model.rows().subscribe(fill);
    fill.run();
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            insert();
          }
        });
  }

  private MenuButton tags() {
    MenuButton button = new MenuButton();
    button.setId("library-tags");
    button.getStyleClass().add("flat-menu");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setMnemonicParsing(false);
    button
        .textProperty()
        .bind(model.tagProperty().map(tag -> tag.isEmpty() ? Words.ALL_TAGS.text() : tag));
    model
        .libraryProperty()
        .subscribe(
            library -> {
              button.getItems().setAll(item(Words.ALL_TAGS.text(), ""));
              library.tags().forEach(tag -> button.getItems().add(item(tag, tag)));
              button.setVisible(!library.tags().isEmpty());
            });
    return button;
  }

  private MenuItem item(String name, String tag) {
    MenuItem item = new MenuItem(name);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.tagProperty().set(tag));
    return item;
  }

  private HBox said() {
    Label words = Controls.label("", "caption");
    words.setId("library-message");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.textProperty().bind(model.messageProperty());
    HBox note = new HBox(8, new IconView(Icon.INFO), words);
    note.getStyleClass().addAll("note", "note-accent");
    note.visibleProperty().bind(model.messageProperty().isNotEmpty());
    return note;
  }

  private Label deleted() {
    Label label = Controls.label("", "caption", "muted");
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(label, Priority.ALWAYS);
    label
        .textProperty()
        .bind(
            model
                .removedProperty()
                .map(r -> r.map(gone -> Words.DELETED.text(gone.prompt().title())).orElse("")));
    return label;
  }

  private void show(boolean open) {
    setVisible(open);
    if (open) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      search.requestFocus();
      return;
    }
    Node before = focusBefore;
    focusBefore = null;
    if (before != null) {
      before.requestFocus();
    }
  }

  private void close() {
    detail.commit();
    model.close();
  }

  private void insert() {
    detail.commit();
    model.insert();
  }

  private void onKey(KeyEvent event) {
    boolean isInText = detail.isWriting();
    boolean isInList = list.isFocused();
    switch (event.getCode()) {
      case ESCAPE -> close();
      case TAB -> moveFocus(event.isShiftDown() ? -1 : 1);
      case ENTER -> {
        if (!search.isFocused() && !isInList && !event.isShortcutDown()) {
          return;
        }
        insert();
      }
      case UP, DOWN, PAGE_UP, PAGE_DOWN -> {
        if (!search.isFocused()) {
          return;
        }
        model.move(step(event.getCode()));
      }
      case DELETE -> {
        if (!isInList) {
          return;
        }
        model.remove();
      }
      case Z -> {
        if (!event.isShortcutDown() || isInText || search.isFocused()) {
          return;
        }
        model.restore();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static int step(KeyCode key) {
    return switch (key) {
      case UP -> -1;
      case DOWN -> 1;
      case PAGE_UP -> -PAGE;
      default -> PAGE;
    };
  }

  /// Tab stays inside.
  private void moveFocus(int step) {
    List<Node> usable =
        fields.stream()
            .filter(node -> node.isVisible() && !node.isDisabled() && node.isFocusTraversable())
            .toList();
    int at = step > 0 ? -1 : 0;
    for (int i = 0; i < usable.size(); i++) {
      at = usable.get(i).isFocused() ? i : at;
    }
    usable.get(Math.floorMod(at + step, usable.size())).requestFocus();
  }
}
