package boxreel.ui.prompt;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.edit.ObjectChange;
import boxreel.planner.Revision;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.KeyClaims;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says what should change, and decides object by object on what the planner makes of it.
final class RevisionPane extends VBox {
  private static final double CLIP = 190;

  private final RevisionViewModel model;
  private final ShotDocument document;
  private final FlowPane keeps = new FlowPane(4, 4);
  private List<Object> shownKeeps = List.of();
  private final Label keepTitle = Controls.label(Words.KEEP_THEM.text(), "caption", "muted");
  private final VBox answer = new VBox(6);
  private final ClipView clip = new ClipView();
  private final ClipPlayer player = new ClipPlayer();

  RevisionPane(RevisionViewModel model, ShotDocument document) {
    super(6);
    this.model = model;
    this.document = document;
    setId("revision");
    TextField instruction = new TextField();
    instruction.setId("instruction");
    instruction.getStyleClass().add("tall");
    instruction.setPromptText(Words.INSTRUCTION_HINT.text());
    instruction.setAccessibleText(Words.INSTRUCTION.text());
    instruction.textProperty().bindBidirectional(model.instructionProperty());
    instruction.setOnAction(_ -> model.revise());
    HBox.setHgrow(instruction, Priority.ALWAYS);
    Button change = new Button(Words.CHANGE.text());
    change.setId("revise");
    change.setMinWidth(Region.USE_PREF_SIZE);
    change.setOnAction(_ -> model.revise());
    change.visibleProperty().bind(model.workingProperty().not());
    Button stop = new Button(Words.STOP.text());
    stop.setMinWidth(Region.USE_PREF_SIZE);
    stop.setOnAction(_ -> model.cancel());
    stop.visibleProperty().bind(model.workingProperty());
    HBox row = Controls.row(6, instruction, Controls.collapsing(change), Controls.collapsing(stop));
    getChildren()
        .addAll(
            Controls.label(Words.CHANGE_IN_WORDS.text(), "section-title"),
            row,
            keepTitle,
            keeps,
            answer);
    clip.setId("revision-clip");
    clip.setOnMouseEntered(_ -> player.hold(true));
    clip.setOnMouseExited(_ -> player.hold(false));
    clip.setMouseTransparent(false);
    clip.setMaxWidth(CLIP);
    KeyClaims.claimEscape(this);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.revisionProperty().get().isPresent()) {
            model.discard();
            event.consume();
          }
        });
    document.shotProperty().subscribe(this::showKeeps);
    model.revisionProperty().subscribe(this::showAnswer);
    model.workingProperty().subscribe(this::showAnswer);
    model.partialProperty().subscribe(this::showAnswer);
    model.errorProperty().subscribe(this::showAnswer);
    model.notes().subscribe(this::showAnswer);
    model.accepted().addListener((SetChangeListener<String>) _ -> showClip());
    showKeeps();
  }

  private ToggleButton chip(Keep object) {
    ToggleButton chip = new ToggleButton(TrackNames.brief(object.phrase()));
    chip.setMnemonicParsing(false);
    chip.setGraphic(Controls.label(Integer.toString(object.number()), "number-chip", "small"));
    chip.getStyleClass().addAll("object-chip", "track-" + TrackNames.colour(object.number()));
    chip.setAccessibleText(Words.KEEP_IT.text(object.phrase()));
    if (object.isLocked()) {
      chip.setDisable(true);
      chip.setText(Words.LOCKED.text(chip.getText()));
    }
    chip.setOnAction(
        _ -> {
          if (chip.isSelected()) {
            model.kept().add(object.id());
          } else {
            model.kept().remove(object.id());
          }
        });
    return chip;
  }

  /// What the chip of an object that may be kept shows.
  private record Keep(String id, String phrase, int number, boolean isLocked) {}

  private void showKeeps() {
    Shot shot = document.shot();
    List<Object> wanted = new ArrayList<>(shot.lockedFrames());
    List<Keep> objects =
        shot.tracks().stream()
            .map(
                track ->
                    new Keep(
                        track.id(),
                        track.phrase(),
                        TrackNames.number(shot, track.id()),
                        track.marks().locked()))
            .toList();
    wanted.addAll(objects);
    // A box that is dragged changes the shot at every frame, and no chip.
    if (!wanted.equals(shownKeeps)) {
      shownKeeps = wanted;
      keeps.getChildren().setAll(objects.stream().map(this::chip).toList());
      shot.lockedFrames().forEach(span -> keeps.getChildren().add(chip(span)));
    }
    for (int i = 0; i < objects.size(); i++) {
      var chip = (ToggleButton) keeps.getChildren().get(i);
      chip.setSelected(model.stays(shot.tracks().get(i)));
    }
    // They count for the next question, not for the answer that is there.
    boolean any =
        (shot.tracks().size() > 1 || !shot.lockedFrames().isEmpty())
            && model.revisionProperty().get().isEmpty();
    for (Region region : List.of(keepTitle, keeps)) {
      region.setVisible(any);
      region.setManaged(any);
    }
  }

  /// Locked frames, to be unlocked by a click.
  private ToggleButton chip(FrameSpan span) {
    ToggleButton chip =
        new ToggleButton(
            LockWords.FRAMES.text(span.start() + 1, span.end()), new IconView(Icon.LOCK, 12));
    chip.getStyleClass().addAll("object-chip", "frames-chip");
    chip.setSelected(true);
    Controls.tip(chip, LockWords.UNLOCK.text());
    chip.setOnAction(_ -> model.unlock(span));
    return chip;
  }

  private void showAnswer() {
    showKeeps();
    answer.getChildren().clear();
    if (model.workingProperty().get()) {
      String text = model.partialProperty().get();
      Label streamed =
          Controls.label(
              text.isEmpty() ? Words.ASKING.text() : lastLines(text), "mono", "small", "streamed");
      streamed.setWrapText(true);
      streamed.setMaxWidth(Double.MAX_VALUE);
      answer.getChildren().add(streamed);
    }
    if (!model.errorProperty().get().isEmpty()) {
      answer.getChildren().add(NoteCard.of(Icon.ERROR, model.errorProperty().get(), "danger"));
    }
    for (String sentence : model.notes()) {
      answer.getChildren().add(NoteCard.of(Icon.INFO, sentence, "accent"));
    }
    model.revisionProperty().get().ifPresent(this::showRevision);
  }

  private void showRevision(Revision revision) {
    VBox rows = new VBox(4);
    for (ObjectChange change : revision.difference().changes()) {
      rows.getChildren().add(row(change, revision));
    }
    Button apply = Controls.button(Icon.CHECK, Words.APPLY.text(), "tonal");
    apply.setId("apply-revision");
    apply.setOnAction(_ -> model.apply());
    apply.disableProperty().bind(javafx.beans.binding.Bindings.isEmpty(model.accepted()));
    Button discard = new Button(Words.DISCARD.text());
    discard.setId("discard-revision");
    discard.getStyleClass().add("flat");
    discard.setOnAction(_ -> model.discard());
    HBox decide = Controls.row(6, apply, discard);
    answer.getChildren().addAll(clip, rows, decide);
    showClip();
    player.play(List.of(clip));
  }

  private HBox row(ObjectChange change, Revision revision) {
    Shot colours = model.base().track(change.id()).isPresent() ? model.base() : revision.proposed();
    int number = TrackNames.number(colours, change.id());
    CheckBox accept = new CheckBox();
    accept.setId("accept-" + change.id());
    accept.setSelected(model.accepted().contains(change.id()));
    accept.setAccessibleText(Words.ACCEPT.text(change.phrase()));
    accept.setOnAction(
        _ -> {
          if (accept.isSelected()) {
            model.accepted().add(change.id());
          } else {
            model.accepted().remove(change.id());
          }
        });
    Label chip = Controls.label(Integer.toString(number), "number-chip", "small");
    chip.getStyleClass().add("track-" + TrackNames.colour(number));
    Label what = Controls.label(ChangeWords.of(change), "caption", "muted");
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(Controls.label(TrackNames.brief(change.phrase())), what);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(6, accept, chip, words);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("change-row");
    return row;
  }

  private void showClip() {
    if (model.revisionProperty().get().isPresent()) {
      clip.show(model.result(), model.base());
    }
  }

  private static String lastLines(String text) {
    List<String> lines = text.lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
  }
}
