package boxreel.render.pipeline;

import boxreel.render.api.Precision;

/// A model in memory, which owns its weights and lives on its runtime's thread.
public sealed interface LoadedModel extends AutoCloseable permits VideoModel, InterpolationModel {
  /// Of the UNet's products.
  Precision precision();

  @Override
  void close();
}
