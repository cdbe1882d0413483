package boxreel.ui.shell;

import boxreel.project.store.ProjectPlace;
import boxreel.render.api.VideoFiles;
import boxreel.ui.board.AnimaticViewModel;
import boxreel.ui.board.SheetViewModel;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.exchange.ExchangeViewModel;
import boxreel.ui.export.ExportDialogViewModel;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.render.CompareViewModel;
import boxreel.ui.render.ExportViewModel;
import boxreel.ui.render.RenderQueueViewModel;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.render.TakeReuse;
import boxreel.ui.render.TakeTwins;
import boxreel.ui.render.VariationsViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;

/// What comes out of a project: renders in a row, takes compared and gone on from, videos, the
/// animatic, the sheet.
public final class StudioOutput {
  private final RenderViewModel render;
  private final ExportViewModel export;
  private final TakeReuse takeReuse;
  private final CompareViewModel compare;
  private final RenderQueueViewModel queue;
  private final VariationsViewModel variations;
  private final SheetViewModel sheet;
  private final AnimaticViewModel animatic;
  private final ExchangeViewModel exchange;
  private final ExportDialogViewModel dialog;

  /// @param data the program's own folder, if it has one
  StudioOutput(
      ProjectViewModel project,
      ShotDocument document,
      RenderViewModel render,
      VideoFiles video,
      Optional<Path> data,
      FilePicker picker,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.render = render;
    export = new ExportViewModel(video, picker, background, ui, notices);
    takeReuse = new TakeReuse(project.media(), render.settings(), document, notices);
    compare =
        new CompareViewModel(
            render.takes(), new TakeTwins(project.media(), background, ui), notices);
    queue =
        new RenderQueueViewModel(
            project.document(),
            render,
            data.map(folder -> folder.resolve("queues")),
            project::afterOtherFileWork,
            ui,
            notices);
    project.accompany(queue);
    variations = new VariationsViewModel(project.document(), render, queue);
    sheet = new SheetViewModel(project, render, picker, background, ui, notices);
    animatic = new AnimaticViewModel(project, render, video, picker, background, ui, notices);
    dialog =
        new ExportDialogViewModel(
            project.document(), document, render, export, animatic, background, ui);
    exchange =
        new ExchangeViewModel(
            project.document(),
            render.settings(),
            () -> project.place().map(ProjectPlace::media),
            video,
            picker,
            background,
            ui,
            notices);
  }

  /// Asks for a name and writes the shown take as a video.
  public void exportTake(ExportViewModel.Format format) {
    export.export(render.takes(), format);
  }

  /// Asks how a take or the film is to be written.
  public ExportDialogViewModel exportDialog() {
    return dialog;
  }

  /// Goes on from takes.
  public TakeReuse takeReuse() {
    return takeReuse;
  }

  /// Two takes beside each other.
  public CompareViewModel compare() {
    return compare;
  }

  /// Renders that wait for their turn.
  public RenderQueueViewModel queue() {
    return queue;
  }

  /// The open shot with several seeds.
  public VariationsViewModel variations() {
    return variations;
  }

  /// The storyboard as a file.
  public SheetViewModel sheet() {
    return sheet;
  }

  /// Files from and for other programs.
  public ExchangeViewModel exchange() {
    return exchange;
  }

  /// The film of boxes and takes as a file.
  public AnimaticViewModel animatic() {
    return animatic;
  }
}
