package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.VideoClip;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Pictures;
import boxreel.ui.render.RenderViewModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The stage: the frame with its pictures, the boxes over it, and the room around it into which
/// boxes may reach.
public final class StageView extends Region {
  private static final double MOST_MARGIN = 44;
  private static final double LEAST_MARGIN = 24;

  private final CanvasViewModel model;
  private final ShotDocument document;
  private final RenderViewModel render;
  private final StageZoom zoom = new StageZoom();
  private final Region frame = region("stage-frame");
  private final ImageView picture = new ImageView();
  private final Layers boxLayer = layer();
  private final Region[] thirds = {third(), third(), third(), third()};
  private final Region drawing = region("drawing");
  private final OnionOverlay onion = new OnionOverlay();
  private final PathOverlay path = new PathOverlay();
  private final SelectionOverlay selection = new SelectionOverlay();
  private final Line guideX = new Line();
  private final Line guideY = new Line();
  private final Label formatNote = badge("stage-note");
  private final Label pictureNote = badge("stage-note");
  private final Label hint = badge("stage-hint");
  private final StageRuler top = new StageRuler(Orientation.HORIZONTAL);
  private final StageRuler left = new StageRuler(Orientation.VERTICAL);
  private final Region corner = region("stage-ruler-corner");
  private final PhraseEditor phraseEditor;
  private final Map<String, BoxView> boxes = new HashMap<>();
  private List<Image> pictures = List.of();
  private FrameTransform transform = new FrameTransform(0, 0, 16, 9);
  private @Nullable String hovered;

  public StageView(CanvasViewModel model, RenderViewModel render) {
    this.model = model;
    this.document = model.document();
    this.render = render;
    this.phraseEditor = new PhraseEditor(document, this);
    setId("stage");
    getStyleClass().add("stage");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleText("Stage");
    picture.setManaged(false);
    picture.setMouseTransparent(true);
    guideX.getStyleClass().add("snap-guide");
    guideY.getStyleClass().add("snap-guide");
    guideX.setManaged(false);
    guideY.setManaged(false);
    getChildren().addAll(frame, picture);
    getChildren().addAll(thirds);
    getChildren().addAll(onion, boxLayer, path, guideX, guideY, drawing, formatNote, pictureNote);
    getChildren().addAll(selection, hint, top, left, corner, phraseEditor);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    document.shotProperty().subscribe(this::requestLayout);
    document.frameProperty().subscribe(this::requestLayout);
    document.selectionProperty().subscribe(this::requestLayout);
    model.viewModeProperty().subscribe(this::requestLayout);
    model.scopeProperty().subscribe(this::requestLayout);
    model.pathsProperty().subscribe(this::requestLayout);
    model.onionSkinProperty().subscribe(this::requestLayout);
    model.guidesProperty().subscribe(this::requestLayout);
    model.snappedProperty().subscribe(this::requestLayout);
    model.drawnProperty().subscribe(this::requestLayout);
    zoom.factorProperty().subscribe(this::requestLayout);
    render.settings().aspectProperty().subscribe(this::requestLayout);
    render.shownClipProperty().subscribe(this::takePictures);
    model.onEditPhrase(phraseEditor::open);
    new StageInput(this, model, zoom);
  }

  public StageZoom zoom() {
    return zoom;
  }

  /// Where the frame is now.
  public FrameTransform transform() {
    return transform;
  }

  public TextField phraseField() {
    return phraseEditor;
  }

  void setHovered(@Nullable String trackId) {
    if (!java.util.Objects.equals(hovered, trackId)) {
      hovered = trackId;
      boxes.forEach((id, box) -> box.setHovered(id.equals(trackId)));
    }
  }

  private void takePictures(Optional<VideoClip> clip) {
    pictures = clip.map(Pictures::of).orElse(List.of());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double ruler = StageRuler.THICKNESS;
    FrameTransform fit =
        FrameTransform.fitting(
            Math.max(32, getWidth() - ruler),
            Math.max(32, getHeight() - ruler),
            render.settings().aspectProperty().get(),
            Math.clamp(getHeight() * 0.09, LEAST_MARGIN, MOST_MARGIN));
    transform = zoom.applyTo(fit.moved(ruler, ruler));
    frame.resizeRelocate(transform.x(), transform.y(), transform.width(), transform.height());
    layoutPicture();
    layoutGuides();
    layoutBoxes();
    layoutSelection();
    layoutNotes();
    top.resizeRelocate(0, 0, getWidth(), ruler);
    left.resizeRelocate(0, 0, ruler, getHeight());
    corner.resizeRelocate(0, 0, ruler, ruler);
    Optional<Box> marked = selectedBox();
    int width = render.settings().widthProperty().get();
    int height = render.settings().heightProperty().get();
    top.show(
        transform.x(),
        transform.width(),
        width,
        marked.map(Box::x).orElse(0.0),
        marked.map(Box::right).orElse(0.0));
    left.show(
        transform.y(),
        transform.height(),
        height,
        marked.map(Box::y).orElse(0.0),
        marked.map(Box::bottom).orElse(0.0));
    phraseEditor.place();
  }

  private void layoutPicture() {
    boolean shown = model.viewModeProperty().get().showsPixels() && !pictures.isEmpty();
    picture.setVisible(shown);
    if (shown) {
      picture.setImage(pictures.get(Math.min(document.frame(), pictures.size() - 1)));
      picture.setFitWidth(transform.width());
      picture.setFitHeight(transform.height());
      picture.relocate(transform.x(), transform.y());
    }
  }

  private void layoutGuides() {
    boolean shown = model.guidesProperty().get();
    for (int i = 0; i < thirds.length; i++) {
      thirds[i].setVisible(shown);
      double third = (i % 2 + 1) / 3.0;
      if (i < 2) {
        thirds[i].resizeRelocate(
            Math.rint(transform.toStageX(third)), transform.y(), 1, transform.height());
      } else {
        thirds[i].resizeRelocate(
            transform.x(), Math.rint(transform.toStageY(third)), transform.width(), 1);
      }
    }
    boolean gesturing = model.isGesturing();
    OptionalDouble x = model.snappedProperty().get().guideX();
    OptionalDouble y = model.snappedProperty().get().guideY();
    guideX.setVisible(gesturing && x.isPresent());
    guideY.setVisible(gesturing && y.isPresent());
    double atX = Math.floor(transform.toStageX(x.orElse(0))) + 0.5;
    double atY = Math.floor(transform.toStageY(y.orElse(0))) + 0.5;
    guideX.setStartX(atX);
    guideX.setEndX(atX);
    guideX.setEndY(getHeight());
    guideY.setStartY(atY);
    guideY.setEndY(atY);
    guideY.setEndX(getWidth());
    Optional<Box> drawn = model.drawnProperty().get();
    drawing.setVisible(drawn.isPresent());
    drawn.ifPresent(box -> place(drawing, box));
  }

  private void layoutBoxes() {
    Shot shot = document.shot();
    boolean shown = model.viewModeProperty().get().showsBoxes();
    Set<String> gone = new HashSet<>(boxes.keySet());
    boxLayer.nodes().clear();
    for (Track track : shot.tracks()) {
      boolean selected = document.selection().isTrack(track.id());
      if (!shown || !(track.isPresentAt(document.frame()) || selected)) {
        continue;
      }
      gone.remove(track.id());
      BoxView box = boxes.computeIfAbsent(track.id(), _ -> new BoxView());
      box.show(track, TrackNames.number(shot, track.id()), document.frame(), selected);
      box.setOutlineStyle("scope-" + model.scopeProperty().get().name().toLowerCase(Locale.ROOT));
      place(box, track.positionAt(document.frame()));
      boxLayer.nodes().add(box);
    }
    gone.forEach(boxes::remove);
    // The selected box lies on top, so that its handles and edges are never covered.
    document
        .selectedTrack()
        .map(track -> boxes.get(track.id()))
        .ifPresent(javafx.scene.Node::toFront);
  }

  private void layoutSelection() {
    boolean shown = model.viewModeProperty().get().showsBoxes();
    Optional<Box> box = shown ? selectedBox() : Optional.empty();
    selection.setVisible(box.isPresent());
    box.ifPresent(
        b ->
            selection.show(
                b,
                transform,
                render.settings().widthProperty().get(),
                render.settings().heightProperty().get(),
                this));
    Optional<Track> track = document.selectedTrack();
    if (shown && track.isPresent() && model.pathsProperty().get()) {
      path.show(document.shot(), track.get(), document.frame(), transform);
    } else {
      path.clear();
    }
    if (shown && track.isPresent() && model.onionSkinProperty().get()) {
      onion.show(track.get(), document.frame(), transform);
    } else {
      onion.clear();
    }
  }

  private void layoutNotes() {
    Shot shot = document.shot();
    formatNote.setText(
        String.format(
            Locale.ROOT,
            "%d × %d, %s fps",
            render.settings().widthProperty().get(),
            render.settings().heightProperty().get(),
            shot.framesPerSecond() == Math.rint(shot.framesPerSecond())
                ? Long.toString(Math.round(shot.framesPerSecond()))
                : Double.toString(shot.framesPerSecond())));
    formatNote.resizeRelocate(
        transform.x(), transform.y() + transform.height() + 6, formatNote.prefWidth(-1), 20.0);
    pictureNote.setText(pictureText());
    double width = pictureNote.prefWidth(-1);
    pictureNote.resizeRelocate(
        transform.x() + transform.width() - width,
        transform.y() + transform.height() + 6,
        width,
        20);
    hint.setVisible(shot.tracks().isEmpty() && model.drawnProperty().get().isEmpty());
    hint.setText("Type what happens and press Propose, or press N and draw a box here");
    double hintWidth = Math.ceil(hint.prefWidth(-1));
    hint.resizeRelocate(
        transform.x() + (transform.width() - hintWidth) / 2,
        transform.y() + transform.height() / 2 - 16,
        hintWidth,
        32);
  }

  private String pictureText() {
    if (pictures.isEmpty() || !model.viewModeProperty().get().showsPixels()) {
      return "";
    }
    if (render.state().isRunning()) {
      return "Live preview";
    }
    return render
        .shownTakeProperty()
        .get()
        .map(
            take ->
                "Take "
                    + take.number()
                    + (take.isStaleFor(document.shot()) ? ", before later edits" : ""))
        .orElse("");
  }

  Optional<Box> selectedBox() {
    return document.selectedTrack().map(track -> track.positionAt(document.frame()));
  }

  private void place(Region region, Box box) {
    double x = Math.rint(transform.toStageX(box.x()));
    double y = Math.rint(transform.toStageY(box.y()));
    region.resizeRelocate(
        x,
        y,
        Math.max(1, Math.rint(transform.toStageX(box.right())) - x),
        Math.max(1, Math.rint(transform.toStageY(box.bottom())) - y));
    region.requestLayout();
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }

  private static Region third() {
    return region("third");
  }

  private static Layers layer() {
    Layers layer = new Layers();
    layer.setManaged(false);
    layer.setMouseTransparent(true);
    return layer;
  }

  private static Label badge(String styleClass) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setManaged(false);
    label.setMouseTransparent(true);
    return label;
  }
}
