package boxreel.ui.canvas;

import boxreel.ui.document.Playback;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// The bar under the stage: frame counter, playing, what is shown.
public final class TransportBar extends HBox {
  private static final double WIDE = 660;

  public TransportBar(CanvasViewModel model, Playback playback) {
    getStyleClass().add("tool-row");
    ShotDocument document = model.document();
    Label frame = Controls.label("", "mono", "counter");
    frame.setId("frame-counter");
    Label frames = Controls.label("", "mono", "counter", "muted");
    Label time = Controls.label("", "mono", "muted", "time");
    document
        .frameProperty()
        .subscribe(now -> showFrame(document, now.intValue(), frame, frames, time));
    document
        .shotProperty()
        .subscribe(_ -> showFrame(document, document.frame(), frame, frames, time));
    IconView playIcon = new IconView(Icon.PLAY);
    Button play = Controls.iconButton(Icon.PLAY, Words.PLAY.text());
    play.setId("play");
    play.getStyleClass().add("play");
    play.setGraphic(playIcon);
    play.setOnAction(_ -> playback.toggle());
    playback
        .playingProperty()
        .subscribe(playing -> playIcon.setIcon(playing ? Icon.PAUSE : Icon.PLAY));
    ToggleButton loop =
        Controls.iconToggle(Icon.LOOP, Words.LOOP.text(), playback.loopingProperty());
    MenuButton speed = new MenuButton();
    speed.getStyleClass().addAll("flat-menu", "mono");
    speed.setAccessibleText(Words.SPEED.text());
    playback.speedProperty().subscribe(now -> speed.setText(text(now.doubleValue())));
    for (double choice : new double[] {0.25, 0.5, 1, 2, 4}) {
      MenuItem item = new MenuItem(text(choice));
      item.setOnAction(_ -> playback.speedProperty().set(choice));
      speed.getItems().add(item);
    }
    HBox modes =
        Controls.segmented(
            Words.VIEW.text(),
            List.of(ViewMode.values()),
            ViewMode::text,
            model.viewModeProperty());
    HBox counter = Controls.row(0, frame, frames);
    counter.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            counter,
            Controls.onlyWhenWide(time, this, WIDE),
            Controls.spacer(),
            button(Icon.FIRST, Words.FIRST_FRAME.text(), () -> document.seek(0)),
            button(Icon.PREVIOUS, Words.PREVIOUS_FRAME.text(), () -> playback.step(-1)),
            play,
            button(Icon.NEXT, Words.NEXT_FRAME.text(), () -> playback.step(1)),
            button(
                Icon.LAST,
                Words.LAST_FRAME.text(),
                () -> document.seek(document.shot().frames() - 1)),
            loop,
            speed,
            Controls.spacer(),
            modes);
  }

  private static Button button(Icon icon, String name, Runnable action) {
    Button button = Controls.iconButton(icon, name);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static void showFrame(
      ShotDocument document, int now, Label frame, Label frames, Label time) {
    frame.setText(Integer.toString(now + 1));
    frames.setText(" / " + document.shot().frames());
    double seconds = now / document.shot().framesPerSecond();
    time.setText(
        String.format(Locale.ROOT, "%d:%05.2f", (int) Math.floor(seconds / 60), seconds % 60));
  }

  private static String text(double speed) {
    return (speed == Math.rint(speed) ? Long.toString(Math.round(speed)) : Double.toString(speed))
        + "×";
  }
}
