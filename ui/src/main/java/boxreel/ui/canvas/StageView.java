package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Arrangement;
import boxreel.render.api.VideoClip;
import boxreel.ui.document.BoxNarration;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackVisibility;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.fx.Pictures;
import boxreel.ui.lint.GridOverlay;
import boxreel.ui.lint.LintViewModel;
import boxreel.ui.reference.ReferenceCard;
import boxreel.ui.reference.ReferenceLayer;
import boxreel.ui.reference.ReferenceViewModel;
import boxreel.ui.render.RenderViewModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
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
  private final LintViewModel lint;
  private final GridOverlay cells = new GridOverlay();
  private final StageZoom zoom;
  private final Region frame = region("stage-frame");
  private final ImageView picture = new ImageView();
  private final ReferenceLayer reference;
  private final ReferenceCard referenceCard;
  private final Layers boxLayer = layer();
  private final StageGuides guides = new StageGuides();
  private final StageNotes notes;
  private final OnionOverlay onion = new OnionOverlay();
  private final PathOverlay path = new PathOverlay();
  private final SelectionOverlay selection = new SelectionOverlay();
  private final StageRuler top = new StageRuler(Orientation.HORIZONTAL);
  private final StageRuler left = new StageRuler(Orientation.VERTICAL);
  private final Region corner = region("stage-ruler-corner");
  private final PhraseEditor phraseEditor;
  private final Map<String, BoxView> boxes = new HashMap<>();
  private List<Image> pictures = List.of();
  private FrameTransform transform = new FrameTransform(0, 0, 16, 9);
  private @Nullable String hovered;
  private BiConsumer<StageTarget, Point2D> menu = (_, _) -> {};

  @SuppressWarnings("this-escape")
  public StageView(
      CanvasViewModel model,
      RenderViewModel render,
      EditCommands commands,
      LintViewModel lint,
      ReferenceViewModel referenceModel) {
    this.lint = lint;
    this.model = model;
    this.document = model.document();
    this.zoom = model.zoom();
    this.render = render;
    this.notes = new StageNotes(model, render);
    this.reference = new ReferenceLayer(referenceModel, this::requestLayout);
    this.referenceCard = new ReferenceCard(referenceModel);
    this.phraseEditor = new PhraseEditor(document, this);
    setId("stage");
    getStyleClass().add("stage");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleText(Words.STAGE.text());
    picture.setManaged(false);
    picture.setMouseTransparent(true);
    getChildren().addAll(frame, reference, picture, cells);
    getChildren().addAll(guides.below());
    getChildren().addAll(onion, boxLayer, path);
    getChildren().addAll(guides.above());
    getChildren().addAll(notes.nodes());
    getChildren().addAll(selection, referenceCard, top, left, corner, phraseEditor);
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
    lint.gridProperty().subscribe(this::requestLayout);
    lint.findingsProperty().subscribe(this::requestLayout);
    model.snappedProperty().subscribe(this::requestLayout);
    model.drawnProperty().subscribe(this::requestLayout);
    model.marqueeProperty().subscribe(this::requestLayout);
    zoom.factorProperty().subscribe(this::requestLayout);
    render.settings().aspectProperty().subscribe(this::requestLayout);
    render.shownClipProperty().subscribe(this::takePictures);
    model.onEditPhrase(phraseEditor::open);
    new StageInput(this, model, commands, zoom);
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

  /// Told when a context menu is asked for, with a point on the screen.
  public void onMenu(BiConsumer<StageTarget, Point2D> action) {
    menu = action;
  }

  void askForMenu(StageTarget target, Point2D at) {
    menu.accept(target, at);
  }

  /// Shows where a click would put a key on the path, or nothing.
  void setPathGhost(@Nullable Box box) {
    path.setGhost(box == null ? Optional.empty() : Optional.of(box), transform);
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
    cells.setVisible(lint.gridProperty().get());
    if (cells.isVisible()) {
      cells.resizeRelocate(transform.x(), transform.y(), transform.width(), transform.height());
      cells.show(lint.modelGrid(), transform.width(), transform.height());
    }
    guides.show(model, transform, this);
    layoutBoxes();
    layoutSelection();
    setAccessibleHelp(
        document
            .selectedTrack()
            .map(track -> BoxNarration.of(document.shot(), track, document.frame()))
            .orElse(""));
    referenceCard.place(transform.x(), transform.y(), transform.width());
    notes.show(transform, !pictures.isEmpty(), reference.note());
    top.resizeRelocate(0, 0, getWidth(), ruler);
    left.resizeRelocate(0, 0, ruler, getHeight());
    corner.resizeRelocate(0, 0, ruler, ruler);
    Optional<Box> marked = selectedBox();
    top.show(
        transform.x(),
        transform.width(),
        render.settings().widthProperty().get(),
        marked.map(Box::x).orElse(0.0),
        marked.map(Box::right).orElse(0.0));
    left.show(
        transform.y(),
        transform.height(),
        render.settings().heightProperty().get(),
        marked.map(Box::y).orElse(0.0),
        marked.map(Box::bottom).orElse(0.0));
    phraseEditor.place();
  }

  private void layoutPicture() {
    boolean shown = model.viewModeProperty().get().showsPixels() && !pictures.isEmpty();
    picture.setVisible(shown);
    reference.show(!shown, transform.x(), transform.y(), transform.width(), transform.height());
    if (shown) {
      picture.setImage(pictures.get(Math.min(document.frame(), pictures.size() - 1)));
      picture.setFitWidth(transform.width());
      picture.setFitHeight(transform.height());
      picture.relocate(transform.x(), transform.y());
    }
  }

  private void layoutBoxes() {
    Shot shot = document.shot();
    boolean shown = model.viewModeProperty().get().showsBoxes();
    Set<String> gone = new HashSet<>(boxes.keySet());
    List<Node> below = new ArrayList<>();
    List<Node> above = new ArrayList<>();
    for (Track track : shot.tracks()) {
      boolean selected = document.selection().isTrack(track.id());
      if (!shown
          || !TrackVisibility.isShown(shot, track)
          || !(track.isPresentAt(document.frame()) || selected)) {
        continue;
      }
      gone.remove(track.id());
      BoxView box = boxes.computeIfAbsent(track.id(), _ -> new BoxView());
      box.show(shot, track, document.frame(), selected);
      box.setWarned(
          lint.grave(track.id()).stream().anyMatch(finding -> finding.isAt(document.frame())));
      box.setOutlineStyle("scope-" + model.scopeProperty().get().name().toLowerCase(Locale.ROOT));
      transform.place(box, track.positionAt(document.frame()));
      (selected ? above : below).add(box);
    }
    gone.forEach(boxes::remove);
    // Selected boxes lie on top, so that their handles and edges are never covered.
    below.addAll(above);
    if (!below.equals(boxLayer.nodes())) {
      boxLayer.nodes().setAll(below);
    }
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
                this,
                selectedTracks().size()));
    List<Track> tracks = shown ? selectedTracks() : List.of();
    path.clear();
    onion.clear();
    if (tracks.size() == 1 && model.pathsProperty().get()) {
      path.show(document.shot(), tracks.getFirst(), document.frame(), transform);
    }
    if (tracks.size() == 1 && model.onionSkinProperty().get()) {
      onion.show(tracks.getFirst(), document.frame(), transform);
    }
  }

  /// The selected objects whose boxes are drawn; of several, those that are there.
  private List<Track> selectedTracks() {
    List<Track> selected = document.selectedTracks();
    return selected.stream()
        .filter(track -> TrackVisibility.isShown(document.shot(), track))
        .filter(track -> selected.size() == 1 || track.isPresentAt(document.frame()))
        .toList();
  }

  /// The smallest box around all that is selected.
  Optional<Box> selectedBox() {
    List<Box> selected =
        selectedTracks().stream().map(track -> track.positionAt(document.frame())).toList();
    return selected.isEmpty() ? Optional.empty() : Optional.of(around(selected));
  }

  private static Box around(List<Box> boxes) {
    return boxes.size() == 1 ? boxes.getFirst() : Arrangement.around(boxes);
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setManaged(false);
    region.setMouseTransparent(true);
    return region;
  }

  private static Layers layer() {
    Layers layer = new Layers();
    layer.setManaged(false);
    layer.setMouseTransparent(true);
    return layer;
  }
}
