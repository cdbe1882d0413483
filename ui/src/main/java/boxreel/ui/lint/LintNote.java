package boxreel.ui.lint;

import boxreel.layout.lint.Finding;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Before a render: how many errors and warnings the layout has. Not there if it has none.
public final class LintNote extends VBox {
  public LintNote(LintViewModel model, Runnable showAll) {
    setId("lint-note");
    getStyleClass().add("section-body");
    Label words = Controls.label("", "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button show = new Button(Words.SHOW.text());
    show.setId("lint-note-show");
    show.getStyleClass().addAll("flat", "link-button", "accent-link");
    show.setOnAction(_ -> showAll.run());
    Button fix = new Button(Words.FIX_ALL.text());
    fix.getStyleClass().addAll("flat", "link-button", "accent-link");
    fix.setOnAction(_ -> model.fixAll());
    HBox actions = new HBox(4, Controls.collapsing(fix), show);
    actions.getStyleClass().add("note-actions");
    VBox note = new VBox(2, new HBox(8, new IconView(Icon.WARNING), words), actions);
    note.getStyleClass().addAll("note", "note-warning");
    getChildren().add(note);
    Controls.collapsing(this);
    model
        .findingsProperty()
        .subscribe(
            _ -> {
              List<Finding> grave = model.grave();
              setVisible(!grave.isEmpty());
              words.setText(Words.BEFORE_RENDER.text(LintTexts.counts(grave)));
              fix.setVisible(model.canFixAll());
            });
  }
}
