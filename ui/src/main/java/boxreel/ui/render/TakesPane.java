package boxreel.ui.render;

import boxreel.project.StoredTake;
import boxreel.project.TakeEdits;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.KeyClaims;
import boxreel.ui.project.ProjectViewModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The open shot's takes: shown, starred, noted, chosen, compared, exported.
public final class TakesPane extends VBox {
  private static final double WIDE = 250;

  private final TakesViewModel takes;
  private final TakeTwins twins;
  private final ProjectDocument project;
  private final TakeMenu menu;
  private final FlowPane cards = new FlowPane(8, 8);
  private final Label count = Controls.label("", "caption", "muted");
  private final Button star = Controls.iconButton(Icon.STAR, Words.STAR_THIS.text());
  private final IconView starIcon = new IconView(Icon.STAR);
  private final Button film = Controls.iconButton(Icon.FILM, Words.USE_THIS.text());
  private final Button note = Controls.iconButton(Icon.NOTE, Words.NOTE_THIS.text());
  private final Button delete = Controls.iconButton(Icon.TRASH, Words.DELETE_THIS.text());
  private final Button compareButton = Controls.iconButton(Icon.COMPARE, Words.COMPARE.text());
  private final VBox none;

  /// @param export writes the shown take to a file
  /// @param exportAs asks how it is to be written
  public TakesPane(
      TakesViewModel takes,
      ProjectViewModel project,
      TakeReuse reuse,
      CompareViewModel compare,
      Consumer<ExportViewModel.Format> export,
      Runnable exportAs) {
    this.takes = takes;
    this.twins = compare.twins();
    this.project = project.document();
    menu = new TakeMenu(takes, reuse, project::findMedia);
    getStyleClass().add("pane");
    setId("takes");
    star.setId("take-star");
    star.setGraphic(starIcon);
    film.setId("take-film");
    delete.setId("take-delete");
    onShown(star, takes::toggleStar);
    onShown(film, takes::toggleChosen);
    onShown(note, take -> menu.note(take, note));
    onShown(delete, takes::delete);
    compareButton.setId("take-compare");
    compareButton.setOnAction(_ -> compare.toggle());
    takes.list().subscribe(() -> compareButton.setDisable(takes.list().size() < 2));
    Controls.onlyWhenWide(note, this, WIDE);
    Controls.onlyWhenWide(delete, this, WIDE);
    HBox head =
        new HBox(
            2,
            Controls.label(Words.TAKES.text(), "pane-title"),
            count,
            Controls.spacer(),
            star,
            film,
            compareButton,
            note,
            delete,
            exportButton(export, exportAs));
    count.getStyleClass().add("take-count");
    head.getStyleClass().add("pane-head");
    cards.getStyleClass().add("take-cards");
    Label hint = Controls.label(Words.NONE_YET.text(), "caption", "muted");
    none = new VBox(hint);
    none.getStyleClass().add("dotted-strip");
    ScrollPane scroller = new ScrollPane(new VBox(Controls.collapsing(none), cards));
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    takes.list().subscribe(this::rebuild);
    takes.shownProperty().subscribe(_ -> update());
    takes.media().changesProperty().subscribe(_ -> update());
    twins.changesProperty().subscribe(_ -> update());
    this.project.stateProperty().subscribe(_ -> update());
    cards.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    rebuild();
  }

  private MenuButton exportButton(Consumer<ExportViewModel.Format> export, Runnable exportAs) {
    MenuButton button = new MenuButton();
    button.setId("export");
    button.setGraphic(new IconView(Icon.EXPORT));
    button.setAccessibleText(Words.EXPORT.text());
    Controls.tip(button, Words.EXPORT_TIP.text());
    button.getStyleClass().addAll("flat-menu", "icon-menu");
    for (ExportViewModel.Format format : ExportViewModel.Format.values()) {
      MenuItem item = new MenuItem(format.text());
      item.setId("export-" + format.ending());
      item.setOnAction(_ -> export.accept(format));
      button.getItems().add(item);
    }
    MenuItem options = new MenuItem(Words.EXPORT_AS.text());
    options.setId("export-as");
    options.setOnAction(_ -> exportAs.run());
    button.getItems().addAll(new SeparatorMenuItem(), options);
    takes.shownProperty().subscribe(take -> button.setDisable(take.isEmpty()));
    return button;
  }

  private void onShown(Button button, Consumer<StoredTake> action) {
    button.setOnAction(_ -> takes.shownProperty().get().ifPresent(action));
    takes.shownProperty().subscribe(take -> button.setDisable(take.isEmpty()));
  }

  private void onKey(KeyEvent event) {
    Optional<StoredTake> shown = takes.shownProperty().get();
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (!plain || shown.isEmpty() || !(event.getTarget() instanceof TakeCard)) {
      return;
    }
    if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
      takes.step(event.getCode() == KeyCode.LEFT ? -1 : 1);
    } else if (event.getCode() == KeyCode.DELETE) {
      takes.delete(shown.get());
    } else {
      return;
    }
    cards.getChildren().stream()
        .filter(node -> node instanceof TakeCard card && isShown(card))
        .forEach(Node::requestFocus);
    event.consume();
  }

  private boolean isShown(TakeCard card) {
    return takes.shownProperty().get().filter(t -> t.id().equals(card.takeId())).isPresent();
  }

  private void rebuild() {
    List<String> ids = takes.list().stream().map(StoredTake::id).toList();
    List<String> there =
        cards.getChildren().stream()
            .map(node -> node instanceof TakeCard card ? card.takeId() : "")
            .toList();
    if (!ids.equals(there)) {
      cards.getChildren().setAll(ids.stream().map(this::card).toList());
    }
    count.setText(ids.isEmpty() ? "" : Integer.toString(ids.size()));
    none.setVisible(ids.isEmpty());
    update();
  }

  private TakeCard card(String id) {
    TakeCard card = new TakeCard(id);
    KeyClaims.claim(card, KeyCode.DELETE, KeyCode.LEFT, KeyCode.RIGHT);
    card.setOnAction(_ -> take(id).ifPresent(takes::show));
    card.setOnContextMenuRequested(
        event -> {
          take(id).ifPresent(take -> menu.of(take, card).show(card, Side.BOTTOM, 0, 0));
          event.consume();
        });
    return card;
  }

  private Optional<StoredTake> take(String id) {
    return TakeEdits.take(project.shot(), id);
  }

  private void update() {
    for (Node node : cards.getChildren()) {
      if (node instanceof TakeCard card) {
        take(card.takeId()).ifPresent(take -> update(card, take));
      }
    }
    Optional<StoredTake> shown = takes.shownProperty().get();
    boolean isStarred = shown.filter(StoredTake::isStarred).isPresent();
    starIcon.setIcon(isStarred ? Icon.STAR_FULL : Icon.STAR);
    named(star, isStarred ? Words.UNSTAR_THIS.text() : Words.STAR_THIS.text());
    boolean isChosen = shown.filter(takes::isChosen).isPresent();
    film.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("on"), isChosen);
    named(film, isChosen ? Words.USE_NEWEST_INSTEAD.text() : Words.USE_THIS.text());
  }

  private void update(TakeCard card, StoredTake take) {
    card.show(
        take,
        takes.media().poster(take),
        isShown(card),
        takes.isChosen(take),
        takes.changesSince(take),
        takes.media().problem(take),
        twins.ofCard(take, takes.list()));
  }

  private static void named(Button button, String name) {
    button.setAccessibleText(name);
    button.getTooltip().setText(name);
  }
}
