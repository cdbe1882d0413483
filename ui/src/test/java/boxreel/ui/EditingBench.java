package boxreel.ui;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.project.Project;
import boxreel.ui.canvas.CanvasViewModel;
import boxreel.ui.canvas.Drag;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Playback;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.timeline.TimelineScale;
import boxreel.ui.timeline.TimelineViewModel;
import java.util.List;

/// A shot with what edits it, without a window.
///
/// @param project holds the shot
/// @param document a cat, a dog and a tree over 24 frames
record EditingBench(
    ProjectDocument project,
    ShotDocument document,
    EditMode mode,
    CanvasViewModel canvas,
    TimelineViewModel timeline,
    EditCommands commands,
    Playback playback) {
  static final TimelineScale SCALE = new TimelineScale(12, 40, 0);

  static EditingBench open() {
    return open(
        Shot.of("a cat and a dog under a tree")
            .withTracks(
                List.of(
                    track("cat", 0.1, 0.1, 0, 8, 20),
                    track("dog", 0.4, 0.5, 0, 12),
                    track("tree", 0.7, 0.2, 0))));
  }

  static EditingBench open(Shot shot) {
    ProjectDocument project = new ProjectDocument(Project.of(shot));
    ShotDocument document = new ShotDocument(project);
    EditMode mode = new EditMode();
    return new EditingBench(
        project,
        document,
        mode,
        new CanvasViewModel(document, mode),
        new TimelineViewModel(document, mode),
        EditCommands.of(document, mode, new FakeClipboard()),
        new Playback(document));
  }

  Track track(String id) {
    return document.shot().track(id).orElseThrow();
  }

  Shot shot() {
    return document.shot();
  }

  /// A drag to a point of the frame, without snapping.
  static Drag to(double x, double y) {
    return new Drag(x, y, false, false, true, 0.002, 0.003);
  }

  private static Track track(String id, double x, double y, int... times) {
    List<Key> keys =
        java.util.Arrays.stream(times)
            .mapToObj(t -> Key.byUser(t, new Box(x + t * 0.01, y, 0.2, 0.2)))
            .toList();
    return Track.throughout(id, "a " + id, 24, keys);
  }
}
