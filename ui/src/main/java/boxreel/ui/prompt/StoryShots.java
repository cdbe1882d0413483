package boxreel.ui.prompt;

import boxreel.planner.storyboard.BoardedShot;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.trace.ExchangeJson;
import boxreel.planner.trace.PlannerExchange;
import boxreel.project.Ids;
import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import boxreel.project.Scene;
import boxreel.project.ShotCard;
import boxreel.project.StoryShot;
import java.util.ArrayList;
import java.util.List;

/// What a planner's storyboard is in a project.
final class StoryShots {
  private StoryShots() {}

  /// A scene with a shot for each of the storyboard's.
  ///
  /// @param heading as in a script, may be empty
  static Scene scene(String heading, Storyboard board) {
    List<StoryShot> shots = new ArrayList<>();
    for (BoardedShot boarded : board.shots()) {
      String camera =
          boarded.distance().word() + (boarded.camera().isEmpty() ? "" : ", " + boarded.camera());
      ShotCard card =
          new ShotCard(ShotCard.Status.LAYOUT, boarded.shot().prompt(), List.of(), camera, "");
      List<PlannerExchange> about = new ArrayList<>();
      for (PlannerExchange exchange : board.exchanges()) {
        boolean isAbout = exchange.question().contains(boarded.shot().prompt());
        boolean isFirst = exchange.equals(board.exchanges().getFirst()) && shots.isEmpty();
        if (isAbout || isFirst) {
          about.add(exchange);
        }
      }
      shots.add(
          StoryShot.of(Ids.fresh(), boarded.shot())
              .withCard(card)
              .withExchanges(ExchangeJson.texts(about)));
    }
    return new Scene(Ids.fresh(), heading, "", shots);
  }

  /// The project with scenes behind that of a shot; in place of a shot in which nothing is yet,
  /// if there is no other.
  static Project added(Project project, String shotId, List<Scene> scenes) {
    if (project.shots().size() == 1 && isUntouched(project.shots().getFirst())) {
      return new Project(project.title(), scenes);
    }
    Project result = project;
    String behind =
        project.scenes().stream()
            .filter(scene -> scene.shots().stream().anyMatch(shot -> shot.id().equals(shotId)))
            .map(Scene::id)
            .findFirst()
            .orElse(project.scenes().getLast().id());
    for (Scene scene : scenes) {
      result = ProjectEdits.addScene(result, behind, scene);
      behind = scene.id();
    }
    return result;
  }

  private static boolean isUntouched(StoryShot shot) {
    return shot.layout().tracks().isEmpty()
        && shot.layout().prompt().isBlank()
        && shot.card().equals(ShotCard.EMPTY)
        && shot.takes().isEmpty()
        && shot.snapshots().isEmpty();
  }
}
