package boxreel.ui.inspector;

import boxreel.layout.edit.Arrangement.Line;
import boxreel.ui.edit.ArrangeCommands;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// Puts the selected boxes in line: one with the frame, several with each other.
final class AlignRow extends HBox {
  AlignRow(ArrangeCommands arrange) {
    getStyleClass().addAll("section-body", "align-row");
    getChildren()
        .addAll(
            button(arrange, Line.LEFT, Icon.ALIGN_LEFT, Words.ALIGN_LEFT.text()),
            button(arrange, Line.CENTRE, Icon.ALIGN_CENTRE, Words.ALIGN_CENTRE.text()),
            button(arrange, Line.RIGHT, Icon.ALIGN_RIGHT, Words.ALIGN_RIGHT.text()),
            Controls.spacer(),
            button(arrange, Line.TOP, Icon.ALIGN_TOP, Words.ALIGN_TOP.text()),
            button(arrange, Line.MIDDLE, Icon.ALIGN_MIDDLE, Words.ALIGN_MIDDLE.text()),
            button(arrange, Line.BOTTOM, Icon.ALIGN_BOTTOM, Words.ALIGN_BOTTOM.text()));
  }

  private static Button button(ArrangeCommands arrange, Line line, Icon icon, String name) {
    Button button = Controls.iconButton(icon, name);
    button.setOnAction(_ -> arrange.align(line));
    return button;
  }
}
