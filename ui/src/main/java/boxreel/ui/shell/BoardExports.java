package boxreel.ui.shell;

import boxreel.ui.board.AnimaticViewModel;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// The board's way out: the sheet, the animatic, and how far that is.
final class BoardExports extends HBox {
  private static final double BAR = 80;

  BoardExports(StudioOutput output, Runnable exportSheet, Runnable exportAnimatic) {
    super(4);
    getStyleClass().add("row");
    Button sheet = Controls.button(Icon.EXPORT, Words.SHEET.text(), "flat");
    sheet.setId("export-sheet");
    Controls.tip(sheet, Words.SHEET_TIP.text());
    sheet.disableProperty().bind(output.sheet().writingProperty());
    sheet.setOnAction(_ -> exportSheet.run());
    Button film = Controls.button(Icon.FILM, Words.ANIMATIC.text(), "flat");
    film.setId("export-animatic");
    Controls.tip(film, Words.ANIMATIC_TIP.text());
    film.setOnAction(_ -> exportAnimatic.run());
    AnimaticViewModel animatic = output.animatic();
    ProgressBar bar = new ProgressBar(0);
    bar.setPrefWidth(BAR);
    Label percent = Controls.label("", "caption", "muted");
    Button cancel = Controls.iconButton(Icon.CLOSE, Words.CANCEL_ANIMATIC.text());
    cancel.setId("cancel-animatic");
    cancel.setOnAction(_ -> animatic.cancel());
    HBox progress = Controls.row(4, bar, percent, cancel);
    animatic
        .progressProperty()
        .subscribe(
            now -> {
              boolean isWriting = now.doubleValue() >= 0;
              progress.setVisible(isWriting);
              film.setVisible(!isWriting);
              bar.setProgress(Math.max(0, now.doubleValue()));
              percent.setText(
                  String.format(Locale.ROOT, "%.0f %%", Math.max(0, now.doubleValue()) * 100));
            });
    getChildren().addAll(Controls.collapsing(progress), Controls.collapsing(film), sheet);
  }
}
