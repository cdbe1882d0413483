package boxreel.ui.lint;

import boxreel.layout.lint.Finding;
import boxreel.layout.lint.Fix;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.text.Spoken;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All findings of the open shot, each with what shows it and what mends it.
public final class LintPane extends VBox {
  private final LintViewModel model;
  private final ShotDocument document;
  private final Label count = Controls.label("", "caption", "muted");
  private final Button fixAll = new Button(Words.FIX_ALL.text());
  private final VBox list = new VBox(8);
  private final VBox none;

  public LintPane(LintViewModel model, ShotDocument document) {
    this.model = model;
    this.document = document;
    getStyleClass().add("inspector");
    setId("lint");
    fixAll.setId("lint-fix-all");
    fixAll.getStyleClass().addAll("flat", "link-button");
    fixAll.setMinWidth(USE_PREF_SIZE);
    Controls.tip(fixAll, Words.FIX_ALL_TIP.text());
    fixAll.setOnAction(_ -> model.fixAll());
    HBox head = Controls.row(4, count, Controls.spacer(), fixAll);
    head.getStyleClass().add("section-head");
    list.getStyleClass().add("section-body");
    Label fine = Controls.label(Words.NOTHING.text(), "caption", "muted");
    fine.setWrapText(true);
    HBox.setHgrow(fine, Priority.ALWAYS);
    IconView check = new IconView(Icon.CHECK);
    check.getStyleClass().add("done");
    none = new VBox(new HBox(8, check, fine));
    none.getStyleClass().add("empty-note");
    head.visibleProperty().bind(none.visibleProperty().not());
    getChildren()
        .addAll(Controls.collapsing(head), Controls.collapsing(none), Controls.collapsing(list));
    model.findingsProperty().subscribe(this::show);
  }

  private void show(List<Finding> findings) {
    none.setVisible(findings.isEmpty());
    count.setText(LintTexts.counts(findings));
    fixAll.setDisable(!model.canFixAll());
    list.getChildren().setAll(findings.stream().map(this::note).toList());
  }

  private VBox note(Finding finding) {
    String sentence = Spoken.text(finding.sentence());
    Label words = Controls.label(sentence, "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Label where = Controls.label(LintTexts.where(document.committed(), finding), "small", "muted");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox said = new HBox(8, new IconView(LintTexts.icon(finding.severity())), words);
    FlowPane actions = new FlowPane(4, 0);
    actions.getStyleClass().add("note-actions");
    finding.fix().ifPresent(fix -> actions.getChildren().add(fixButton(finding, fix)));
    Button show = link(Words.SHOW.text());
    show.setAccessibleText(Words.SHOW_THIS.text(sentence));
    show.setOnAction(_ -> model.show(finding));
    actions.getChildren().add(show);
    VBox body = new VBox(2, said, where, actions);
    where.getStyleClass().add("note-where");
    body.getStyleClass().addAll("note", "note-" + LintTexts.tone(finding.severity()), "finding");
    body.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> model.show(finding));
    return body;
  }

  private Button fixButton(Finding finding, Fix fix) {
    String label = Spoken.text(fix.label());
    Button button = link(label);
    button.getStyleClass().add("finding-fix");
    button.setAccessibleText(label + ": " + Spoken.text(finding.sentence()));
    button.setOnAction(_ -> model.fix(finding));
    return button;
  }

  private static Button link(String text) {
    Button button = new Button(text);
    button.getStyleClass().addAll("flat", "link-button", "accent-link");
    return button;
  }
}
