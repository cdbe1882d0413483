package boxreel.ui.reference;

import boxreel.project.Reference;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.reference.ReferenceViewModel.Trouble;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What to do about a reference whose file is gone or can't be read.
public final class ReferenceCard extends VBox {
  private static final double WIDTH = 340;

  private final ReferenceViewModel model;
  private final Label words = Controls.label("", "caption");
  private final Button relink = new Button(Words.RELINK.text());

  public ReferenceCard(ReferenceViewModel model) {
    super(4);
    this.model = model;
    setId("reference-trouble");
    getStyleClass().addAll("note", "note-warning", "stage-card");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    relink.setId("reference-relink");
    relink.getStyleClass().addAll("flat", "link-button", "accent-link");
    relink.setOnAction(_ -> model.relink());
    Button remove = new Button(Words.REMOVE.text());
    remove.getStyleClass().addAll("flat", "link-button");
    remove.setOnAction(_ -> model.remove());
    HBox actions = new HBox(4, relink, remove);
    actions.getStyleClass().add("note-actions");
    getChildren().addAll(new HBox(8, new IconView(Icon.WARNING), words), actions);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume); // no drag on the stage begins here
    Controls.collapsing(this);
    model.troubleProperty().subscribe(_ -> refresh());
    model.referenceProperty().subscribe(_ -> refresh());
  }

  /// Lies in the upper left of a frame on the stage.
  public void place(double x, double y, double width) {
    double wide = Math.max(0, Math.min(WIDTH, width - 24));
    resizeRelocate(x + 12, y + 12, wide, Math.ceil(prefHeight(wide)));
  }

  private void refresh() {
    Optional<Reference> shown = model.referenceProperty().get().filter(Reference::visible);
    Optional<Trouble> trouble = shown.flatMap(_ -> model.troubleProperty().get());
    setVisible(trouble.isPresent());
    trouble.ifPresent(
        what -> {
          boolean isMissing = what == Trouble.MISSING;
          String name = shown.map(Reference::name).orElse("");
          words.setText((isMissing ? Words.MISSING : Words.DAMAGED).text(name));
          relink.setText((isMissing ? Words.RELINK : Words.OTHER_FILE).text());
        });
  }
}
