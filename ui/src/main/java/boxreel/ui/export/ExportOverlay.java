package boxreel.ui.export;

import boxreel.project.animatic.BurnIn.Mark;
import boxreel.render.api.RgbFrame;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.KeyClaims;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import boxreel.ui.fx.Pictures;
import boxreel.ui.render.ExportViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Covers the window with the choices of an export and a preview of it.
public final class ExportOverlay extends StackPane {
  private static final double WIDTH = 640;
  private static final double PREVIEW_WIDTH = 592;
  private static final double PREVIEW_HEIGHT = 300;
  private static final NumberText TIMES = new NumberText(1, 20, 0);
  private static final NumberText SECONDS = new NumberText(0, 10, 1);

  private final ExportDialogViewModel model;
  private final ImageView picture = new ImageView();
  private final List<Node> fields = new ArrayList<>();
  private @Nullable Node focusBefore;

  public ExportOverlay(ExportDialogViewModel model) {
    this.model = model;
    setId("export-dialog");
    getStyleClass().add("scrim");
    BooleanBinding isTake =
        Bindings.createBooleanBinding(
            () -> model.whatProperty().get() == ExportTarget.TAKE, model.whatProperty());
    HBox what =
        Controls.segmented(
            Words.WHAT.text(),
            List.of(ExportTarget.values()),
            ExportTarget::text,
            model.whatProperty());
    what.setId("export-what");
    HBox formats =
        Controls.segmented(
            Words.FORMAT.text(),
            List.of(ExportViewModel.Format.values()),
            ExportViewModel.Format::name,
            model.formatProperty());
    formats.setId("export-format");
    formats.getChildren().getLast().disableProperty().bind(isTake.not()); // a film has no trace
    HBox sizes =
        Controls.segmented(
            Words.SIZE.text(), List.of(1, 2, 4), Words.TIMES::text, model.scaleProperty());
    sizes.setId("export-scale");
    CheckBox range = check(Words.RANGE, "export-range");
    range.selectedProperty().bindBidirectional(model.onlyRangeProperty());
    range.disableProperty().bind(model.rangeProperty().map(Optional::isEmpty));
    NumberField played = number(Words.PLAYED, Words.PLAYED_TIP, "", TIMES, 1);
    NumberField hold = number(Words.HOLD, Words.HOLD_TIP, Words.SECONDS.text(), SECONDS, 0.5);
    CheckBox captions = check(Words.CAPTIONS, "export-captions");
    captions.selectedProperty().bindBidirectional(model.captionsProperty());
    captions.visibleProperty().bind(isTake.not());
    FlowPane marks = new FlowPane(16, 6);
    for (Mark mark : Mark.values()) {
      CheckBox box = check(word(mark), "export-mark-" + mark.label());
      box.selectedProperty().bindBidirectional(model.markProperty(mark));
      marks.getChildren().add(box);
    }
    marks.getChildren().add(Controls.collapsing(captions));
    HBox ofTake = Controls.row(12, sizes, played, hold, range);
    ofTake.visibleProperty().bind(isTake);
    Button close = new Button(Words.CLOSE.text());
    close.setId("export-close");
    close.setOnAction(_ -> model.close());
    Button export = Controls.button(Icon.EXPORT, Words.EXPORT.text(), "primary");
    export.setId("export-go");
    export.setOnAction(_ -> model.export());
    Label facts = Controls.label("", "caption", "muted");
    facts.textProperty().bind(model.factsProperty());
    VBox card =
        new VBox(
            12,
            Controls.label(Words.TITLE.text(), "page-title"),
            Controls.row(12, what, Controls.spacer(), formats),
            preview(),
            Controls.label(Words.MARKS.text(), "section-title"),
            marks,
            Controls.collapsing(ofTake),
            Controls.row(8, facts, Controls.spacer(), close, export));
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    card.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().add(card);
    setAlignment(Pos.CENTER);
    fields.addAll(what.getChildren());
    fields.addAll(formats.getChildren());
    fields.addAll(marks.getChildren());
    fields.addAll(sizes.getChildren());
    fields.addAll(List.of(played.text(), hold.text(), range, close, export));
    KeyClaims.claimAll(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.openProperty().subscribe(this::show);
  }

  private static Words word(Mark mark) {
    return switch (mark) {
      case BOXES -> Words.BOXES;
      case LABELS -> Words.LABELS;
      case TIMECODE -> Words.TIMECODE;
      case DIALOGUE -> Words.DIALOGUE;
    };
  }

  private static CheckBox check(Words words, String id) {
    CheckBox box = new CheckBox(words.text());
    box.setId(id);
    return box;
  }

  private NumberField number(Words name, Words tip, String unit, NumberText format, double step) {
    boolean isTimes = name == Words.PLAYED;
    NumberField field =
        new NumberField(
            name.text(),
            unit,
            tip.text(),
            format,
            step,
            value -> {
              if (isTimes) {
                model.timesProperty().set((int) Math.round(value));
              } else {
                model.holdProperty().set(value);
              }
            });
    (isTimes ? model.timesProperty() : model.holdProperty())
        .subscribe(now -> field.setValue(now.doubleValue()));
    field.text().setPrefColumnCount(3);
    return field;
  }

  private StackPane preview() {
    Label none = Controls.label(Words.NO_PREVIEW.text(), "stage-hint");
    picture.setPreserveRatio(true);
    picture.setFitWidth(PREVIEW_WIDTH);
    picture.setFitHeight(PREVIEW_HEIGHT);
    picture.setId("export-preview");
    StackPane frame = new StackPane(none, picture);
    frame.getStyleClass().add("export-preview");
    frame.setAccessibleText(Words.PREVIEW.text());
    frame.setMinHeight(PREVIEW_HEIGHT + 16);
    frame.setMaxHeight(PREVIEW_HEIGHT + 16);
    VBox.setVgrow(frame, Priority.ALWAYS);
    model
        .previewProperty()
        .subscribe(
            now -> {
              none.setVisible(now.isEmpty());
              picture.setImage(now.map(ExportOverlay::image).orElse(null));
            });
    return frame;
  }

  private static javafx.scene.image.Image image(RgbFrame frame) {
    return Pictures.of(frame);
  }

  private void show(boolean open) {
    setVisible(open);
    if (open) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
      fields.getLast().requestFocus();
      return;
    }
    Node before = focusBefore;
    focusBefore = null;
    if (before != null) {
      before.requestFocus();
    }
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.export();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      moveFocus(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  /// Tab stays inside.
  private void moveFocus(int step) {
    List<Node> usable = fields.stream().filter(ExportOverlay::isUsable).toList();
    int at = 0;
    for (int i = 0; i < usable.size(); i++) {
      at = usable.get(i).isFocused() ? i : at;
    }
    usable.get(Math.floorMod(at + step, usable.size())).requestFocus();
  }

  private static boolean isUsable(Node node) {
    for (Node n = node; n != null; n = n.getParent()) {
      if (!n.isVisible()) {
        return false;
      }
    }
    return !node.isDisabled();
  }
}
