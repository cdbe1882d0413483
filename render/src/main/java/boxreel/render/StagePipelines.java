package boxreel.render;

import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Shot;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.SourceClip;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.Continuation;
import boxreel.render.pipeline.Execution;
import boxreel.render.pipeline.Interpolation;
import boxreel.render.pipeline.InterpolationModel;
import boxreel.render.pipeline.LoadedModel;
import boxreel.render.pipeline.TextToVideo;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.pipeline.VideoToVideo;
import boxreel.render.tensor.TorchRuntime;
import java.util.Optional;

/// Which pipeline a request takes.
final class StagePipelines {
  private StagePipelines() {}

  /// Renders.
  ///
  /// @return the clip, empty if cancelled
  /// @throws RenderException if the model is not for this, or the request can't be met
  static Optional<VideoClip> run(
      TorchRuntime torch,
      LoadedModel loaded,
      RenderRequest request,
      Execution execution,
      RenderListener listener,
      CancelToken cancel)
      throws RenderException {
    Shot shot = request.shot();
    RenderSettings settings = request.settings();
    return switch (loaded) {
      case InterpolationModel model -> {
        VideoClip clip = requireSource(request, Stage.Interpolation.class);
        yield new Interpolation(torch, model, execution)
            .run(clip, shot, settings, listener, cancel);
      }
      case VideoModel model when request.source().isEmpty() ->
          new TextToVideo(torch, model, execution).run(shot, settings, listener, cancel);
      case VideoModel model -> {
        SourceClip source = request.source().get();
        yield switch (source.stage()) {
          case Stage.Refinement(double strength) ->
              new VideoToVideo(torch, model, execution)
                  .run(source.clip(), strength, shot, settings, listener, cancel);
          case Stage.Continuation(int overlap) ->
              new Continuation(torch, model, execution)
                  .run(source.clip(), overlap, shot, settings, listener, cancel);
          case Stage.Interpolation() ->
              throw RenderException.badInput(Words.MAKES_VIDEOS.with(request.model()));
        };
      }
    };
  }

  private static VideoClip requireSource(RenderRequest request, Class<? extends Stage> stage)
      throws RenderException {
    return request
        .source()
        .filter(source -> stage.isInstance(source.stage()))
        .map(SourceClip::clip)
        .orElseThrow(() -> RenderException.badInput(Words.MAKES_FRAMES.with(request.model())));
  }

  /// The frames that go through the network at once.
  static Shot sampled(RenderRequest request) {
    Shot shot = request.shot();
    return request
        .source()
        .filter(source -> source.clip().frames().size() < shot.frames())
        .flatMap(
            source ->
                source.stage() instanceof Stage.Continuation(int overlap)
                    ? Optional.of(Continuation.window(source.clip().frames().size(), overlap, shot))
                    : Optional.empty())
        .orElse(shot);
  }
}
