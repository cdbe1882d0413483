package boxreel.ui.shell;

import boxreel.render.api.ModelInfo;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.prompt.PromptViewModel;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/// What is seen before there is a shot: three ways to begin, and what this computer can do.
final class WelcomePage extends StackPane {
  private static final double LOW = 760;

  private final StudioViewModel model;

  WelcomePage(StudioViewModel model) {
    this.model = model;
    getStyleClass().addAll("pane", "welcome");
    Label title = Controls.label(Words.WELCOME.text(), "page-title");
    Label under = Controls.label(Words.WELCOME_ABOUT.text(), "muted");
    GridPane doors = new GridPane(20, 20);
    for (int i = 0; i < 3; i++) {
      ColumnConstraints third = new ColumnConstraints();
      third.setPercentWidth(100 / 3.0);
      doors.getColumnConstraints().add(third);
    }
    doors.addRow(0, promptDoor(), fileDoor(), sampleDoor());
    VBox page = new VBox(4, title, under, doors, machine());
    VBox.setMargin(doors, new Insets(24, 0, 32, 0));
    page.getStyleClass().add("welcome-page");
    page.setMaxWidth(1120);
    page.setMinHeight(Region.USE_PREF_SIZE);
    heightProperty()
        .subscribe(
            now -> page.setPadding(new Insets(now.doubleValue() < LOW ? 20 : 72, 24, 24, 24)));
    StackPane.setAlignment(page, javafx.geometry.Pos.TOP_CENTER);
    StackPane centred = new StackPane(page);
    ScrollPane scroller = new ScrollPane(centred);
    scroller.setFitToWidth(true);
    scroller.setFitToHeight(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    getChildren().add(scroller);
  }

  private VBox promptDoor() {
    TextArea prompt = new TextArea();
    prompt.setId("welcome-prompt");
    prompt.setWrapText(true);
    prompt.setPrefRowCount(3);
    prompt.setMinHeight(64);
    prompt.setPromptText(Words.PROMPT_HINT.text());
    prompt.setAccessibleText(Words.PROMPT.text());
    Button propose = Controls.button(Icon.WAND, Words.PROPOSE.text(), "primary");
    propose.setId("welcome-propose");
    propose.setOnAction(_ -> model.begin(prompt.getText()));
    prompt.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.begin(prompt.getText());
            event.consume();
          }
        });
    VBox door =
        door(new DoorPictures.Words(), Words.FROM_PROMPT.text(), Words.FROM_PROMPT_ABOUT.text());
    body(door)
        .getChildren()
        .addAll(prompt, Controls.spacer(), Controls.row(8, propose, Controls.keyCap("Ctrl Enter")));
    door.getStyleClass().add("chosen");
    return door;
  }

  private VBox fileDoor() {
    Button open = Controls.button(Icon.FOLDER, Words.CHOOSE_FILE.text(), "normal");
    open.setOnAction(_ -> model.projectActions().open());
    Button blank = Controls.button(Icon.BOX_PLUS, Words.EMPTY_STAGE.text(), "flat");
    blank.setId("welcome-blank");
    blank.setOnAction(_ -> model.startBlank());
    VBox door =
        door(new DoorPictures.Files(), Words.FROM_FILE.text(), Words.FROM_FILE_ABOUT.text());
    HBox pills =
        Controls.row(
            8,
            pill(Words.PILL_PROJECT.text()),
            pill(Words.PILL_LAYOUT.text()),
            pill(Words.LVD_KIND.text()));
    body(door).getChildren().addAll(pills, Controls.spacer(), new FlowPane(8, 8, open, blank));
    return door;
  }

  private VBox sampleDoor() {
    VBox door =
        door(new DoorPictures.Sample(), Words.FROM_SAMPLE.text(), Words.FROM_SAMPLE_ABOUT.text());
    VBox samples = new VBox(4);
    int index = 0;
    for (String sample : PromptViewModel.samples()) {
      Button button = Controls.button(Icon.PLAY, sample, "sample");
      button.setId("sample-" + index++);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> model.begin(sample));
      samples.getChildren().add(button);
    }
    body(door).getChildren().addAll(samples);
    return door;
  }

  private VBox machine() {
    VBox list = new VBox();
    HBox head =
        Controls.row(8, Controls.label(Words.THIS_COMPUTER.text(), "section-title", "large"));
    head.getStyleClass().add("machine-head");
    list.getChildren().add(head);
    HBox planner = machineRow(Icon.WAND, "", Words.PLANNER_ABOUT.text(), true);
    if (planner.getChildren().get(1) instanceof Label plannerName) {
      plannerName
          .textProperty()
          .bind(model.prompt().plannerNameProperty().map(WelcomePage::capital));
    }
    planner.visibleProperty().bind(model.prompt().plannerNameProperty().isNotEmpty());
    list.getChildren().add(Controls.collapsing(planner));
    for (ModelInfo info : model.settings().models()) {
      list.getChildren()
          .add(
              machineRow(
                  Icon.FILM,
                  model.settings().canRender()
                      ? Words.VIDEO_MODEL_NAME.text(capital(info.name()))
                      : Words.VIDEO_MODEL.text(),
                  info.description(),
                  model.settings().canRender()));
    }
    return list;
  }

  private static HBox machineRow(Icon icon, String name, String text, boolean there) {
    Label label = Controls.label(name, "strong");
    label.setMinWidth(196);
    HBox ready =
        Controls.row(
            6,
            new IconView(there ? Icon.CHECK : Icon.INFO),
            Controls.label(there ? Words.INSTALLED.text() : Words.NOT_INSTALLED.text()));
    ready.getStyleClass().add(there ? "ready" : "missing");
    ready.setMinWidth(140);
    Label about = Controls.label(text, "muted");
    HBox.setHgrow(about, Priority.ALWAYS);
    HBox row = Controls.row(12, new IconView(icon), label, ready, about);
    row.getStyleClass().add("machine-row");
    return row;
  }

  private static String capital(String name) {
    return name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static VBox door(Region picture, String title, String text) {
    StackPane top = new StackPane(picture);
    top.getStyleClass().add("door-picture");
    top.setMinWidth(0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(top.widthProperty());
    clip.heightProperty().bind(top.heightProperty());
    top.setClip(clip);
    Label words = Controls.label(text, "muted");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox body = new VBox(8, Controls.label(title, "section-title", "large"), words);
    body.getStyleClass().add("door-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox door = new VBox(top, body);
    door.setMinWidth(0);
    door.getStyleClass().add("door");
    door.setMinHeight(344);
    return door;
  }

  private static VBox body(VBox door) {
    return (VBox) door.getChildren().getLast();
  }

  private static Label pill(String text) {
    return Controls.label(text, "pill");
  }
}
