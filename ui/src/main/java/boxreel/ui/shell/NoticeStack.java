package boxreel.ui.shell;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.fx.Notices;
import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Notices at the lower right; each goes by itself, errors later.
final class NoticeStack extends VBox {
  private static final Duration SHORT = Duration.seconds(6);
  private static final Duration LONG = Duration.seconds(12);

  private final Notices notices;
  private final Map<Notices.Notice, HBox> cards = new HashMap<>();
  private final Map<Notices.Notice, PauseTransition> timers = new HashMap<>();

  NoticeStack(Notices notices) {
    this.notices = notices;
    getStyleClass().add("notices");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    notices.shown().subscribe(this::refresh);
  }

  private void refresh() {
    cards.keySet().retainAll(notices.shown());
    timers.keySet().retainAll(notices.shown());
    getChildren().clear();
    for (Notices.Notice notice : notices.shown()) {
      getChildren().add(cards.computeIfAbsent(notice, this::card));
    }
  }

  private HBox card(Notices.Notice notice) {
    Label words = Controls.label(notice.text(), "notice-text");
    words.setWrapText(true);
    words.setMaxWidth(360);
    words.setMinHeight(Region.USE_PREF_SIZE);
    Button close = Controls.iconButton(Icon.CLOSE, Words.DISMISS.text());
    close.setOnAction(_ -> notices.dismiss(notice));
    Icon icon =
        switch (notice.tone()) {
          case INFO -> Icon.INFO;
          case SUCCESS -> Icon.CHECK;
          case ERROR -> Icon.ERROR;
        };
    VBox said = new VBox(6, words);
    HBox.setHgrow(said, Priority.ALWAYS);
    if (!notice.details().isEmpty()) {
      NoticeDetails details = new NoticeDetails(notice.details());
      details.onOpened(() -> stopTimer(notice));
      said.getChildren().add(details);
    }
    HBox card = new HBox(8, new IconView(icon), said, close);
    card.getStyleClass()
        .addAll("notice", "notice-" + notice.tone().name().toLowerCase(java.util.Locale.ROOT));
    boolean isShort = notice.tone() != Notices.Tone.ERROR && notice.details().isEmpty();
    PauseTransition time = new PauseTransition(isShort ? SHORT : LONG);
    timers.put(notice, time);
    time.setOnFinished(_ -> notices.dismiss(notice));
    time.play();
    return card;
  }

  /// What is being read stays until it is dismissed.
  private void stopTimer(Notices.Notice notice) {
    PauseTransition time = timers.get(notice);
    if (time != null) {
      time.stop();
    }
  }
}
