package boxreel.ui.project;

import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Banners below the top bar, as wide as the window.
public final class BannerStack extends VBox {
  private static final double LIST_HEIGHT = 120;

  private final ProjectViewModel model;

  public BannerStack(ProjectViewModel model) {
    this.model = model;
    getStyleClass().add("banners");
    model.banners().subscribe(this::refresh);
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    for (Banner banner : model.banners()) {
      getChildren().add(card(banner));
    }
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }

  private VBox card(Banner banner) {
    Label words = Controls.label(banner.text(), "notice-text");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    boolean isWarning = banner.topic().isWarning();
    HBox row = Controls.row(8, new IconView(isWarning ? Icon.WARNING : Icon.INFO), words);
    VBox card = new VBox(6, row);
    card.getStyleClass().addAll("banner", isWarning ? "banner-warning" : "banner-info");
    if (!banner.details().isEmpty()) {
      row.getChildren().add(listButton(banner, card));
    }
    for (Banner.Action action : banner.actions()) {
      Button button = new Button(action.label());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.getStyleClass().add("normal");
      button.setOnAction(
          _ -> {
            model.dismiss(banner);
            action.effect().run();
          });
      row.getChildren().add(button);
    }
    return card;
  }

  private static Button listButton(Banner banner, VBox card) {
    Label list = Controls.label(String.join("\n", banner.details()), "caption");
    list.setMinHeight(Region.USE_PREF_SIZE);
    list.setWrapText(true);
    ScrollPane scroller = new ScrollPane(list);
    scroller.setFitToWidth(true);
    scroller.setMaxHeight(LIST_HEIGHT);
    scroller.getStyleClass().add("banner-list");
    scroller.setFocusTraversable(true);
    Button show = new Button(Words.SHOW_LIST.text());
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.getStyleClass().add("normal");
    show.setOnAction(
        _ -> {
          boolean isShown = card.getChildren().remove(scroller);
          if (!isShown) {
            card.getChildren().add(scroller);
          }
          show.setText(isShown ? Words.SHOW_LIST.text() : Words.HIDE_LIST.text());
        });
    return show;
  }
}
