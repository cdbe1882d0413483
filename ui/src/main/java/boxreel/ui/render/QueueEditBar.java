package boxreel.ui.render;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Stands where a render is begun while the form holds the settings of one that waits.
final class QueueEditBar extends VBox {
  private static final int LONGEST = 36;

  QueueEditBar(RenderQueueViewModel queue) {
    super(8);
    setId("queue-editing");
    Label words = Controls.label("", "caption");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox note = new HBox(8, new IconView(Icon.INFO), words);
    note.getStyleClass().addAll("note", "note-accent");
    Button save = Controls.button(Icon.CHECK, QueueWords.SAVE.text(), "tonal", "wide");
    save.setId("queue-save");
    save.setMaxWidth(Double.MAX_VALUE);
    save.setOnAction(_ -> queue.editing().save());
    HBox.setHgrow(save, Priority.ALWAYS);
    Button discard = new Button(QueueWords.DISCARD.text());
    discard.setId("queue-discard");
    discard.setMinWidth(Region.USE_PREF_SIZE);
    discard.setOnAction(_ -> queue.editing().discard());
    getChildren().addAll(note, Controls.row(8, save, discard));
    queue
        .editing()
        .editedProperty()
        .subscribe(
            edited -> {
              setVisible(edited.isPresent());
              words.setText(
                  edited
                      .map(item -> QueueWords.EDITING_ABOUT.text(brief(queue.nameOf(item))))
                      .orElse(""));
            });
    Controls.collapsing(this);
  }

  private static String brief(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip() + "…";
  }
}
