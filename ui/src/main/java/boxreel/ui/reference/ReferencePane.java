package boxreel.ui.reference;

import boxreel.project.Reference;
import boxreel.project.Reference.Fit;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The reference in the inspector: the file, how it is seen, where it begins.
public final class ReferencePane extends VBox {
  private static final NumberText START = new NumberText(-36_000, 360_000, 3);
  private static final double STEP = 0.1;

  private final ReferenceViewModel model;
  private final Label name = Controls.label("");
  private final Tooltip place = new Tooltip();
  private final IconView eyeIcon = new IconView(Icon.EYE);
  private final Button eye = new Button();
  private final Slider opacity = new Slider(0, 100, 100);
  private final Label percent = Controls.label("", "mono", "caption", "muted");
  private final Label length = Controls.label("", "caption", "muted");
  private final NumberField start;
  private final ObjectProperty<Fit> fit = new SimpleObjectProperty<>(Fit.WHOLE);
  private final VBox there = new VBox(8);
  private final VBox none = new VBox(8);
  private boolean showing;

  public ReferencePane(ReferenceViewModel model) {
    this.model = model;
    setId("reference-pane");
    Button add = Controls.button(Icon.PLUS, Words.ADD.text(), "flat", "link-button");
    add.setId("reference-add");
    add.setOnAction(_ -> model.add());
    Label hint = Controls.label(Words.HINT.text(), "caption", "muted");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    none.getChildren().addAll(hint, add);
    Controls.dress(eye, Icon.EYE, Words.VISIBLE.text());
    eye.setId("reference-visible");
    eye.getStyleClass().add("icon-button");
    eye.setGraphic(eyeIcon);
    eye.setOnAction(_ -> model.toggleVisible());
    Button remove = Controls.iconButton(Icon.TRASH, Words.REMOVE.text());
    remove.setOnAction(_ -> model.remove());
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTooltip(place);
    HBox.setHgrow(name, Priority.ALWAYS);
    opacity.setId("reference-opacity");
    opacity.setAccessibleText(Words.OPACITY.text());
    opacity.setBlockIncrement(5);
    Controls.tip(opacity, Words.OPACITY.text());
    HBox.setHgrow(opacity, Priority.ALWAYS);
    opacity.valueProperty().subscribe(now -> opacityMoved(now.doubleValue()));
    opacity
        .valueChangingProperty()
        .subscribe(
            (_, changing) -> {
              if (!changing) {
                model.endOpacity();
              }
            });
    percent.setMinWidth(40);
    start =
        new NumberField(
            Words.START.text(),
            Words.SECONDS.text(),
            Words.START_TIP.text(),
            START,
            STEP,
            model::setStart);
    start.text().setId("reference-start");
    HBox.setHgrow(start, Priority.ALWAYS);
    HBox fits =
        Controls.segmented(Words.FIT.text(), List.of(Fit.values()), ReferencePane::nameOf, fit);
    fit.subscribe(
        now -> {
          if (!showing) {
            model.setFit(now);
          }
        });
    there
        .getChildren()
        .addAll(
            Controls.row(4, new IconView(Icon.FILM), name, eye, remove),
            Controls.row(8, opacity, percent),
            Controls.row(8, Controls.collapsing(start), fits));
    HBox head = Controls.row(4, Controls.label(Words.TITLE.text(), "section-title"), length);
    head.getStyleClass().add("section-head");
    for (Node each : List.of(there, none)) {
      each.getStyleClass().add("section-body");
      Controls.collapsing(each);
    }
    getChildren().addAll(Controls.rule(), head, there, none);
    model.referenceProperty().subscribe(_ -> refresh());
    model.lengthProperty().subscribe(_ -> refresh());
  }

  private void opacityMoved(double now) {
    if (!showing) {
      model.setOpacity(Math.round(now) / 100.0);
    }
  }

  private void refresh() {
    showing = true;
    boolean has = model.referenceProperty().get().isPresent();
    there.setVisible(has);
    none.setVisible(!has);
    double seconds = model.lengthProperty().get();
    length.setText(
        seconds > 0 ? Words.LENGTH.text(String.format(Locale.ROOT, "%.1f", seconds)) : "");
    model.referenceProperty().get().ifPresent(this::show);
    showing = false;
  }

  private void show(Reference reference) {
    name.setText(reference.name());
    place.setText(reference.file().toString());
    eyeIcon.setIcon(reference.visible() ? Icon.EYE : Icon.EYE_OFF);
    long shown = Math.round(reference.opacity() * 100);
    if (!opacity.isValueChanging()) {
      opacity.setValue((double) shown);
    }
    percent.setText(Words.PERCENT.text(shown));
    start.setValue(reference.start());
    start.setVisible(model.lengthProperty().get() > 0);
    fit.set(reference.fit());
  }

  private static String nameOf(Fit fit) {
    return switch (fit) {
      case WHOLE -> Words.WHOLE.text();
      case FILL -> Words.FILL.text();
    };
  }
}
