package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.pipeline.InterpolationModel;
import boxreel.render.pipeline.LoadedModel;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.UnetKeys;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.tensor.TorchRuntime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the model that was used last. For the render thread alone.
final class ModelShelf {
  private static final Logger log = LoggerFactory.getLogger(ModelShelf.class);

  private @Nullable LoadedModel model;
  private @Nullable String name;

  boolean holds(String wanted, Precision precision) {
    return held(wanted, precision).isPresent();
  }

  private Optional<LoadedModel> held(String wanted, Precision precision) {
    return wanted.equals(name)
        ? Optional.ofNullable(model).filter(kept -> kept.precision() == precision)
        : Optional.empty();
  }

  /// The model, loaded if need be. Stays the shelf's.
  ///
  /// @param listener told if it is loaded
  LoadedModel take(
      TorchRuntime torch,
      String wanted,
      ModelFolder folder,
      Precision precision,
      RenderListener listener)
      throws ModelException {
    Optional<LoadedModel> kept = held(wanted, precision);
    if (kept.isPresent()) {
      return kept.get();
    }
    clear();
    listener.on(new RenderEvent.Loading(wanted));
    LoadedModel loaded =
        switch (UnetKeys.of(folder).kind()) {
          case VIDEO -> VideoModel.load(torch, folder, precision);
          case INTERPOLATION -> InterpolationModel.load(torch, folder, precision);
        };
    model = loaded;
    name = wanted;
    log.info("Loaded model {}", wanted);
    return loaded;
  }

  /// Frees the model.
  void clear() {
    if (model != null) {
      model.close();
      model = null;
      name = null;
    }
  }
}
