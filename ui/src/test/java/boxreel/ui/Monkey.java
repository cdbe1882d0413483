package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import boxreel.layout.Easing;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Arrangement;
import boxreel.layout.edit.EditScope;
import boxreel.layout.edit.KeyRef;
import boxreel.layout.edit.TrackEdits;
import boxreel.layout.io.ShotJson;
import boxreel.ui.canvas.CanvasTool;
import boxreel.ui.canvas.Handle;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.timeline.LaneHit;
import boxreel.ui.timeline.LanePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Does whatever comes to its mind in a studio, and checks that the document stays one.
final class Monkey {
  private static final int MOST_TRACKS = 12;
  private static final int MOST_SHOTS = 5;

  private final EditingBench studio;
  private final ProjectDocument project;
  private final ShotDocument document;
  private final ShotListViewModel shots;
  private final RandomGenerator random;
  private final List<Runnable> tricks;
  private final List<String> start;
  private int undoneSteps;

  Monkey(EditingBench studio, RandomGenerator random) {
    this.studio = studio;
    project = studio.project();
    document = studio.document();
    shots = new ShotListViewModel(project, () -> {});
    this.random = random;
    tricks = tricks();
    start = written();
  }

  /// One action, and a look at the document.
  void act() throws LayoutException {
    tricks.get(random.nextInt(tricks.size())).run();
    if (document.committed().tracks().size() > MOST_TRACKS) {
      document.edit("Thin out", shot -> shot.withTracks(shot.tracks().subList(0, 6)));
    }
    if (project.project().shots().size() > MOST_SHOTS) {
      shots.remove();
    }
    check();
  }

  /// How many steps were undone and done again.
  int undoneSteps() {
    return undoneSteps;
  }

  /// Goes back to the first document and forth to the last, byte for byte.
  void undoAllAndRedo() {
    studio.canvas().cancel();
    studio.timeline().cancel();
    List<String> end = written();
    int steps = document.undoLabels().size();
    for (int i = 0; i < steps; i++) {
      document.undo();
    }
    assertEquals("", document.undoLabelProperty().get());
    assertEquals(start, written());
    for (int i = 0; i < steps; i++) {
      document.redo();
    }
    assertEquals(end, written());
    undoneSteps += steps;
  }

  /// All shots as bytes.
  private List<String> written() {
    return project.project().shots().stream()
        .map(shot -> shot.id() + shot.title() + ShotJson.write(shot.layout()))
        .toList();
  }

  private void check() throws LayoutException {
    Shot shot = document.shot();
    assertTrue(document.frame() >= 0 && document.frame() < shot.frames());
    assertEquals(document.selection(), document.selection().within(shot));
    for (Track track : shot.tracks()) {
      track.presence().forEach(span -> assertTrue(span.end() <= shot.frames()));
    }
    if (!studio.canvas().isGesturing() && !studio.timeline().isDragging()) {
      assertEquals(document.committed(), shot, "a shot is shown that is no edit");
    }
    if (random.nextInt(20) == 0) {
      assertEquals(document.committed(), ShotJson.read(ShotJson.write(document.committed())));
    }
  }

  private List<Runnable> tricks() {
    List<Runnable> all = new ArrayList<>();
    var commands = studio.commands();
    for (int often = 0; often < 6; often++) {
      all.add(this::stageGesture);
      all.add(this::laneGesture);
      all.add(() -> document.seek(random.nextInt(-2, 30)));
      all.add(this::select);
    }
    all.add(commands.objects()::selectAll);
    all.add(commands.objects()::invertSelection);
    all.add(() -> commands.objects().selectNext(random.nextBoolean() ? 1 : -1));
    all.add(commands.objects()::duplicate);
    all.add(commands.objects()::delete);
    all.add(commands.objects()::toggleLocked);
    all.add(commands.objects()::toggleHidden);
    all.add(commands.objects()::toggleSolo);
    all.add(commands.objects()::toggleStill);
    all.add(() -> commands.objects().setColour(random.nextInt(9)));
    all.add(() -> commands.objects().reorder(random.nextBoolean() ? 1 : -1));
    all.add(commands.objects()::split);
    all.add(commands.objects()::merge);
    all.add(commands.objects()::reverse);
    all.add(commands.objects()::reduceKeys);
    all.add(commands.objects()::evenSpeed);
    all.add(commands.keys()::toggleKey);
    all.add(() -> commands.keys().ease(any(Easing.Named.values())));
    all.add(commands.keys()::toggleHold);
    all.add(commands.keys()::deleteKeys);
    all.add(commands.keys()::snapToFrames);
    all.add(() -> commands.keys().shiftKeys(random.nextInt(-5, 6)));
    all.add(() -> commands.keys().seekKey(random.nextBoolean()));
    all.add(() -> commands.keys().seekOuterKey(random.nextBoolean()));
    all.add(commands.presence()::toggle);
    all.add(commands.presence()::endHere);
    all.add(commands.presence()::onlyHere);
    all.add(commands.presence()::throughout);
    all.add(commands.presence()::fromHere);
    all.add(commands.presence()::untilHere);
    all.add(() -> commands.arrange().align(any(Arrangement.Line.values())));
    all.add(() -> commands.arrange().distribute(random.nextBoolean()));
    all.add(commands.arrange()::sameSize);
    all.add(() -> commands.arrange().nudge(small(), small()));
    all.add(() -> commands.arrange().nudgeSize(small(), small()));
    all.add(document::endMerge);
    all.add(commands.clipboard()::copy);
    all.add(commands.clipboard()::cut);
    all.add(commands.clipboard()::paste);
    all.add(commands.clipboard()::pasteMirrored);
    all.add(commands.clipboard()::deleteSelection);
    all.add(document::undo);
    all.add(document::redo);
    all.add(studio.canvas()::escape);
    all.add(() -> studio.mode().scopeProperty().set(any(EditScope.values())));
    all.add(() -> studio.mode().autoKeyProperty().set(random.nextBoolean()));
    all.add(() -> studio.canvas().snappingProperty().set(random.nextBoolean()));
    all.add(() -> studio.canvas().toolProperty().set(any(CanvasTool.values())));
    all.add(this::changeLength);
    all.add(shots::add);
    all.add(shots::duplicate);
    all.add(shots::remove);
    all.add(() -> shots.move(random.nextBoolean()));
    all.add(() -> shots.step(random.nextBoolean() ? 1 : -1));
    all.add(this::rename);
    all.add(studio.playback()::setIn);
    all.add(studio.playback()::setOut);
    all.add(() -> studio.playback().shuttle(random.nextBoolean() ? 1 : -1));
    all.add(() -> studio.playback().advance(random.nextDouble()));
    return all;
  }

  private void changeLength() {
    int frames = random.nextInt(8, 32);
    document.edit("Length", shot -> TrackEdits.setLength(shot, frames));
  }

  private void rename() {
    shots.startRenaming();
    shots.rename("take " + random.nextInt(3));
  }

  private void select() {
    List<Track> tracks = document.shot().tracks();
    if (tracks.isEmpty()) {
      return;
    }
    Track track = tracks.get(random.nextInt(tracks.size()));
    double time = track.keys().get(random.nextInt(track.keys().size())).time();
    document.select(
        switch (random.nextInt(4)) {
          case 0 -> Selection.ofTrack(track.id());
          case 1 -> document.selection().toggled(track.id());
          case 2 -> document.selection().toggled(new KeyRef(track.id(), time));
          default -> Selection.ofIntervals(List.of(new KeyRef(track.id(), time)));
        });
  }

  private void stageGesture() {
    var canvas = studio.canvas();
    double x = random.nextDouble();
    double y = random.nextDouble();
    Optional<Track> hit = canvas.trackAt(x, y);
    switch (random.nextInt(8)) {
      case 0 -> canvas.beginDraw(x, y);
      case 1 -> canvas.beginMarquee(x, y, random.nextBoolean(), random.nextBoolean());
      case 2 -> canvas.beginResize(any(Handle.values()), x, y);
      case 3 -> canvas.beginPathKey(random.nextInt(document.shot().frames()), x, y);
      case 4 -> hit.ifPresent(track -> canvas.beginCopy(track, x, y));
      default -> hit.ifPresent(track -> canvas.beginMove(track, x, y));
    }
    int moves = random.nextInt(4);
    for (int i = 0; i < moves; i++) {
      canvas.drag(
          new boxreel.ui.canvas.Drag(
              random.nextDouble(-0.2, 1.2),
              random.nextDouble(-0.2, 1.2),
              random.nextInt(5) == 0,
              random.nextInt(5) == 0,
              random.nextBoolean(),
              0.002,
              0.003));
      if (random.nextInt(6) == 0) {
        canvas.carry(random.nextBoolean() ? 1 : -1);
      }
    }
    switch (random.nextInt(8)) {
      case 0 -> canvas.cancel();
      case 1 -> document.undo(); // as a planner's answer or an undo amid the drag
      default -> {}
    }
    canvas.end();
  }

  private void laneGesture() {
    var timeline = studio.timeline();
    List<Track> tracks = document.shot().tracks();
    LanePoint from = anywhere();
    int row = (int) Math.floor(from.row());
    if (random.nextInt(10) == 0) {
      timeline.pressStretch(random.nextBoolean());
    } else if (row < 0 || row >= tracks.size()) {
      timeline.pressEmpty(from);
    } else if (random.nextInt(8) == 0) {
      timeline.pressRow(tracks.get(row).id());
    } else {
      Track track = tracks.get(row);
      timeline.press(
          track, LaneHit.at(track, from.x(), EditingBench.SCALE), from, EditingBench.SCALE);
    }
    int moves = random.nextInt(4);
    for (int i = 0; i < moves; i++) {
      timeline.drag(anywhere(), EditingBench.SCALE);
    }
    if (random.nextInt(8) == 0) {
      timeline.cancel();
    }
    timeline.release();
  }

  private LanePoint anywhere() {
    return new LanePoint(
        random.nextDouble(-50, 1100),
        random.nextDouble(-1, document.shot().tracks().size() + 1.0),
        random.nextInt(4) == 0,
        random.nextInt(5) == 0,
        random.nextInt(5) == 0);
  }

  private double small() {
    return random.nextDouble(-0.05, 0.05);
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
