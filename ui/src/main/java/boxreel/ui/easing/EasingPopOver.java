package boxreel.ui.easing;

import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.KeyCommands;
import boxreel.ui.fx.PopOvers;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// Opens the easing of the selected intervals beside what asked for it.
public final class EasingPopOver {
  private final PopOver popOver;
  private final Supplier<Node> anchor;

  /// @param anchor what the popover points at
  public EasingPopOver(ShotDocument document, KeyCommands keys, Supplier<Node> anchor) {
    this.anchor = anchor;
    EasingViewModel model = new EasingViewModel(document, keys);
    popOver = PopOvers.of(new EasingPane(model));
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT); // the timeline is at the bottom
    popOver.setOnHidden(_ -> model.end());
    keys.onEditEasing(this::open);
  }

  private void open() {
    popOver.show(anchor.get());
  }
}
