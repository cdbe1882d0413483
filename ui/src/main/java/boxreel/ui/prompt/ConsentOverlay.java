package boxreel.ui.prompt;

import boxreel.planner.consent.Destination;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.KeyClaims;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Covers the window with the question whether text may leave the machine, while it is open.
public final class ConsentOverlay extends StackPane {
  private static final double WIDTH = 460;

  private final ConsentViewModel model;
  private final Label title = Controls.label("", "page-title");
  private final Label what = words("");
  private final Button no = new Button(Words.DONT_SEND.text());
  private final Button yes = Controls.button(Icon.CHECK, Words.AGREE.text(), "primary");
  private @Nullable Node focusBefore;

  public ConsentOverlay(ConsentViewModel model) {
    this.model = model;
    setId("consent");
    getStyleClass().add("scrim");
    no.setId("consent-no");
    no.setOnAction(_ -> model.answer(false));
    yes.setId("consent-yes");
    yes.setOnAction(_ -> model.answer(true));
    title.setWrapText(true);
    HBox head = new HBox(10, new IconView(Icon.SHIELD, 20), title);
    head.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox buttons = Controls.row(8, Controls.spacer(), no, yes);
    VBox card =
        new VBox(
            12,
            head,
            what,
            words(Words.NEVER_SENT.text()),
            words(Words.REMEMBERED.text()),
            buttons);
    card.getStyleClass().add("dialog-card");
    card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    getChildren().add(card);
    KeyClaims.claimAll(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    model.askedProperty().subscribe(this::show);
  }

  private static Label words(String text) {
    Label label = Controls.label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private void show(Optional<Destination> asked) {
    setVisible(asked.isPresent());
    if (asked.isEmpty()) {
      Node before = focusBefore;
      focusBefore = null;
      if (before != null) {
        before.requestFocus();
      }
      return;
    }
    Destination to = asked.get();
    title.setText(Words.SEND.text(to.host()));
    what.setText(Words.SEND_WHAT.text(to.provider(), to.host()));
    focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    no.requestFocus();
  }

  /// Escape says no; Tab stays inside, and no other key gets to the window behind.
  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      model.answer(false);
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      (no.isFocused() ? yes : no).requestFocus();
      event.consume();
    }
  }
}
