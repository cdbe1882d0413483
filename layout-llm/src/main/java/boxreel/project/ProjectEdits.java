package boxreel.project;

import boxreel.layout.Shot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes to a project's shots. Each gives a new project; one that can't be done gives the
/// same.
public final class ProjectEdits {
  private ProjectEdits() {}

  /// Adds a shot behind another, in its scene.
  public static Project insertAfter(Project project, String shotId, StoryShot added) {
    return changeScene(
        project,
        shotId,
        shots -> {
          List<StoryShot> longer = new ArrayList<>(shots);
          longer.add(indexOf(shots, shotId) + 1, added);
          return longer;
        });
  }

  /// Adds a copy of a shot behind it. Layout, card, snapshots and reference are copied; takes
  /// stay with the original, whose pictures they are.
  public static Project duplicate(Project project, String shotId, String copyId) {
    return project
        .shot(shotId)
        .map(
            shot ->
                insertAfter(
                    project,
                    shotId,
                    new StoryShot(
                        copyId,
                        shot.title().isEmpty() ? "" : shot.title() + " copy",
                        shot.layout(),
                        shot.card(),
                        shot.snapshots(),
                        List.of(),
                        "",
                        shot.exchanges(),
                        shot.reference())))
        .orElse(project);
  }

  public static Project rename(Project project, String shotId, String title) {
    return changeShot(project, shotId, shot -> shot.withTitle(title));
  }

  public static Project withLayout(Project project, String shotId, Shot layout) {
    return changeShot(project, shotId, shot -> shot.withLayout(layout));
  }

  /// Takes a shot out; the last one of a project stays.
  public static Project remove(Project project, String shotId) {
    if (project.shots().size() == 1) {
      return project;
    }
    return changeScene(
        project,
        shotId,
        shots -> shots.stream().filter(shot -> !shot.id().equals(shotId)).toList());
  }

  /// Moves a shot one place, at the edge of a scene into the next one.
  ///
  /// @param later towards the end of the film, or towards its beginning
  public static Project move(Project project, String shotId, boolean later) {
    List<List<StoryShot>> scenes = new ArrayList<>();
    project.scenes().forEach(scene -> scenes.add(new ArrayList<>(scene.shots())));
    for (int s = 0; s < scenes.size(); s++) {
      List<StoryShot> from = scenes.get(s);
      int index = indexOf(from, shotId);
      if (index < 0) {
        continue;
      }
      StoryShot moved = from.remove(index);
      int target = later ? index + 1 : index - 1;
      if (target >= 0 && target <= from.size()) {
        from.add(target, moved);
      } else if (later && s + 1 < scenes.size()) {
        scenes.get(s + 1).addFirst(moved);
      } else if (!later && s > 0) {
        scenes.get(s - 1).add(moved);
      } else {
        return project;
      }
      break;
    }
    List<Scene> changed = new ArrayList<>();
    for (int s = 0; s < scenes.size(); s++) {
      changed.add(project.scenes().get(s).withShots(scenes.get(s)));
    }
    return new Project(project.title(), changed);
  }

  /// Puts a shot elsewhere in the film.
  ///
  /// @param index its place among the scene's shots as they are now, 0 to their number
  public static Project moveTo(Project project, String shotId, String sceneId, int index) {
    Optional<StoryShot> shot = project.shot(shotId);
    if (shot.isEmpty() || project.scenes().stream().noneMatch(s -> s.id().equals(sceneId))) {
      return project;
    }
    List<Scene> changed = new ArrayList<>();
    for (Scene scene : project.scenes()) {
      List<StoryShot> shots = new ArrayList<>(scene.shots());
      int from = indexOf(shots, shotId);
      if (from >= 0) {
        shots.remove(from);
      }
      if (scene.id().equals(sceneId)) {
        int target = from >= 0 && from < index ? index - 1 : index;
        shots.add(Math.clamp(target, 0, shots.size()), shot.get());
      }
      changed.add(scene.withShots(shots));
    }
    return new Project(project.title(), changed);
  }

  /// Adds a shot at the end of a scene.
  public static Project append(Project project, String sceneId, StoryShot added) {
    return new Project(
        project.title(),
        project.scenes().stream()
            .map(
                scene -> {
                  if (!scene.id().equals(sceneId)) {
                    return scene;
                  }
                  List<StoryShot> more = new ArrayList<>(scene.shots());
                  more.add(added);
                  return scene.withShots(more);
                })
            .toList());
  }

  /// Adds a scene behind another.
  public static Project addScene(Project project, String sceneId, Scene added) {
    List<Scene> more = new ArrayList<>();
    for (Scene scene : project.scenes()) {
      more.add(scene);
      if (scene.id().equals(sceneId)) {
        more.add(added);
      }
    }
    return new Project(project.title(), more);
  }

  /// Gives a scene its heading.
  public static Project renameScene(Project project, String sceneId, String slugline) {
    return new Project(
        project.title(),
        project.scenes().stream()
            .map(scene -> scene.id().equals(sceneId) ? scene.withSlugline(slugline) : scene)
            .toList());
  }

  /// Takes a scene out. Its shots go to the end of the scene before, those of the first scene to
  /// the beginning of the next; the last scene of a project stays.
  public static Project removeScene(Project project, String sceneId) {
    List<Scene> scenes = new ArrayList<>(project.scenes());
    for (int i = 0; i < scenes.size() && scenes.size() > 1; i++) {
      if (scenes.get(i).id().equals(sceneId)) {
        List<StoryShot> left = scenes.remove(i).shots();
        int heir = Math.max(0, i - 1);
        List<StoryShot> shots = new ArrayList<>(scenes.get(heir).shots());
        shots.addAll(i == 0 ? 0 : shots.size(), left);
        scenes.set(heir, scenes.get(heir).withShots(shots));
        return new Project(project.title(), scenes);
      }
    }
    return project;
  }

  /// Puts a shot's layout by under a name.
  public static Project keepSnapshot(Project project, String shotId, String name, Instant now) {
    return changeShot(
        project,
        shotId,
        shot -> {
          List<Snapshot> more = new ArrayList<>(shot.snapshots());
          more.add(new Snapshot(Ids.fresh(), name, now, shot.layout()));
          return shot.withSnapshots(more);
        });
  }

  /// Makes a snapshot the layout again; the snapshot stays.
  public static Project restoreSnapshot(Project project, String shotId, String snapshotId) {
    return changeShot(
        project,
        shotId,
        shot ->
            shot.snapshots().stream()
                .filter(snapshot -> snapshot.id().equals(snapshotId))
                .findFirst()
                .map(snapshot -> shot.withLayout(snapshot.layout()))
                .orElse(shot));
  }

  private static Project changeShot(
      Project project, String shotId, UnaryOperator<StoryShot> change) {
    return project.shot(shotId).map(shot -> project.withShot(change.apply(shot))).orElse(project);
  }

  private static Project changeScene(
      Project project, String shotId, UnaryOperator<List<StoryShot>> change) {
    return new Project(
        project.title(),
        project.scenes().stream()
            .map(
                scene ->
                    indexOf(scene.shots(), shotId) < 0
                        ? scene
                        : scene.withShots(change.apply(scene.shots())))
            .toList());
  }

  private static int indexOf(List<StoryShot> shots, String id) {
    for (int i = 0; i < shots.size(); i++) {
      if (shots.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }
}
