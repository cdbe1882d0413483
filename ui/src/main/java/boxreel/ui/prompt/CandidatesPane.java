package boxreel.ui.prompt;

import boxreel.layout.Shot;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.KeyClaims;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The proposals side by side, and while they arrive what there is of them.
final class CandidatesPane extends VBox {
  private static final int COLUMNS = 2;

  private final CandidatesViewModel model;
  private final GridPane grid = new GridPane(8, 8);
  private final VBox reasons = new VBox(2);
  private final Label count = Controls.label("", "caption", "muted");
  private final Button use = new Button(Words.USE.text());
  private final Button back = new Button(Words.BACK.text());
  private final HBox head;
  private final ClipPlayer player = new ClipPlayer();
  private List<CandidateCard> cards = List.of();
  private List<ClipView> arriving = List.of();

  CandidatesPane(CandidatesViewModel model) {
    super(6);
    this.model = model;
    setId("candidates");
    back.getStyleClass().addAll("flat", "link-button");
    back.setId("candidates-back");
    Controls.tip(back, Words.BACK_TIP.text());
    back.setOnAction(_ -> model.goBack());
    use.getStyleClass().add("link-button");
    use.setId("candidates-use");
    use.setOnAction(_ -> model.close());
    for (Button button : List.of(back, use)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    head =
        Controls.row(
            6,
            Controls.label(Words.PROPOSALS.text(), "section-title"),
            count,
            Controls.spacer(),
            back,
            use);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    getChildren().addAll(head, grid, reasons);
    setOnMouseEntered(_ -> player.hold(true));
    setOnMouseExited(_ -> player.hold(false));
    KeyClaims.claimEscape(this);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.candidates().subscribe(this::show);
    model.arrivingProperty().subscribe(_ -> showArriving());
    model.shownProperty().subscribe(this::explain);
    show();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !model.candidates().isEmpty()) {
      model.goBack();
      event.consume();
    }
  }

  private void show() {
    List<Candidate> all = model.candidates();
    arriving = List.of();
    grid.getChildren().clear();
    cards = all.stream().map(candidate -> new CandidateCard(candidate, model)).toList();
    for (int i = 0; i < cards.size(); i++) {
      grid.add(cards.get(i), i % COLUMNS, i / COLUMNS);
    }
    count.setText(Integer.toString(all.size()));
    reveal(!all.isEmpty(), !all.isEmpty());
    player.play(cards.stream().map(CandidateCard::clip).toList());
    explain();
  }

  /// While boxes arrive, each proposal's clip grows.
  private void showArriving() {
    List<Shot> shots = model.arrivingProperty().get();
    if (shots.isEmpty()) {
      if (!arriving.isEmpty()) {
        show();
      }
      return;
    }
    if (arriving.size() != shots.size()) {
      List<ClipView> clips = new ArrayList<>();
      grid.getChildren().clear();
      for (int i = 0; i < shots.size(); i++) {
        ClipView clip = new ClipView();
        clips.add(clip);
        StackPane frame = new StackPane(clip);
        frame.getStyleClass().add("candidate-arriving");
        grid.add(frame, i % COLUMNS, i / COLUMNS, shots.size() == 1 ? COLUMNS : 1, 1);
      }
      arriving = clips;
      count.setText(Words.ARRIVING.text());
      reveal(true, false);
    }
    for (int i = 0; i < shots.size(); i++) {
      arriving.get(i).show(shots.get(i), null);
    }
    // The newest boxes are the last ones.
    arriving.forEach(clip -> clip.seek(clip.seconds() - 1e-3));
  }

  private void reveal(boolean seen, boolean isChoice) {
    setVisible(seen);
    setManaged(seen);
    use.setVisible(isChoice);
    back.setVisible(isChoice);
  }

  /// What the one on the stage has against it.
  private void explain() {
    cards.forEach(CandidateCard::mark);
    reasons.getChildren().clear();
    boolean isChoice = !model.candidates().isEmpty();
    model
        .shownProperty()
        .get()
        .filter(_ -> isChoice)
        .ifPresent(
            shown -> {
              String letter = shown.letter();
              reasons
                  .getChildren()
                  .add(reason(Icon.CHECK, Words.SCORES.text(letter, shown.percent())));
              shown.flaws().forEach(flaw -> reasons.getChildren().add(reason(Icon.WARNING, flaw)));
            });
    use.setText(
        model
            .shownProperty()
            .get()
            .map(shown -> Words.USE_IT.text(shown.letter()))
            .orElse(Words.KEEP_AS_IT_IS.text()));
  }

  private static HBox reason(Icon icon, String text) {
    Label words = Controls.label(text, "caption", "muted");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox row = new HBox(6, new IconView(icon, 12), words);
    HBox.setHgrow(words, Priority.ALWAYS);
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add(icon == Icon.WARNING ? "missing" : "ready");
    return row;
  }
}
