package boxreel.ui.timeline;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.ui.document.Playback;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.lint.LintViewModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The timeline pane: head, ruler, a row per track, playhead and foot.
public final class TimelineView extends VBox {
  private static final double HEADER = 288;
  private static final double INSET = 12;
  private static final double LEAST_FRAME = 4;
  private static final double MOST_FRAME = 80;

  private final TimelineViewModel model;
  private final ShotDocument document;
  private final RowContext context;
  private final TimelineRuler ruler;
  private final Region marquee = new Region();
  private final Lanes body;
  private final VBox rows = new VBox();
  private final Map<String, TrackRow> rowOf = new LinkedHashMap<>();
  private final Region playhead = new Region();
  private final Label playheadFrame = Controls.label("", "playhead-frame");
  private final Label summary = Controls.label("", "caption", "muted");
  private final TimelineHead head;
  private final Slider zoomSlider = new Slider(LEAST_FRAME, MOST_FRAME, 44);
  private BiConsumer<LaneTarget, Point2D> menu = (_, _) -> {};
  private double scroll;

  @SuppressWarnings("this-escape")
  public TimelineView(
      TimelineViewModel model,
      EditCommands commands,
      Playback playback,
      LintViewModel lint,
      Runnable addObject) {
    this.model = model;
    this.document = model.document();
    this.context =
        new RowContext(model, commands, lint, this::scale, (target, at) -> menu.accept(target, at));
    this.ruler = new TimelineRuler(model, playback, this::scale);
    setId("timeline");
    getStyleClass().addAll("pane", "timeline");
    Region rulerHead = new Region();
    rulerHead.getStyleClass().add("ruler-head");
    Label frameWord = Controls.label(Words.FRAME.text(), "caption", "muted", "ruler-word");
    StackPane rulerCell = new StackPane(rulerHead, frameWord);
    rulerCell.getStyleClass().add("ruler-cell");
    rulerCell.setMinWidth(HEADER);
    rulerCell.setMaxWidth(HEADER);
    HBox.setHgrow(ruler, Priority.ALWAYS);
    HBox rulerRow = new HBox(rulerCell, ruler);
    Button add = Controls.button(Icon.PLUS, Words.ADD_OBJECT.text(), "flat", "add-object");
    add.setOnAction(_ -> addObject.run());
    HBox addRow = Controls.row(8, add, Controls.keyCap("N"));
    addRow.getStyleClass().add("add-row");
    ScrollPane scroller = new ScrollPane(new VBox(rows, addRow));
    scroller.getStyleClass().add("rows-scroller");
    scroller.setFitToWidth(true);
    scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroller, Priority.ALWAYS);
    playhead.getStyleClass().add("playhead");
    playhead.setManaged(false);
    playhead.setMouseTransparent(true);
    playheadFrame.setManaged(false);
    playheadFrame.setMouseTransparent(true);
    marquee.getStyleClass().add("marquee");
    marquee.setManaged(false);
    marquee.setMouseTransparent(true);
    rows.getStyleClass().add("track-rows");
    VBox lanes = new VBox(rulerRow, scroller);
    body = new Lanes(lanes);
    VBox.setVgrow(body, Priority.ALWAYS);
    head = new TimelineHead(model, commands);
    getChildren().addAll(head, body, foot());
    addEventFilter(ScrollEvent.SCROLL, this::onScroll);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && model.isDragging()) {
            model.cancel();
            event.consume();
          }
        });
    document.shotProperty().subscribe(_ -> refresh());
    document.selectionProperty().subscribe(_ -> refresh());
    document.frameProperty().subscribe(this::follow);
    lint.findingsProperty().subscribe(_ -> refresh());
    model.replacedProperty().subscribe(_ -> refresh());
    model.marqueeProperty().subscribe(_ -> body.requestLayout());
    model
        .zoomProperty()
        .subscribe(
            _ -> {
              body.requestLayout();
              refresh();
            });
    zoomSlider
        .valueProperty()
        .subscribe(
            (_, now) -> {
              if (zoomSlider.isValueChanging() || zoomSlider.isPressed()) {
                model.zoomProperty().set(now.doubleValue());
              }
            });
  }

  /// The present scale of the lanes.
  public TimelineScale scale() {
    double width = Math.max(1, ruler.getWidth());
    int frames = document.shot().frames();
    double fit = (width - 2 * INSET) / frames;
    double frameWidth =
        model.zoomProperty().get() > 0
            ? model.zoomProperty().get()
            : Math.clamp(fit, LEAST_FRAME, MOST_FRAME);
    double most = Math.max(0, frames * frameWidth + 2 * INSET - width);
    scroll = Math.clamp(scroll, 0, most);
    return new TimelineScale(INSET, frameWidth, scroll);
  }

  /// Where a key is in the scene, for pointing at it.
  public Point2D keyInScene(String trackId, double time) {
    TrackRow row = rowOf.get(trackId);
    if (row == null) {
      throw new IllegalArgumentException("No row of track " + trackId);
    }
    return row.lane().localToScene(scale().centreOf(time), TrackRow.HEIGHT / 2);
  }

  /// Told when a context menu is asked for, with a point on the screen.
  public void onMenu(BiConsumer<LaneTarget, Point2D> action) {
    menu = action;
  }

  private HBox foot() {
    Label zoomWord = Controls.label(Words.ZOOM.text(), "caption", "muted");
    zoomSlider.setPrefWidth(96);
    zoomSlider.setAccessibleText(Words.ZOOM_SLIDER.text());
    String perFrame = Words.PIXELS_PER_FRAME.text();
    Label pixels = Controls.label("", "mono", "muted", "small");
    pixels.setMinWidth(60);
    zoomSlider
        .valueProperty()
        .subscribe(value -> pixels.setText(Math.round(value.doubleValue()) + " " + perFrame));
    Button fit = Controls.iconButton(Icon.EXPAND, Words.FIT.text());
    fit.setOnAction(
        _ -> {
          scroll = 0;
          model.zoomProperty().set(0);
        });
    HBox foot = new HBox(summary, Controls.spacer());
    foot.getChildren()
        .addAll(
            legend(Words.LEGEND_KEY, "key-linear", false),
            legend(Words.LEGEND_SUGGESTED, "key-linear", true),
            legend(Words.LEGEND_EASED, "key-eased", false),
            legend(Words.LEGEND_HOLD, "key-hold", false),
            Controls.divider(),
            zoomWord,
            zoomSlider,
            pixels,
            fit);
    foot.getStyleClass().add("pane-foot");
    return foot;
  }

  private static HBox legend(Words word, String shape, boolean suggested) {
    KeyGlyph glyph = new KeyGlyph();
    glyph.setManaged(true);
    glyph.setMinSize(KeyGlyph.SIZE, KeyGlyph.SIZE);
    glyph.setMaxSize(KeyGlyph.SIZE, KeyGlyph.SIZE);
    Key sample =
        new Key(
            0,
            new boxreel.layout.Box(0, 0, 1, 1),
            switch (shape) {
              case "key-eased" -> Easing.EASE_OUT;
              case "key-hold" -> Easing.HOLD;
              default -> Easing.LINEAR;
            },
            suggested ? Key.Origin.PLANNER : Key.Origin.USER);
    glyph.show(sample, false, false, false);
    HBox item = Controls.row(8, glyph, Controls.label(word.text(), "caption", "muted"));
    item.getStyleClass().addAll("legend", "track-1");
    return item;
  }

  /// What users call an easing.
  public static String name(Easing easing) {
    return switch (easing) {
      case Easing.Named.LINEAR -> Words.LINEAR.text();
      case Easing.Named.HOLD -> Words.HOLD.text();
      case Easing.Named.EASE_IN -> Words.EASE_IN.text();
      case Easing.Named.EASE_OUT -> Words.EASE_OUT.text();
      case Easing.Named.EASE_IN_OUT -> Words.EASE_IN_OUT.text();
      case CubicBezier _ -> Words.CURVE.text();
    };
  }

  /// The menu of easings, for what belongs beside it.
  public Node easingMenu() {
    return head.easingMenu();
  }

  private void refresh() {
    Shot shot = document.shot();
    List<String> wanted = shot.tracks().stream().map(Track::id).toList();
    if (!wanted.equals(new ArrayList<>(rowOf.keySet()))) {
      Map<String, TrackRow> kept = new LinkedHashMap<>(rowOf);
      rowOf.clear();
      for (String id : wanted) {
        TrackRow row = kept.get(id);
        rowOf.put(id, row == null ? new TrackRow(context, id, HEADER) : row);
      }
      rows.getChildren().setAll(rowOf.values());
    }
    rowOf.values().forEach(TrackRow::update);
    ruler.requestLayout();
    int keys = shot.tracks().stream().mapToInt(track -> track.keys().size()).sum();
    summary.setText(
        Words.SUMMARY.text(
            shot.tracks().size(),
            keys,
            shot.frames(),
            String.format(Locale.ROOT, "%.2f", shot.frames() / shot.framesPerSecond())));
    playhead.getParent().requestLayout();
  }

  /// Keeps the playhead in sight.
  private void follow() {
    TimelineScale at = scale();
    double x = at.centreOf(document.frame());
    if (x < 0 || x > ruler.getWidth()) {
      scroll += x - ruler.getWidth() / 2;
      refresh();
    } else {
      rowOf.values().forEach(TrackRow::updateFrame);
      body.placePlayhead(at);
    }
  }

  private void onScroll(ScrollEvent event) {
    double across = event.isShiftDown() ? event.getDeltaY() + event.getDeltaX() : event.getDeltaX();
    if (event.isShortcutDown()) {
      double factor = Math.pow(1.002, event.getDeltaY());
      model.zoomProperty().set(Math.clamp(scale().frameWidth() * factor, LEAST_FRAME, MOST_FRAME));
      event.consume();
    } else if (across != 0) {
      scroll -= across;
      refresh();
      event.consume();
    }
  }

  /// Rows with the playhead over them.
  private final class Lanes extends Region {
    private final Region content;

    Lanes(Region content) {
      this.content = content;
      getChildren().addAll(content, playhead, playheadFrame, marquee);
      setMinHeight(TimelineRuler.FRAMES_HEIGHT + TimelineRuler.SECONDS_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
      return content.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      content.resizeRelocate(0, 0, getWidth(), getHeight());
      content.layout();
      TimelineScale at = scale();
      zoomSlider.setValue(at.frameWidth());
      placePlayhead(at);
      Optional<KeyMarquee> drawn = model.marqueeProperty().get();
      marquee.setVisible(drawn.isPresent());
      double first = sceneToLocal(rows.localToScene(0, 0)).getY();
      drawn.ifPresent(
          frame ->
              marquee.resizeRelocate(
                  HEADER + Math.max(0, frame.left()),
                  first + frame.top() * TrackRow.HEIGHT,
                  Math.max(1, frame.right() - Math.max(0, frame.left())),
                  Math.max(1, (frame.bottom() - frame.top()) * TrackRow.HEIGHT)));
    }

    void placePlayhead(TimelineScale at) {
      double x = HEADER + at.centreOf(document.frame());
      boolean seen = x >= HEADER && x <= getWidth();
      playhead.setVisible(seen);
      playheadFrame.setVisible(seen);
      playheadFrame.setText(Integer.toString(document.frame() + 1));
      double width = Math.max(28, Math.ceil(playheadFrame.prefWidth(-1)));
      playheadFrame.resizeRelocate(Math.rint(x - width / 2), 3, width, 20);
      playhead.resizeRelocate(Math.rint(x) - 1, 22, 2, Math.max(0, getHeight() - 22));
    }
  }
}
