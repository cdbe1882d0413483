package boxreel.ui.lint;

import boxreel.layout.lint.Finding;
import boxreel.layout.lint.Severity;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;

/// The number of errors and warnings, in the status bar; a press lists them.
public final class LintBadge extends Button {
  private static final PseudoClass ERRORS = PseudoClass.getPseudoClass("errors");
  private static final PseudoClass WARNINGS = PseudoClass.getPseudoClass("warnings");

  @SuppressWarnings("this-escape")
  public LintBadge(LintViewModel model, Runnable showAll) {
    setId("lint-badge");
    getStyleClass().addAll("flat", "status-button");
    IconView icon = new IconView(Icon.CHECK, 14);
    setGraphic(icon);
    setMinWidth(USE_PREF_SIZE);
    Controls.tip(this, Words.SHOW.text());
    setOnAction(_ -> showAll.run());
    model
        .findingsProperty()
        .subscribe(
            all -> {
              List<Finding> grave = model.grave();
              boolean hasErrors = grave.stream().anyMatch(f -> f.severity() == Severity.ERROR);
              icon.setIcon(hasErrors ? Icon.ERROR : grave.isEmpty() ? Icon.CHECK : Icon.WARNING);
              pseudoClassStateChanged(ERRORS, hasErrors);
              pseudoClassStateChanged(WARNINGS, !hasErrors && !grave.isEmpty());
              setText(Integer.toString(grave.size()));
              String words = all.isEmpty() ? Words.NOTHING.text() : LintTexts.counts(all);
              setAccessibleText(Words.BADGE.text(words));
              getTooltip().setText(Words.BADGE.text(words));
            });
  }
}
