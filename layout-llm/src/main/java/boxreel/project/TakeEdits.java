package boxreel.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Changes to the takes of a shot. Each gives a new project; one that can't be done gives the
/// same.
public final class TakeEdits {
  private TakeEdits() {}

  /// The take of an id.
  public static Optional<StoredTake> take(StoryShot shot, String takeId) {
    return shot.takes().stream().filter(take -> take.id().equals(takeId)).findFirst();
  }

  /// The take that goes into the film: the one that the user chose, or else the newest; empty
  /// without takes.
  public static Optional<StoredTake> standing(StoryShot shot) {
    return take(shot, shot.chosenTake())
        .or(() -> shot.takes().isEmpty() ? Optional.empty() : Optional.of(shot.takes().getLast()));
  }

  /// Whether a user chose the take, and it doesn't stand only because it is the newest.
  public static boolean isChosen(StoryShot shot, StoredTake take) {
    return shot.chosenTake().equals(take.id());
  }

  /// Width over height of the film, as its takes are; empty without takes.
  public static Optional<Double> aspect(Project project) {
    return project.shots().stream()
        .flatMap(shot -> standing(shot).stream())
        .map(StoredTake::settings)
        .filter(settings -> settings.width() > 0 && settings.height() > 0)
        .map(settings -> settings.width() / (double) settings.height())
        .findFirst();
  }

  /// Adds a take behind the others; one that is there stays as it is.
  public static Project add(Project project, String shotId, StoredTake added) {
    return change(
        project,
        shotId,
        shot -> {
          if (take(shot, added.id()).isPresent()) {
            return shot;
          }
          List<StoredTake> more = new ArrayList<>(shot.takes());
          more.add(added);
          return shot.withTakes(more);
        });
  }

  /// Takes one out; its files stay until nothing can bring it back.
  public static Project remove(Project project, String shotId, String takeId) {
    return change(
        project,
        shotId,
        shot -> {
          StoryShot less =
              shot.withTakes(
                  shot.takes().stream().filter(take -> !take.id().equals(takeId)).toList());
          return shot.chosenTake().equals(takeId) ? less.withChosenTake("") : less;
        });
  }

  /// Changes a star or a note.
  public static Project update(
      Project project, String shotId, String takeId, UnaryOperator<StoredTake> change) {
    return change(
        project,
        shotId,
        shot ->
            shot.withTakes(
                shot.takes().stream()
                    .map(take -> take.id().equals(takeId) ? change.apply(take) : take)
                    .toList()));
  }

  /// Says which take goes into the film.
  ///
  /// @param takeId empty for the newest, whichever that is
  public static Project choose(Project project, String shotId, String takeId) {
    return change(project, shotId, shot -> shot.withChosenTake(takeId));
  }

  private static Project change(Project project, String shotId, UnaryOperator<StoryShot> change) {
    Optional<StoryShot> shot = project.shot(shotId);
    if (shot.isEmpty()) {
      return project;
    }
    StoryShot changed = change.apply(shot.get());
    return changed.equals(shot.get()) ? project : project.withShot(changed);
  }
}
