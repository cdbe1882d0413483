package boxreel.ui.inspector;

import boxreel.layout.Shot;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.NumberField;
import boxreel.ui.fx.NumberField.NumberText;
import boxreel.ui.reference.ReferencePane;
import boxreel.ui.reference.ReferenceViewModel;
import boxreel.ui.render.SettingsViewModel;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// The shot in numbers: how long, how fast, how large.
public final class ShotPane extends VBox {
  private static final NumberText FRAMES = new NumberText(1, 10_000, 0);
  private static final NumberText RATE = new NumberText(0.1, 240, 2);
  private static final NumberText SIZE = new NumberText(32, 4096, 0);

  public ShotPane(ShotDocument document, SettingsViewModel settings, ReferenceViewModel reference) {
    getStyleClass().add("inspector");
    NumberField frames =
        new NumberField(
            Words.FRAME_COUNT.text(),
            "",
            Words.FRAME_COUNT_TIP.text(),
            FRAMES,
            1,
            value ->
                document.commit(
                    Words.STRETCH.text(Math.round(value)),
                    document.committed().stretchedTo((int) Math.round(value))));
    NumberField rate =
        new NumberField(
            Words.RATE.text(),
            Words.FPS.text(),
            Words.RATE_TIP.text(),
            RATE,
            1,
            value ->
                document.commit(
                    Words.SET_RATE.text(value), document.committed().withFramesPerSecond(value)));
    NumberField width =
        new NumberField(
            "W",
            "px",
            Words.VIDEO_WIDTH.text(),
            SIZE,
            32,
            value -> settings.widthProperty().set((int) Math.round(value)));
    NumberField height =
        new NumberField(
            "H",
            "px",
            Words.VIDEO_HEIGHT.text(),
            SIZE,
            32,
            value -> settings.heightProperty().set((int) Math.round(value)));
    settings.widthProperty().subscribe(now -> width.setValue(now.doubleValue()));
    settings.heightProperty().subscribe(now -> height.setValue(now.doubleValue()));
    Label length = Controls.label("", "caption", "muted");
    document
        .shotProperty()
        .subscribe(
            shot -> {
              frames.setValue(shot.frames());
              rate.setValue(shot.framesPerSecond());
              length.setText(lengthOf(shot));
            });
    GridPane grid = new GridPane(8, 8);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().addAll(half, half);
    grid.addRow(0, frames, rate);
    grid.getStyleClass().add("section-body");
    GridPane sizes = new GridPane(8, 8);
    ColumnConstraints halfToo = new ColumnConstraints();
    halfToo.setPercentWidth(50);
    sizes.getColumnConstraints().addAll(halfToo, halfToo);
    sizes.addRow(0, width, height);
    sizes.getStyleClass().add("section-body");
    Label advice = Controls.label("", "caption", "muted");
    advice.setWrapText(true);
    advice.getStyleClass().add("section-body");
    settings
        .modelProperty()
        .subscribe(
            model ->
                advice.setText(
                    Words.ADVICE.text(model.name(), model.sizeMultiple(), model.maxFrames())));
    getChildren()
        .addAll(
            head(Words.TIME.text(), length),
            grid,
            Controls.rule(),
            head(Words.PICTURE.text(), Controls.label("", "caption")),
            sizes,
            advice,
            new ReferencePane(reference));
  }

  private static javafx.scene.layout.HBox head(String title, Label note) {
    javafx.scene.layout.HBox row = Controls.row(4, Controls.label(title, "section-title"), note);
    row.getStyleClass().add("section-head");
    return row;
  }

  private static String lengthOf(Shot shot) {
    return Words.SECONDS.text(
        String.format(Locale.ROOT, "%.2f", shot.frames() / shot.framesPerSecond()));
  }
}
