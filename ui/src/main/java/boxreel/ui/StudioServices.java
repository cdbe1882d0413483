package boxreel.ui;

import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoFiles;
import boxreel.ui.fx.FilePicker;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the studio works with. The studio closes none of it.
///
/// @param renderer renders shots; its models are listed in the render settings
/// @param video writes exported files
/// @param planners the planners at hand, which put the given question before text leaves this
///     machine; made anew for each proposal, on a background thread, so that a changed
///     configuration counts at once
/// @param files asks for file names; null for the system's own dialogs
/// @param data a folder for drafts and the list of recent projects; null for neither
/// @param config a folder for what the user sets about the window: looks and keys; null for none
public record StudioServices(
    Renderer renderer,
    VideoFiles video,
    Function<ConsentQuestion, Planners> planners,
    @Nullable FilePicker files,
    @Nullable Path data,
    @Nullable Path config) {
  /// Services that keep no settings of the window.
  public StudioServices(
      Renderer renderer,
      VideoFiles video,
      Function<ConsentQuestion, Planners> planners,
      @Nullable FilePicker files,
      @Nullable Path data) {
    this(renderer, video, planners, files, data, null);
  }

  /// Services with the system's own file dialogs.
  public StudioServices(
      Renderer renderer,
      VideoFiles video,
      Function<ConsentQuestion, Planners> planners,
      Path data,
      Path config) {
    this(renderer, video, planners, null, data, config);
  }

  /// Services with the system's own file dialogs that leave nothing behind but what the user
  /// saves.
  public StudioServices(
      Renderer renderer, VideoFiles video, Function<ConsentQuestion, Planners> planners) {
    this(renderer, video, planners, null, null, null);
  }
}
