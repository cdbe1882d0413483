package boxreel.ui.canvas;

import boxreel.layout.edit.EditScope;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.ToggleSwitch;

/// The bar over the stage: tools, what an edit changes, what is shown, zoom.
public final class CanvasBar extends HBox {
  private static final double WIDE = 660;

  /// What is in a menu as well has no room below this.
  private static final double NARROW = 540;

  /// @param grid whether the model's cells are drawn
  public CanvasBar(CanvasViewModel model, StageZoom zoom, BooleanProperty grid) {
    getStyleClass().add("tool-row");
    HBox tools = new HBox();
    tools.getStyleClass().add("segmented");
    tools.setMinWidth(USE_PREF_SIZE);
    tools
        .getChildren()
        .addAll(
            tool(Icon.CURSOR, Words.SELECT.text(), "tool-select", CanvasTool.SELECT, model),
            tool(Icon.BOX_PLUS, Words.DRAW.text(), "tool-draw", CanvasTool.DRAW, model),
            tool(Icon.HAND, Words.HAND.text(), "tool-hand", CanvasTool.HAND, model));
    HBox scope =
        Controls.segmented(
            Words.SCOPE.text(),
            List.of(EditScope.values()),
            CanvasBar::name,
            model.scopeProperty());
    ToggleSwitch autoKey = new ToggleSwitch();
    autoKey.selectedProperty().bindBidirectional(model.autoKeyProperty());
    autoKey.setAccessibleText(Words.AUTO_KEY_TIP.text());
    Controls.tip(autoKey, Words.AUTO_KEY_TIP.text());
    ToggleButton snap =
        Controls.iconToggle(Icon.MAGNET, Words.SNAPPING.text(), model.snappingProperty());
    ToggleButton onion =
        Controls.iconToggle(Icon.ONION, Words.ONION.text(), model.onionSkinProperty());
    ToggleButton paths = Controls.iconToggle(Icon.PATH, Words.PATHS.text(), model.pathsProperty());
    ToggleButton guides =
        Controls.iconToggle(Icon.GUIDES, Words.GUIDES.text(), model.guidesProperty());
    ToggleButton cells = Controls.iconToggle(Icon.CELLS, Words.CELLS.text(), grid);
    cells.setId("model-grid");
    MenuButton percent = new MenuButton();
    percent.getStyleClass().addAll("flat-menu", "mono");
    percent.setAccessibleText(Words.ZOOM.text());
    percent.setMinWidth(USE_PREF_SIZE);
    zoom.factorProperty()
        .subscribe(
            factor ->
                percent.setText(String.format(Locale.ROOT, "%.0f %%", factor.doubleValue() * 100)));
    for (int choice : new int[] {50, 100, 150, 200, 400}) {
      MenuItem item = new MenuItem(choice + " %");
      item.setOnAction(_ -> zoom.zoomBy(choice / 100.0 / zoom.factorProperty().get()));
      percent.getItems().add(item);
    }
    Button fit = Controls.iconButton(Icon.EXPAND, Words.FIT.text());
    fit.setOnAction(_ -> zoom.fit());
    getChildren()
        .addAll(
            tools,
            Controls.onlyWhenWide(Controls.divider(), this, WIDE),
            Controls.onlyWhenWide(
                Controls.label(Words.EDIT.text(), "caption", "muted"), this, WIDE),
            scope,
            autoKey,
            Controls.onlyWhenWide(Controls.label(Words.AUTO_KEY.text(), "caption"), this, WIDE),
            Controls.onlyWhenWide(Controls.divider(), this, WIDE),
            snap,
            onion,
            paths,
            guides,
            Controls.onlyWhenWide(cells, this, NARROW + 40),
            Controls.spacer(),
            percent,
            Controls.onlyWhenWide(fit, this, NARROW));
  }

  private static String name(EditScope scope) {
    return switch (scope) {
      case KEY -> Words.SCOPE_KEY.text();
      case INTERVAL -> Words.SCOPE_INTERVAL.text();
      case TRACK -> Words.SCOPE_TRACK.text();
    };
  }

  private static ToggleButton tool(
      Icon icon, String name, String id, CanvasTool tool, CanvasViewModel model) {
    ToggleButton button = Controls.dress(new ToggleButton(), icon, name);
    button.setId(id);
    ObjectProperty<CanvasTool> chosen = model.toolProperty();
    chosen.subscribe(now -> button.setSelected(now == tool));
    button.setOnAction(
        _ -> {
          chosen.set(tool);
          button.setSelected(true);
        });
    return button;
  }
}
