package boxreel.ui.render;

import boxreel.base.StudioException;
import boxreel.render.api.Cascade;
import boxreel.render.api.InterpolateSettings;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.Renderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a render does besides its first clip.
///
/// @param framesAtOnce the most frames that are drawn at once; 0 for what suits the model
/// @param interpolation frames between the frames, if they are wanted
/// @param refinement the clip again, larger and finer, if that is wanted
record RenderPlan(
    int framesAtOnce,
    Optional<InterpolateSettings> interpolation,
    Optional<RefineSettings> refinement) {
  /// The clip alone.
  static final RenderPlan PLAIN = new RenderPlan(0, Optional.empty(), Optional.empty());

  /// Looks its models up, so that what is missing is told before the first render.
  void find(Renderer renderer) throws StudioException {
    for (String model : models()) {
      renderer.model(model);
    }
  }

  private List<String> models() {
    List<String> models = new ArrayList<>();
    interpolation.map(InterpolateSettings::model).ifPresent(models::add);
    refinement.map(RefineSettings::model).ifPresent(models::add);
    return models;
  }

  /// The render with all of it.
  ///
  /// @param model of the first clip
  Cascade cascade(RenderRequest request, ModelInfo model) {
    int suits = Cascade.window(request.shot(), model);
    int window = framesAtOnce < 2 ? suits : Math.min(framesAtOnce, suits);
    Cascade cascade = Cascade.inWindows(request, window, Cascade.overlap(window));
    if (interpolation.isPresent()) {
      cascade = cascade.then(interpolation.get().after(request.settings()));
    }
    return refinement.isPresent()
        ? cascade.then(refinement.get().after(request.settings()))
        : cascade;
  }
}
