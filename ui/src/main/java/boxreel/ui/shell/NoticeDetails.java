package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.SystemClipboard;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a notice has to say beyond its sentence: a button that opens it, and one that copies it.
final class NoticeDetails extends VBox {
  private static final double HIGHEST = 220;
  private static final double WIDTH = 340;
  private static final double EDGES = 12;

  /// Most lines wrap once at this width.
  private static final double LINE = 36;

  private Runnable opened = () -> {};

  /// @param lines with line breaks between them
  NoticeDetails(String lines) {
    super(6);
    VBox list = new VBox(4);
    lines.lines().forEach(line -> list.getChildren().add(line(line)));
    ScrollPane scroller = new ScrollPane(list);
    scroller.getStyleClass().add("notice-details");
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    double height = Math.min(HIGHEST, EDGES + LINE * list.getChildren().size());
    scroller.setMinHeight(height);
    scroller.setMaxHeight(height);
    scroller.setPrefWidth(WIDTH);
    scroller.setVisible(false);
    Button copy = new Button(Words.COPY_DETAILS.text());
    copy.setId("notice-copy");
    copy.getStyleClass().add("flat");
    copy.setVisible(false);
    copy.setOnAction(_ -> new SystemClipboard().copy(lines));
    Button open = new Button(Words.SHOW_DETAILS.text());
    open.setId("notice-details");
    open.getStyleClass().add("flat");
    open.setOnAction(
        _ -> {
          boolean now = !scroller.isVisible();
          scroller.setVisible(now);
          copy.setVisible(now);
          open.setText((now ? Words.HIDE_DETAILS : Words.SHOW_DETAILS).text());
          if (now) {
            opened.run();
          }
        });
    HBox buttons = Controls.row(4, open, Controls.collapsing(copy));
    getChildren().addAll(Controls.collapsing(scroller), buttons);
  }

  /// Told when it is opened.
  void onOpened(Runnable action) {
    opened = action;
  }

  private static Label line(String text) {
    Label label = Controls.label(text, "notice-line");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
