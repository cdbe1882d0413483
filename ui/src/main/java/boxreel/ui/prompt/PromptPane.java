package boxreel.ui.prompt;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The prompt, Propose, and what the planner said.
public final class PromptPane extends VBox {
  private static final double WIDE = 260;

  private final PromptViewModel model;
  private final ShotDocument document;
  private final TextArea prompt = new TextArea();
  private final FlowPane objects = new FlowPane(4, 4);
  private final VBox answer = new VBox(8);

  public PromptPane(PromptViewModel model, ShotDocument document) {
    this.model = model;
    this.document = document;
    getStyleClass().add("pane");
    Label planner = Controls.label("", "caption", "muted");
    planner.textProperty().bind(model.plannerNameProperty().map(PromptPane::capital));
    HBox head = new HBox(Controls.label("Prompt", "pane-title"), Controls.spacer(), planner);
    head.getStyleClass().add("pane-head");
    prompt.setId("prompt");
    prompt.getStyleClass().add("prompt-field");
    prompt.setWrapText(true);
    prompt.setPrefRowCount(4);
    prompt.setMinHeight(92);
    prompt.setPromptText("Say what happens, for example: " + PromptViewModel.samples().getFirst());
    prompt.setAccessibleText("Prompt");
    prompt.textProperty().bindBidirectional(model.promptProperty());
    prompt.addEventFilter(KeyEvent.KEY_PRESSED, this::onPromptKey);
    commitOnLeave(prompt);
    TextField background = field("Background", "bg-field", model.backgroundProperty());
    TextField negative = field("Negative", "negative-field", model.negativeProperty());
    Button propose = Controls.button(Icon.WAND, "Propose layout", "tonal");
    propose.setId("propose");
    propose.setMaxWidth(Double.MAX_VALUE);
    propose.setOnAction(_ -> model.propose());
    propose.visibleProperty().bind(model.proposingProperty().not());
    HBox.setHgrow(propose, Priority.ALWAYS);
    Button stop = Controls.button(Icon.STOP, "Stop", "normal");
    stop.setMaxWidth(Double.MAX_VALUE);
    stop.setOnAction(_ -> model.cancel());
    stop.visibleProperty().bind(model.proposingProperty());
    HBox.setHgrow(stop, Priority.ALWAYS);
    HBox action =
        Controls.row(
            8,
            Controls.collapsing(propose),
            Controls.collapsing(stop),
            Controls.onlyWhenWide(Controls.keyCap("Ctrl Enter"), this, WIDE));
    VBox body =
        new VBox(
            8,
            prompt,
            labelled("Background", background),
            labelled("Negative", negative),
            action,
            objects,
            answer);
    body.getStyleClass().add("pane-body");
    ScrollPane scroller = new ScrollPane(body);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    document.shotProperty().subscribe(_ -> showObjects());
    document.selectionProperty().subscribe(_ -> showObjects());
    model.partialProperty().subscribe(_ -> showAnswer());
    model.errorProperty().subscribe(_ -> showAnswer());
    model.proposingProperty().subscribe(_ -> showAnswer());
    model.notes().subscribe(this::showAnswer);
  }

  /// The prompt's field, for focus.
  public TextArea promptField() {
    return prompt;
  }

  private void onPromptKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.propose();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      // Tab goes on to the next field, as in a form; a prompt holds no tabs.
      prompt.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
      event.consume();
    }
  }

  private TextField field(String name, String id, javafx.beans.property.StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.textProperty().bindBidirectional(text);
    field.setOnAction(_ -> model.commitTexts());
    commitOnLeave(field);
    return field;
  }

  private void commitOnLeave(javafx.scene.Node field) {
    field
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                model.commitTexts();
              }
            });
  }

  private static HBox labelled(String name, TextField field) {
    Label key = Controls.label(name, "field-key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(key, field);
    box.getStyleClass().add("number-field");
    box.getStyleClass().add("tall");
    HBox.setHgrow(field, Priority.ALWAYS);
    return box;
  }

  private void showObjects() {
    Shot shot = document.shot();
    objects.getChildren().clear();
    for (Track track : shot.tracks()) {
      int number = TrackNames.number(shot, track.id());
      Button chip = new Button(track.phrase());
      Label numberChip = Controls.label(Integer.toString(number), "number-chip", "small");
      chip.setGraphic(numberChip);
      chip.getStyleClass().addAll("object-chip", "track-" + TrackNames.colour(number));
      if (document.selection().isTrack(track.id())) {
        chip.getStyleClass().add("chosen");
      }
      chip.setOnAction(_ -> document.select(Selection.ofTrack(track.id())));
      objects.getChildren().add(chip);
    }
    objects.setVisible(!shot.tracks().isEmpty());
    objects.setManaged(!shot.tracks().isEmpty());
  }

  private void showAnswer() {
    List<javafx.scene.Node> cards = new ArrayList<>();
    if (model.proposingProperty().get()) {
      String text = model.partialProperty().get();
      Label streamed =
          Controls.label(text.isEmpty() ? "Planning…" : lastLines(text), "mono", "small");
      streamed.getStyleClass().add("streamed");
      streamed.setWrapText(true);
      cards.add(streamed);
    }
    if (!model.errorProperty().get().isEmpty()) {
      cards.add(note(Icon.ERROR, model.errorProperty().get(), "danger"));
    }
    for (String sentence : model.notes()) {
      cards.add(note(Icon.INFO, sentence, "accent"));
    }
    answer.getChildren().setAll(cards);
  }

  private static String lastLines(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
  }

  private static HBox note(Icon icon, String sentence, String tone) {
    Label words = Controls.label(sentence, "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox note = new HBox(8, new IconView(icon), words);
    HBox.setHgrow(words, Priority.ALWAYS);
    note.getStyleClass().addAll("note", "note-" + tone);
    return note;
  }

  private static String capital(String name) {
    return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
