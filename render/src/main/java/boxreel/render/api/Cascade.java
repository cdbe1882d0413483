package boxreel.render.api;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.StudioException;
import boxreel.layout.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A render in several stages, as data: the base from noise, continuations of it where the shot
/// is longer than what is drawn at once, and what else follows. Each stage takes the clip of
/// the one before.
///
/// @param base the whole shot from noise, or from a clip
/// @param window how many frames are drawn at once, 1 or more; a longer shot is continued
/// @param overlap how many of its last frames a continuation sees again, 1 or more and fewer
/// than
///     the window
/// @param steps what follows
public record Cascade(RenderRequest base, int window, int overlap, List<Step> steps) {
  /// A stage to come.
  ///
  /// @param model as in [RenderRequest]
  public record Step(Stage stage, String model, RenderSettings settings) {}

  /// A stage with the shot that it renders.
  ///
  /// @param stage what is done with the clip so far; absent for the base
  /// @param shot with the number of frames and the rate of the stage's result
  public record Planned(Optional<Stage> stage, String model, RenderSettings settings, Shot shot) {}

  /// Told of the stages as well as of what each does.
  public interface Listener extends RenderListener {
    /// A stage begins.
    ///
    /// @param number from 1
    /// @param count of all
    void begins(int number, int count, Planned stage);
  }

  /// How a render in stages ended.
  public sealed interface Outcome {
    /// All stages are done.
    record Done(RenderOutcome.Done result) implements Outcome {}

    /// @param kept what the last finished stage gave
    record Cancelled(Optional<RenderOutcome.Done> kept) implements Outcome {}

    /// A stage behind the first failed.
    ///
    /// @param kept what the one before it gave
    record Failed(RenderOutcome.Done kept, Planned stage, StudioException reason)
        implements Outcome {}
  }

  public Cascade {
    steps = List.copyOf(steps);
    if (window < 1 || overlap < 1 || (overlap >= window && window < base.shot().frames())) {
      throw new IllegalArgumentException(
          "A window of " + window + " frames can't overlap " + overlap);
    }
  }

  /// As much at once as suits the model, a quarter of that seen again by each continuation, and
  /// nothing behind.
  ///
  /// @param model of the base
  public static Cascade of(RenderRequest base, ModelInfo model) {
    int window = window(base.shot(), model);
    return inWindows(base, window, overlap(window));
  }

  /// How many frames of a shot are drawn at once where nobody says otherwise: as many as the
  /// model was made for, or all if it was made for single pictures, which can't go on from each
  /// other.
  public static int window(Shot shot, ModelInfo model) {
    return model.maxFrames() < 2 ? shot.frames() : Math.min(model.maxFrames(), shot.frames());
  }

  /// Nothing behind.
  ///
  /// @param window as of the record; one larger than the shot is the whole shot
  public static Cascade inWindows(RenderRequest base, int window, int overlap) {
    return new Cascade(base, Math.min(window, base.shot().frames()), overlap, List.of());
  }

  /// How many frames of such a window are seen again where nobody says otherwise.
  public static int overlap(int window) {
    return Math.max(1, window / 4);
  }

  /// The same with a stage behind the others.
  public Cascade then(Step step) {
    List<Step> more = new ArrayList<>(steps);
    more.add(step);
    return new Cascade(base, window, overlap, more);
  }

  /// All stages in order.
  public List<Planned> plan() {
    List<Planned> plan = new ArrayList<>();
    Shot whole = base.shot();
    int frames = base.source().isPresent() ? whole.frames() : Math.min(window, whole.frames());
    RenderSettings settings = base.settings();
    plan.add(new Planned(Optional.empty(), base.model(), settings, whole.part(0, frames)));
    while (frames < whole.frames()) {
      frames = Math.min(frames + window - overlap, whole.frames());
      plan.add(
          new Planned(
              Optional.of(new Stage.Continuation(overlap)),
              base.model(),
              settings,
              whole.part(0, frames)));
    }
    Shot shot = plan.getLast().shot();
    for (Step step : steps) {
      if (step.stage() instanceof Stage.Interpolation) {
        shot =
            shot.stretchedTo(Stage.Interpolation.frames(shot.frames()))
                .withFramesPerSecond(shot.framesPerSecond() * Stage.Interpolation.FACTOR);
      }
      plan.add(new Planned(Optional.of(step.stage()), step.model(), step.settings(), shot));
    }
    return List.copyOf(plan);
  }

  /// Runs all stages; callable like [Renderer#render].
  ///
  /// @throws ModelException if the first stage's model can't be used
  /// @throws RenderException if the first stage can't be met or failed
  public Outcome run(Renderer renderer, Listener listener, CancelToken cancel)
      throws ModelException, RenderException {
    List<Planned> plan = plan();
    Planned first = plan.getFirst();
    listener.begins(1, plan.size(), first);
    var request =
        new RenderRequest(
            first.shot(), first.model(), first.settings(), base.source(), plan.size() > 1);
    if (!(renderer.render(request, listener, cancel) instanceof RenderOutcome.Done done)) {
      return new Outcome.Cancelled(Optional.empty());
    }
    for (int k = 1; k < plan.size(); k++) {
      Planned stage = plan.get(k);
      listener.begins(k + 1, plan.size(), stage);
      try {
        if (!(renderer.render(request(stage, done, k + 1 < plan.size()), listener, cancel)
            instanceof RenderOutcome.Done next)) {
          return new Outcome.Cancelled(Optional.of(done));
        }
        done = next;
      } catch (ModelException | RenderException e) {
        return new Outcome.Failed(done, stage, e);
      }
    }
    return new Outcome.Done(done);
  }

  private static RenderRequest request(
      Planned stage, RenderOutcome.Done before, boolean isHandedOn) {
    return new RenderRequest(
        stage.shot(),
        stage.model(),
        stage.settings(),
        stage.stage().map(what -> new SourceClip(before.clip(), what, Optional.of(before.trace()))),
        isHandedOn);
  }
}
