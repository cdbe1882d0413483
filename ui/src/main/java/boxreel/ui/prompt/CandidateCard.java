package boxreel.ui.prompt;

import boxreel.layout.Track;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A proposal as a moving clip with its score. A click looks at it on the stage, Enter takes
/// it; its menu takes single objects.
final class CandidateCard extends VBox {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final Candidate candidate;
  private final CandidatesViewModel model;
  private final ClipView clip = new ClipView();
  private final Button picture = new Button();

  CandidateCard(Candidate candidate, CandidatesViewModel model) {
    this.candidate = candidate;
    this.model = model;
    getStyleClass().add("candidate");
    clip.show(candidate.shot(), null);
    Label letter = Controls.label(candidate.letter(), "candidate-letter");
    StackPane.setAlignment(letter, Pos.TOP_LEFT);
    picture.setId("candidate-" + candidate.letter());
    picture.setGraphic(new StackPane(clip, letter));
    picture.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    picture.getStyleClass().setAll("button", "candidate-picture");
    picture.setMaxWidth(Double.MAX_VALUE);
    picture.setAccessibleText(Words.PROPOSAL.text(candidate.letter(), candidate.percent()));
    Controls.tip(picture, hint());
    picture.setOnAction(_ -> model.show(candidate));
    picture.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    ContextMenu menu = menu();
    picture.setContextMenu(menu);
    Button more = Controls.iconButton(Icon.DOWN, Words.WHAT_TO_TAKE.text(candidate.letter()));
    more.setId("candidate-menu-" + candidate.letter());
    more.getStyleClass().add("candidate-more");
    more.setOnAction(_ -> menu.show(more, javafx.geometry.Side.BOTTOM, 0, 2));
    Label score = Controls.label(Integer.toString(candidate.percent()), "mono", "small");
    HBox foot = new HBox(4, score);
    foot.setAlignment(Pos.CENTER_LEFT);
    if (!candidate.flaws().isEmpty()) {
      IconView warning = new IconView(Icon.WARNING, 12);
      warning.getStyleClass().add("candidate-warning");
      Label count = Controls.label(Integer.toString(candidate.flaws().size()), "small", "muted");
      foot.getChildren().addAll(warning, count);
    }
    foot.getChildren().addAll(Controls.spacer(), more);
    foot.getStyleClass().add("candidate-foot");
    getChildren().addAll(picture, foot);
    mark();
  }

  ClipView clip() {
    return clip;
  }

  /// Shows whether it is on the stage.
  void mark() {
    boolean chosen = model.shownProperty().get().filter(candidate::equals).isPresent();
    pseudoClassStateChanged(CHOSEN, chosen);
    picture.pseudoClassStateChanged(CHOSEN, chosen);
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      model.show(candidate);
      model.close();
      event.consume();
    }
  }

  private String hint() {
    String flaws = String.join("\n", candidate.flaws());
    return Words.LOOK.text() + (flaws.isEmpty() ? "" : "\n" + flaws);
  }

  private ContextMenu menu() {
    MenuItem whole = new MenuItem(Words.USE_WHOLE.text());
    whole.setOnAction(
        _ -> {
          model.show(candidate);
          model.close();
        });
    ContextMenu menu = new ContextMenu(whole, new SeparatorMenuItem());
    for (Track track : candidate.shot().tracks()) {
      MenuItem one = new MenuItem(Words.TAKE_ONLY.text(TrackNames.brief(track.phrase())));
      one.setMnemonicParsing(false);
      one.setOnAction(_ -> model.take(candidate, track));
      menu.getItems().add(one);
    }
    return menu;
  }
}
