package boxreel.ui.inspector;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.easing.CurvePicture;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.fx.Choices;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import boxreel.ui.timeline.TimelineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;

/// The selected object in numbers.
public final class ObjectPane extends VBox {
  private static final NumberText PLACE = new NumberText(-100_000, 100_000, 1);
  private static final NumberText SIZE = new NumberText(0.1, 100_000, 1);

  private static final double WIDE = 250;

  private final ObjectViewModel model;
  private final ShotDocument document;
  private final EditCommands commands;
  private final Label number = Controls.label("", "number-chip", "large");
  private final TextField phrase = new TextField();
  private final GridPane numbers = new GridPane(8, 8);
  private final Label boxHead = Controls.label("", "caption", "muted");
  private final NumberField x;
  private final NumberField y;
  private final NumberField width;
  private final NumberField height;
  private final Label keyHead = Controls.label("", "section-title");
  private final Label keyNote = Controls.label("", "caption", "muted");
  private final CurvePicture curve = new CurvePicture(56);
  private final Button editCurve = new Button();
  private final ComboBox<Easing> easing = new ComboBox<>();
  private final Label easingNote = Controls.label("", "caption", "muted");
  private final Label presenceNote = Controls.label("", "caption", "muted");
  private final Button presence = new Button();
  private final RangeSlider span = new RangeSlider(1, 2, 1, 2);
  private final VBox warnings = new VBox(8);
  private final VBox filled = new VBox();
  private final VBox empty;
  private boolean showing;

  public ObjectPane(ObjectViewModel model, EditCommands commands) {
    this.model = model;
    this.document = model.document();
    this.commands = commands;
    getStyleClass().add("inspector");
    phrase.setId("phrase");
    phrase.getStyleClass().add("tall");
    phrase.setAccessibleText(Words.PHRASE.text());
    phrase.setOnAction(_ -> model.rename(phrase.getText()));
    phrase
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                model.rename(phrase.getText());
                refresh();
              }
            });
    HBox.setHgrow(phrase, Priority.ALWAYS);
    Button delete = Controls.iconButton(Icon.TRASH, Words.DELETE.text());
    delete.setOnAction(_ -> commands.objects().delete());
    HBox title = Controls.row(8, number, phrase, delete);
    title.getStyleClass().add("inspector-title");
    x = new NumberField("X", "px", Words.LEFT_EDGE.text(), PLACE, 1, v -> model.setX(v));
    y = new NumberField("Y", "px", Words.UPPER_EDGE.text(), PLACE, 1, v -> model.setY(v));
    width = new NumberField("W", "px", Words.WIDTH.text(), SIZE, 1, v -> model.setWidth(v));
    height = new NumberField("H", "px", Words.HEIGHT.text(), SIZE, 1, v -> model.setHeight(v));
    x.text().setId("box-x");
    y.text().setId("box-y");
    width.text().setId("box-w");
    height.text().setId("box-h");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    numbers.getColumnConstraints().addAll(half, half);
    numbers.addRow(0, x, y);
    numbers.addRow(1, width, height);
    numbers.getStyleClass().add("section-body");
    easing.getItems().setAll(Easing.named());
    easing.setId("easing");
    easing.setAccessibleText(Words.EASING.text());
    easing.setMaxWidth(Double.MAX_VALUE);
    easing.setConverter(Choices.named(TimelineView::name));
    easing.setOnAction(
        _ -> {
          if (!showing && easing.getValue() != null) {
            commands.keys().ease(easing.getValue());
          }
        });
    VBox easingBox = new VBox(4, easing, easingNote);
    HBox.setHgrow(easingBox, Priority.ALWAYS);
    editCurve.setGraphic(curve);
    editCurve.setId("edit-easing");
    editCurve.getStyleClass().add("curve-button");
    editCurve.setAccessibleText(Words.EDIT_CURVE.text());
    Controls.tip(editCurve, Words.EDIT_CURVE.text());
    editCurve.setOnAction(_ -> commands.keys().editEasing());
    HBox easingRow = new HBox(12, editCurve, easingBox);
    easingRow.getStyleClass().add("section-body");
    presence.getStyleClass().addAll("flat", "link-button");
    presence.setText(Words.END_HERE.text());
    presence.setMinWidth(USE_PREF_SIZE);
    presence.setOnAction(_ -> commands.presence().toggle());
    span.getStyleClass().add("span-slider");
    span.setBlockIncrement(1);
    span.setAccessibleText(Words.SPAN.text());
    span.lowValueChangingProperty().subscribe((_, now) -> spanChanged(now));
    span.highValueChangingProperty().subscribe((_, now) -> spanChanged(now));
    VBox spanBox = new VBox(Controls.collapsing(span));
    spanBox.getStyleClass().add("section-body");
    warnings.getStyleClass().add("section-body");
    filled
        .getChildren()
        .addAll(
            title,
            Controls.rule(),
            section(Controls.label(Words.BOX.text(), "section-title"), boxHead),
            numbers,
            new AlignRow(commands.arrange()),
            Controls.rule(),
            section(keyHead, keyNote),
            easingRow,
            Controls.rule(),
            section(
                Controls.label(Words.PRESENCE.text(), "section-title"),
                presenceNote,
                Controls.spacer(),
                presence,
                Controls.onlyWhenWide(Controls.keyCap("O"), this, WIDE)),
            spanBox,
            warnings);
    Label hint = Controls.label(Words.HINT.text(), "caption", "muted");
    hint.setWrapText(true);
    empty = new VBox(hint);
    empty.getStyleClass().add("empty-note");
    getChildren().addAll(Controls.collapsing(filled), Controls.collapsing(empty));
    document.shotProperty().subscribe(_ -> refresh());
    document.selectionProperty().subscribe(_ -> refresh());
    document.frameProperty().subscribe(_ -> refresh());
    model.sizeProperty().subscribe(_ -> refresh());
  }

  private static HBox section(javafx.scene.Node... parts) {
    HBox row = Controls.row(4, parts);
    row.getStyleClass().add("section-head");
    return row;
  }

  private void spanChanged(boolean changing) {
    if (!changing && !showing) {
      model.setSpan(
          (int) Math.round(span.getLowValue()) - 1, (int) Math.round(span.getHighValue()));
    }
  }

  private void refresh() {
    Optional<Track> selected = document.selectedTrack();
    filled.setVisible(selected.isPresent());
    empty.setVisible(selected.isEmpty());
    showing = true;
    selected.ifPresent(this::show);
    showing = false;
  }

  private void show(Track track) {
    Shot shot = document.shot();
    int trackNumber = TrackNames.number(shot, track.id());
    number.setText(Integer.toString(trackNumber));
    number
        .getStyleClass()
        .setAll("number-chip", "large", "track-" + TrackNames.colour(shot, track));
    boolean locked = track.marks().locked();
    numbers.setDisable(locked);
    phrase.setDisable(locked);
    presence.setDisable(locked);
    span.setDisable(locked);
    if (!phrase.isFocused()) {
      phrase.setText(track.phrase());
    }
    Box box = model.boxInPixels();
    int others = document.selection().trackIds().size() - 1;
    boxHead.setText(
        others > 0
            ? Words.AT_FRAME_AND_MORE.text(document.frame() + 1, others)
            : Words.AT_FRAME.text(document.frame() + 1));
    x.setWhole(model.videoWidth());
    width.setWhole(model.videoWidth());
    y.setWhole(model.videoHeight());
    height.setWhole(model.videoHeight());
    x.setValue(box.x());
    y.setValue(box.y());
    width.setValue(box.width());
    height.setValue(box.height());
    showKey(track);
    showPresence(shot, track);
    warnings.getChildren().setAll(model.warnings().stream().map(Notes::warning).toList());
  }

  private void showKey(Track track) {
    Key key = commands.keys().keyBefore(track);
    int index = track.keys().indexOf(key);
    keyHead.setText(Words.KEY_OF.text(index + 1, track.keys().size()));
    keyNote.setText(
        switch (key.origin()) {
          case USER -> Words.SET_BY_USER.text();
          case PLANNER -> Words.SUGGESTED.text();
          case IMPORT -> Words.IMPORTED.text();
        });
    List<Easing> offered = new ArrayList<>(Easing.named());
    if (!offered.contains(key.easing())) {
      offered.add(key.easing());
    }
    if (!easing.getItems().equals(offered)) {
      easing.getItems().setAll(offered);
    }
    easing.setValue(key.easing());
    curve.show(key.easing());
    boolean last = index == track.keys().size() - 1;
    editCurve.setDisable(last || track.marks().locked());
    easing.setDisable(last || track.marks().locked());
    easingNote.setText(
        last
            ? Words.LAST_KEY.text()
            : Words.TO_FRAME.text(Math.round(track.keys().get(index + 1).time()) + 1));
  }

  private void showPresence(Shot shot, Track track) {
    List<FrameSpan> spans = track.presence();
    presenceNote.setText(model.presenceText());
    presence.setText(
        track.isPresentAt(document.frame()) ? Words.END_HERE.text() : Words.SHOW_HERE.text());
    span.setVisible(spans.size() == 1 && shot.frames() > 1);
    if (spans.size() == 1 && !span.isLowValueChanging() && !span.isHighValueChanging()) {
      span.setMax(shot.frames());
      span.setHighValue(spans.getFirst().end());
      span.setLowValue(spans.getFirst().start() + 1);
      span.setHighValue(spans.getFirst().end());
    }
  }
}
