package boxreel.ui.board;

import boxreel.layout.Shot;
import boxreel.project.Ids;
import boxreel.project.ProjectEdits;
import boxreel.project.Scene;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.render.api.RgbFrame;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.render.RenderViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// The storyboard of the project. The open shot is the selected card; every change is a step of
/// the undo history.
public final class BoardViewModel {
  private final ProjectDocument document;
  private final ShotListViewModel shots;
  private final CardViewModel card;
  private final RenderViewModel render;
  private final Runnable openLayout;
  private Runnable editTitle = () -> {};
  private Runnable escape = () -> {};

  /// @param openLayout brings the open shot onto the stage
  public BoardViewModel(
      ProjectDocument document,
      ShotListViewModel shots,
      CardViewModel card,
      RenderViewModel render,
      Runnable openLayout) {
    this.document = document;
    this.shots = shots;
    this.card = card;
    this.render = render;
    this.openLayout = openLayout;
  }

  public ProjectDocument document() {
    return document;
  }

  /// What the board says about the selected shot.
  public CardViewModel card() {
    return card;
  }

  /// The take that stands for a shot.
  public Optional<StoredTake> takeOf(String shotId) {
    return render.takes().standing(shotId);
  }

  /// The picture of a shot: its take's first frame, empty without a take or while it is read.
  public Optional<RgbFrame> pictureOf(String shotId) {
    return takeOf(shotId).flatMap(render.takes().media()::poster);
  }

  /// Whether a shot was edited since the take was made.
  public boolean isStale(StoryShot shot, StoredTake take) {
    return !render.takes().changesSince(shot, take).isEmpty();
  }

  /// Calls an action whenever a take may have come or gone.
  public void onPictures(Runnable action) {
    render.takes().media().changesProperty().subscribe(action);
  }

  /// Width over height of the pictures.
  public ObservableValue<Number> aspectProperty() {
    return render.settings().aspectProperty();
  }

  public void select(String shotId) {
    shots.open(shotId);
  }

  /// Selects the card so many places further on.
  public void step(int by) {
    shots.step(by);
  }

  /// Selects the first card of the film, or the last.
  public void selectEnd(boolean last) {
    List<StoryShot> all = document.project().shots();
    select((last ? all.getLast() : all.getFirst()).id());
  }

  /// Brings the selected shot onto the stage.
  public void open() {
    card.commit();
    openLayout.run();
  }

  /// Lets the user type the selected shot's title.
  public void editTitle() {
    editTitle.run();
  }

  /// Told when the title is to be typed.
  public void onEditTitle(Runnable action) {
    editTitle = action;
  }

  /// What Escape does: the drag in progress is given up.
  public void escape() {
    escape.run();
  }

  /// Told when Escape is pressed.
  public void onEscape(Runnable action) {
    escape = action;
  }

  /// Adds an empty shot at the end of a scene, as long and as fast as the selected one.
  public void addTo(Scene scene) {
    card.commit();
    StoryShot added = empty();
    document.commit(
        Words.ADD_SHOT.text(),
        ProjectEdits.append(document.project(), scene.id(), added),
        added.id());
  }

  /// Puts a shot elsewhere in the film.
  ///
  /// @param index its place among the scene's shots as they are now
  public void moveTo(String shotId, String sceneId, int index) {
    card.commit();
    document.commit(
        Words.MOVE_SHOT.text(document.project().label(shotId)),
        ProjectEdits.moveTo(document.project(), shotId, sceneId, index),
        shotId);
  }

  /// Adds a scene with one empty shot behind the scene of the selected shot.
  public void addScene() {
    card.commit();
    StoryShot first = empty();
    document.commit(
        Words.ADD_SCENE_STEP.text(),
        ProjectEdits.addScene(
            document.project(), sceneOfOpen(), new Scene(Ids.fresh(), "", "", List.of(first))),
        first.id());
  }

  /// Writes a scene's heading.
  public void renameScene(String sceneId, String slugline) {
    document.commit(
        Words.RENAME_SCENE.text(),
        ProjectEdits.renameScene(document.project(), sceneId, slugline.strip()),
        document.shot().id());
  }

  /// Takes a scene out; its shots go to the scene before it, those of the first to the next.
  public void removeScene(String sceneId) {
    card.commit();
    document.commit(
        Words.DELETE_SCENE_STEP.text(),
        ProjectEdits.removeScene(document.project(), sceneId),
        document.shot().id());
  }

  private StoryShot empty() {
    Shot like = document.shot().layout();
    return StoryShot.of(
        Ids.fresh(), new Shot("", "", "", like.frames(), like.framesPerSecond(), List.of()));
  }

  private String sceneOfOpen() {
    String open = document.shot().id();
    return document.project().scenes().stream()
        .filter(scene -> scene.shots().stream().anyMatch(shot -> shot.id().equals(open)))
        .map(Scene::id)
        .findFirst()
        .orElseThrow();
  }
}
