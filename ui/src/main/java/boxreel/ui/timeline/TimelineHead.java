package boxreel.ui.timeline;

import boxreel.layout.Easing;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/// The bar over the timeline: what can be done to the selected keys and objects.
final class TimelineHead extends HBox {
  private final MenuButton ease = new MenuButton(Words.EASE.text());

  TimelineHead(TimelineViewModel model, EditCommands commands) {
    getStyleClass().add("pane-head");
    Button key = Controls.button(Icon.KEY, Words.KEY.text(), "flat");
    key.setId("toggle-key");
    key.setOnAction(_ -> commands.keys().toggleKey());
    Controls.tip(key, Words.KEY_TIP.text());
    ease.getStyleClass().add("flat-menu");
    for (Easing easing : Easing.named()) {
      MenuItem item = new MenuItem(TimelineView.name(easing));
      item.setOnAction(_ -> commands.keys().ease(easing));
      ease.getItems().add(item);
    }
    MenuItem curve = new MenuItem(Words.EDIT_CURVE.text());
    curve.setOnAction(_ -> commands.keys().editEasing());
    ease.getItems().addAll(new SeparatorMenuItem(), curve);
    Button presence = Controls.button(Icon.CLOCK, Words.PRESENCE.text(), "flat");
    presence.setId("toggle-presence");
    presence.setOnAction(_ -> commands.presence().toggle());
    Controls.tip(presence, Words.PRESENCE_TIP.text());
    Button delete = Controls.iconButton(Icon.TRASH, Words.DELETE.text());
    delete.setOnAction(_ -> commands.clipboard().deleteSelection());
    model
        .document()
        .selectionProperty()
        .subscribe(
            selection -> {
              key.setDisable(selection.isEmpty());
              ease.setDisable(selection.isEmpty());
              presence.setDisable(selection.isEmpty());
              delete.setDisable(selection.isEmpty());
            });
    getChildren()
        .addAll(
            Controls.label(Words.TIMELINE.text(), "pane-title"),
            Controls.spacer(),
            key,
            Controls.keyCap("K"),
            ease,
            presence,
            Controls.keyCap("O"),
            delete);
  }

  Node easingMenu() {
    return ease;
  }
}
