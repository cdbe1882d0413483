package boxreel.ui.prompt;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.PromptTokens;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.library.StarButton;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The prompt, Propose, and what the planner said.
public final class PromptPane extends VBox {
  private static final int[] COUNTS = {1, 2, 4, 6};
  private static final int LONGEST = 60;
  private static final double GAP = 8;

  /// From here on there is room for all words.
  private static final double WIDE = 310;

  /// Below this there is room for one word and no icon.
  private static final double NARROW = 240;

  private final PromptViewModel model;
  private final ShotDocument document;
  private final TextArea prompt = new TextArea();
  private final FlowPane objects = new FlowPane(4, 4);
  private List<ObjectChip> shownObjects = List.of();
  private final VBox answer = new VBox(8);

  public PromptPane(PromptViewModel model, ShotDocument document) {
    this.model = model;
    this.document = document;
    getStyleClass().add("pane");
    Label title = Controls.label(Words.PROMPT.text(), "pane-title");
    title.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(title, Controls.spacer(), new PlannerPicker(model.planner()));
    head.getStyleClass().add("pane-head");
    prompt.setId("prompt");
    prompt.getStyleClass().add("prompt-field");
    prompt.setWrapText(true);
    prompt.setPrefRowCount(3);
    prompt.setMinHeight(76);
    prompt.setPromptText(Words.PROMPT_HINT.text(PromptViewModel.samples().getFirst()));
    prompt.setAccessibleText(Words.PROMPT.text());
    prompt.textProperty().bindBidirectional(model.promptProperty());
    prompt.addEventFilter(KeyEvent.KEY_PRESSED, this::onPromptKey);
    commitOnLeave(prompt);
    TextField background = field(Words.BACKGROUND.text(), "bg-field", model.backgroundProperty());
    TextField negative = field(Words.NEGATIVE.text(), "negative-field", model.negativeProperty());
    Button propose = Controls.button(Icon.WAND, Words.PROPOSE.text(), "tonal");
    propose.setId("propose");
    propose.setMaxWidth(Double.MAX_VALUE);
    propose.setMinWidth(USE_PREF_SIZE);
    widthProperty()
        .subscribe(
            now -> {
              boolean narrow = now.doubleValue() < NARROW;
              boolean wide = now.doubleValue() >= WIDE;
              propose.setText(wide ? Words.PROPOSE.text() : Words.PROPOSE_NARROW.text());
              propose.setContentDisplay(narrow ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT);
            });
    propose.setOnAction(_ -> model.propose());
    propose.visibleProperty().bind(model.proposingProperty().not());
    HBox.setHgrow(propose, Priority.ALWAYS);
    Button stop = Controls.button(Icon.STOP, Words.STOP.text(), "normal");
    stop.setMaxWidth(Double.MAX_VALUE);
    stop.setOnAction(_ -> model.cancel());
    stop.visibleProperty().bind(model.proposingProperty());
    HBox.setHgrow(stop, Priority.ALWAYS);
    HBox action =
        Controls.row(
            8,
            Controls.collapsing(propose),
            Controls.collapsing(stop),
            count(),
            new StarButton(model.library()),
            history());
    Controls.tip(propose, Words.PROPOSE_TIP.text());
    CandidatesPane candidates = new CandidatesPane(model.candidates());
    RevisionPane revision = new RevisionPane(model.revision(), document);
    Runnable offer =
        () -> {
          boolean any = !document.shot().tracks().isEmpty();
          show(revision, any && model.planner().canRevise());
          // With a language model each object has a chip of its own there.
          show(objects, any && !model.planner().takesAnyWords());
        };
    model.planner().chosenProperty().subscribe(_ -> offer.run());
    model.planner().setups().subscribe(offer);
    document.shotProperty().subscribe(_ -> offer.run());
    VBox body =
        new VBox(
            8,
            counted(prompt),
            labelled(Words.BACKGROUND.text(), background),
            labelled(Words.NEGATIVE.text(), negative),
            new FramePromptsPane(model.framePrompts(), model.describesMomentsProperty()),
            action,
            candidates,
            answer,
            objects,
            revision);
    body.getStyleClass().add("pane-body");
    ScrollPane scroller = new ScrollPane(body);
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    getChildren().addAll(head, scroller);
    document.shotProperty().subscribe(_ -> showObjects());
    document.selectionProperty().subscribe(_ -> showObjects());
    model.candidates().candidates().subscribe(() -> reveal(scroller, candidates));
    model.candidates().arrivingProperty().subscribe(_ -> reveal(scroller, candidates));
    model.revision().revisionProperty().subscribe(_ -> reveal(scroller, revision));
    model.revision().workingProperty().subscribe(_ -> reveal(scroller, revision));
    model.revision().errorProperty().subscribe(_ -> reveal(scroller, revision));
    model.partialProperty().subscribe(_ -> showAnswer());
    model.errorProperty().subscribe(_ -> showAnswer());
    model.proposingProperty().subscribe(_ -> showAnswer());
    model.notes().subscribe(this::showAnswer);
  }

  /// The prompt's field, for focus.
  public TextArea promptField() {
    return prompt;
  }

  private void onPromptKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      model.propose();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      // Tab goes on to the next field, as in a form; a prompt holds no tabs.
      prompt.fireEvent(
          new KeyEvent(
              KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
      event.consume();
    }
  }

  private TextField field(String name, String id, javafx.beans.property.StringProperty text) {
    TextField field = new TextField();
    field.setId(id);
    field.setAccessibleText(name);
    field.textProperty().bindBidirectional(text);
    field.setOnAction(_ -> model.commitTexts());
    commitOnLeave(field);
    return field;
  }

  private void commitOnLeave(javafx.scene.Node field) {
    field
        .focusedProperty()
        .subscribe(
            (_, focused) -> {
              if (!focused) {
                model.commitTexts();
              }
            });
  }

  private static HBox labelled(String name, TextField field) {
    Label key = Controls.label(name, "field-key");
    key.setMinWidth(Region.USE_PREF_SIZE);
    HBox box = new HBox(key, field);
    box.getStyleClass().add("number-field");
    box.getStyleClass().add("tall");
    HBox.setHgrow(field, Priority.ALWAYS);
    return box;
  }

  /// What the chip of an object shows.
  private record ObjectChip(String id, String phrase, int number, boolean isChosen) {}

  private void showObjects() {
    Shot shot = document.shot();
    List<ObjectChip> wanted = new ArrayList<>();
    for (Track track : shot.tracks()) {
      wanted.add(
          new ObjectChip(
              track.id(),
              track.phrase(),
              TrackNames.number(shot, track.id()),
              document.selection().isTrack(track.id())));
    }
    // A box that is dragged changes the shot at every frame, and no chip.
    if (!wanted.equals(shownObjects)) {
      shownObjects = wanted;
      objects.getChildren().setAll(wanted.stream().map(this::chip).toList());
    }
  }

  private Button chip(ObjectChip object) {
    Button chip = new Button(object.phrase());
    chip.setGraphic(Controls.label(Integer.toString(object.number()), "number-chip", "small"));
    chip.getStyleClass().addAll("object-chip", "track-" + TrackNames.colour(object.number()));
    if (object.isChosen()) {
      chip.getStyleClass().add("chosen");
    }
    chip.setOnAction(_ -> document.select(Selection.ofTrack(object.id())));
    return chip;
  }

  private void showAnswer() {
    List<javafx.scene.Node> cards = new ArrayList<>();
    if (model.proposingProperty().get()) {
      Label streamed = Controls.label(model.partialProperty().get(), "mono", "small", "streamed");
      streamed.setId("proposing");
      streamed.setWrapText(true);
      streamed.setMaxWidth(Double.MAX_VALUE);
      cards.add(streamed);
    }
    if (!model.errorProperty().get().isEmpty()) {
      cards.add(NoteCard.of(Icon.ERROR, model.errorProperty().get(), "danger"));
    }
    for (String sentence : model.notes()) {
      cards.add(NoteCard.of(Icon.INFO, sentence, "accent"));
    }
    answer.getChildren().setAll(cards);
    show(answer, !cards.isEmpty());
  }

  /// Scrolls, as little as will do, to a part that has something new to show, and back up when
  /// it
  // has nothing any more.
  private static void reveal(ScrollPane scroller, Region part) {
    if (!part.isVisible() || !(scroller.getContent() instanceof Region content)) {
      scroller.setVvalue(0);
      return;
    }
    scroller.applyCss();
    scroller.layout();
    double height = scroller.getViewportBounds().getHeight();
    double room = content.getHeight() - height;
    Bounds place = part.getBoundsInParent();
    // No farther than needed: above stands the prompt, which people want to go on reading.
    double least = place.getMaxY() + GAP - height;
    double most = place.getMinY() - GAP;
    double wanted = Math.clamp(scroller.getVvalue() * room, Math.min(least, most), most);
    scroller.setVvalue(room <= 0 ? 0 : Math.clamp(wanted / room, 0, 1));
  }

  /// How many proposals to ask for.
  private MenuButton count() {
    MenuButton button = new MenuButton();
    button.setId("proposal-count");
    button.getStyleClass().add("flat-menu");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(model.countProperty().map(n -> n + "×"));
    Controls.tip(button, Words.HOW_MANY.text());
    button.setAccessibleText(Words.HOW_MANY.text());
    for (int wanted : COUNTS) {
      MenuItem item = new MenuItem(Words.PROPOSAL_COUNT.text(wanted));
      item.setOnAction(_ -> model.countProperty().set(wanted));
      button.getItems().add(item);
    }
    return button;
  }

  /// The field with the count in its corner, where it takes no row of its own.
  private StackPane counted(TextArea field) {
    Label count = tokens();
    StackPane.setAlignment(count, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(count, new Insets(0, 4, 4, 0));
    return new StackPane(field, count);
  }

  /// How much of the prompt the model reads.
  private Label tokens() {
    Label label = Controls.label("", "caption");
    label.setId("prompt-tokens");
    label.getStyleClass().add("in-field");
    label.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    model
        .tokens()
        .tokensProperty()
        .subscribe(
            now -> {
              boolean isCut = now.filter(PromptTokens::isCut).isPresent();
              label.setText(TokensViewModel.words(now));
              label.setVisible(now.isPresent());
              label.getStyleClass().removeAll("muted", "over");
              label.getStyleClass().add(isCut ? "over" : "muted");
              now.ifPresent(tokens -> Controls.tip(label, TokensViewModel.meaning(tokens)));
            });
    return Controls.collapsing(label);
  }

  /// Earlier prompts, to take one again.
  private MenuButton history() {
    MenuButton button = new MenuButton();
    button.setId("prompt-history");
    button.getStyleClass().add("flat-menu");
    button.setGraphic(new IconView(Icon.CLOCK));
    button.setAccessibleText(Words.EARLIER.text());
    Controls.tip(button, Words.EARLIER.text());
    Runnable fill =
        () -> {
          button.getItems().clear();
          for (String earlier : model.history().prompts()) {
            String line = earlier.replaceAll("\\s+", " ");
            MenuItem item =
                new MenuItem(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.promptProperty().set(earlier));
            button.getItems().add(item);
          }
          MenuItem forget = new MenuItem(Words.FORGET_EARLIER.text());
          forget.setOnAction(_ -> model.history().clear());
          forget.setDisable(button.getItems().isEmpty());
          MenuItem library = new MenuItem(Words.LIBRARY.text());
          library.setId("open-library");
          library.setOnAction(_ -> model.library().open());
          button.getItems().addAll(new SeparatorMenuItem(), library, forget);
        };
    model.history().prompts().subscribe(fill);
    fill.run();
    return button;
  }

  private static void show(Region region, boolean visible) {
    region.setVisible(visible);
    region.setManaged(visible);
  }
}
