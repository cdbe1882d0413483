package boxreel.project;

import boxreel.layout.Shot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A film in the making.
///
/// @param title what the film is called, may be empty
/// @param scenes in order; together they hold at least one shot, and no two shots share an id
public record Project(String title, List<Scene> scenes) {
  public Project {
    scenes = List.copyOf(scenes);
    Set<String> shots = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Scene scene : scenes) {
      if (!ids.add(scene.id())) {
        throw new IllegalArgumentException("Two scenes have the id " + scene.id());
      }
      for (StoryShot shot : scene.shots()) {
        if (!shots.add(shot.id())) {
          throw new IllegalArgumentException("Two shots have the id " + shot.id());
        }
      }
    }
    if (shots.isEmpty()) {
      throw new IllegalArgumentException("A project needs a shot");
    }
  }

  /// A project of one scene with one shot.
  public static Project of(Shot layout) {
    return new Project(
        "", List.of(new Scene(Ids.fresh(), "", "", List.of(StoryShot.of(Ids.fresh(), layout)))));
  }

  /// All shots in the order of the film.
  public List<StoryShot> shots() {
    return scenes.stream().flatMap(scene -> scene.shots().stream()).toList();
  }

  public Optional<StoryShot> shot(String id) {
    return scenes.stream()
        .flatMap(scene -> scene.shots().stream())
        .filter(shot -> shot.id().equals(id))
        .findFirst();
  }

  /// The project with a shot replaced by another of the same id; scenes without it are shared.
  public Project withShot(StoryShot changed) {
    return new Project(
        title,
        scenes.stream()
            .map(
                scene ->
                    scene.shots().stream().anyMatch(shot -> shot.id().equals(changed.id()))
                        ? scene.withShots(
                            scene.shots().stream()
                                .map(shot -> shot.id().equals(changed.id()) ? changed : shot)
                                .toList())
                        : scene)
            .toList());
  }

  /// A shot's place in the film as storyboards write it: the scene's number and a letter, such
  /// as `2B`; the 27th shot of a scene is `AA`. Empty for a shot that is not there.
  public String label(String shotId) {
    for (int s = 0; s < scenes.size(); s++) {
      List<StoryShot> shots = scenes.get(s).shots();
      for (int i = 0; i < shots.size(); i++) {
        if (shots.get(i).id().equals(shotId)) {
          return (s + 1) + letters(i);
        }
      }
    }
    return "";
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
