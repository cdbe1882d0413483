package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.KeyClaims;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Covers the window with the settings of looks and keys, while they are open.
final class SettingsOverlay extends StackPane {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 560;
  private static final double MARGIN = 24;

  private final StudioViewModel model;
  private final ObjectProperty<SettingsTab> tab = new SimpleObjectProperty<>(SettingsTab.LOOKS);
  private final HBox tabs;
  private final Button close = new Button(Words.CLOSE_SETTINGS.text());
  private final LooksPane looks;
  private final ShortcutsPane keys;
  private final VBox card;
  private @Nullable Node focusBefore;

  @SuppressWarnings("this-escape")
  SettingsOverlay(StudioViewModel model) {
    this.model = model;
    setId("settings");
    getStyleClass().add("scrim");
    looks = new LooksPane(model.looks());
    keys = new ShortcutsPane(model.shortcuts());
    tabs =
        Controls.segmented(
            Words.SETTINGS.text(), List.of(SettingsTab.values()), SettingsOverlay::name, tab);
    tabs.setMaxHeight(Region.USE_PREF_SIZE);
    close.setId("settings-close");
    close.setOnAction(_ -> close());
    HBox head =
        Controls.row(
            12, Controls.label(Words.SETTINGS.text(), "page-title"), Controls.spacer(), tabs);
    for (Region part : List.of(looks, keys)) {
      VBox.setVgrow(part, Priority.ALWAYS);
      part.setMinHeight(0);
    }
    card =
        new VBox(
            12,
            head,
            Controls.collapsing(looks),
            Controls.collapsing(keys),
            Controls.row(8, Controls.spacer(), close));
    card.getStyleClass().add("dialog-card");
    card.setMaxWidth(WIDTH);
    card.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    card.maxHeightProperty().bind(heightProperty().subtract(2 * MARGIN).map(SettingsOverlay::room));
    card.setPrefHeight(HEIGHT);
    card.setMinHeight(0);
    getChildren().add(card);
    setAlignment(Pos.CENTER);
    KeyClaims.claimAll(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> close());
    tab.subscribe(
        now -> {
          looks.setVisible(now == SettingsTab.LOOKS);
          keys.setVisible(now == SettingsTab.KEYS);
        });
    model.navigation().openSettingsProperty().subscribe(this::show);
  }

  private static Number room(Number most) {
    return Math.clamp(most.doubleValue(), 200, HEIGHT);
  }

  private static String name(SettingsTab tab) {
    return switch (tab) {
      case LOOKS -> Words.LOOKS.text();
      case KEYS -> Words.KEYS.text();
    };
  }

  private void show(Optional<SettingsTab> wanted) {
    boolean opens = wanted.isPresent() && !isVisible();
    if (opens) {
      focusBefore = getScene() == null ? null : getScene().getFocusOwner();
    }
    setVisible(wanted.isPresent());
    if (wanted.isPresent()) {
      tab.set(wanted.get());
      if (wanted.get() == SettingsTab.KEYS) {
        keys.open();
      } else {
        looks.open();
      }
    } else {
      keys.stop();
      if (focusBefore != null) {
        focusBefore.requestFocus();
        focusBefore = null;
      }
    }
  }

  private void close() {
    model.navigation().openSettingsProperty().set(Optional.empty());
  }

  private void onKey(KeyEvent event) {
    if (keys.isVisible() && keys.record(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB && leaves(event.isShiftDown())) {
      (event.isShiftDown() ? close : tabs.getChildren().getFirst()).requestFocus();
      event.consume();
    }
  }

  /// Tab stays inside: behind the last control comes the first.
  private boolean leaves(boolean backwards) {
    Node focus = getScene().getFocusOwner();
    return backwards ? tabs.getChildren().getFirst().equals(focus) : close.equals(focus);
  }
}
