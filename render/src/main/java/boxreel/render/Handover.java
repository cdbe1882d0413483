package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.SourceClip;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.weights.HostTensor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one stage takes from the one before it and hands to the next.
final class Handover {
  private final BundleFolder bundles;
  private final RenderRequest request;
  private final ModelFolder model;
  private final String autoencoder;
  private @Nullable HostTensor given;

  Handover(BundleFolder bundles, RenderRequest request, ModelFolder model) throws ModelException {
    this.bundles = bundles;
    this.request = request;
    this.model = model;
    boolean isAlone = request.source().isEmpty() && !request.isHandedOn();
    this.autoencoder = isAlone ? "" : AutoencoderPrint.of(model);
  }

  /// Latents of the clip that the stage starts from, if the model's autoencoder is theirs.
  Optional<HostTensor> source() {
    return request
        .source()
        .map(SourceClip::clip)
        .flatMap(clip -> bundles.latents(clip, autoencoder));
  }

  /// Takes the latents of the clip that the stage makes.
  void give(HostTensor latents) {
    given = latents;
  }

  /// Keeps the clip if another stage follows; removes what all stages kept if this was the
  /// last.
  void finish(VideoClip clip) {
    if (request.isHandedOn()) {
      bundles.keep(
          request,
          model,
          clip,
          Optional.ofNullable(given)
              .map(latents -> new BundleFolder.Latents(autoencoder, latents)));
    } else {
      request.source().flatMap(SourceClip::trace).ifPresent(bundles::forget);
    }
  }
}
