package boxreel.cli;

import boxreel.render.api.ModelInfo;

/// Tells models apart by what they are for.
final class ModelTask {
  private ModelTask() {}

  /// @throws UsageError if the model is for something else
  static void require(ModelInfo model, ModelInfo.Task wanted) {
    if (model.task() != wanted) {
      throw new UsageError(
          switch (model.task()) {
            case VIDEO ->
                "Model "
                    + model.name()
                    + " makes videos, not frames between frames; --interpolate takes LaVie's"
                    + " interpolation model.";
            case INTERPOLATION ->
                "Model "
                    + model.name()
                    + " draws frames between frames and makes no videos; take it with"
                    + " --interpolate.";
          });
    }
  }
}
