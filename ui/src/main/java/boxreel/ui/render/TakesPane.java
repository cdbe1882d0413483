package boxreel.ui.render;

import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The takes of this session and their export.
public final class TakesPane extends VBox {
  private final RenderViewModel model;
  private final ShotDocument document;
  private final FlowPane cards = new FlowPane(8, 8);
  private final Label count = Controls.label("", "caption", "muted");
  private final VBox none;

  public TakesPane(RenderViewModel model, ShotDocument document, ExportViewModel export) {
    this.model = model;
    this.document = document;
    getStyleClass().add("pane");
    MenuButton exportButton = new MenuButton("Export");
    exportButton.setId("export");
    exportButton.setGraphic(new boxreel.ui.fx.IconView(Icon.EXPORT));
    exportButton.getStyleClass().add("flat-menu");
    for (ExportViewModel.Format format : ExportViewModel.Format.values()) {
      MenuItem item = new MenuItem(format.label());
      item.setId("export-" + format.ending());
      item.setOnAction(
          _ -> model.shownTakeProperty().get().ifPresent(take -> export.export(take, format)));
      exportButton.getItems().add(item);
    }
    model.shownTakeProperty().subscribe(take -> exportButton.setDisable(take.isEmpty()));
    HBox head =
        new HBox(8, Controls.label("Takes", "pane-title"), count, Controls.spacer(), exportButton);
    head.getStyleClass().add("pane-head");
    cards.getStyleClass().add("take-cards");
    Label hint = Controls.label("Your renders land here", "caption", "muted");
    none = new VBox(hint);
    none.getStyleClass().add("dotted-strip");
    ScrollPane scroller = new ScrollPane(new VBox(Controls.collapsing(none), cards));
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    model.takes().subscribe(this::rebuild);
    model.shownTakeProperty().subscribe(_ -> update());
    document.shotProperty().subscribe(_ -> update());
    rebuild();
  }

  private void rebuild() {
    cards.getChildren().clear();
    for (Take take : model.takes()) {
      TakeCard card = new TakeCard(take);
      card.setOnAction(_ -> model.show(take));
      cards.getChildren().add(card);
    }
    count.setText(model.takes().isEmpty() ? "" : Integer.toString(model.takes().size()));
    none.setVisible(model.takes().isEmpty());
    update();
  }

  private void update() {
    for (Node node : cards.getChildren()) {
      if (node instanceof TakeCard card) {
        card.show(
            model.shownTakeProperty().get().filter(card.take()::equals).isPresent(),
            card.take().isStaleFor(document.shot()));
      }
    }
  }
}
