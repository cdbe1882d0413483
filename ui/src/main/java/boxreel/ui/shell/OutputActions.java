package boxreel.ui.shell;

import boxreel.layout.FrameSpan;
import boxreel.ui.fx.Notices;
import boxreel.ui.render.RenderPreset;
import boxreel.ui.render.RenderViewModel;
import java.util.Optional;

/// Starts what comes out of the project: what is being typed is in it first, and the window
/// shows what comes of it.
public final class OutputActions {
  private final StudioOutput output;
  private final RenderViewModel render;
  private final Navigation navigation;
  private final Notices notices;
  private final Runnable commitTexts;

  /// @param commitTexts makes edits of what is being typed
  OutputActions(
      StudioOutput output,
      RenderViewModel render,
      Navigation navigation,
      Notices notices,
      Runnable commitTexts) {
    this.output = output;
    this.render = render;
    this.navigation = navigation;
    this.notices = notices;
    this.commitTexts = commitTexts;
  }

  /// Renders the shot as typed and drawn.
  public void startRender() {
    commitTexts.run();
    navigation.show(Workspace.RENDER);
    render.start();
  }

  /// Adds the open shot to the renders that wait.
  public void queueShot() {
    commitTexts.run();
    output.queue().addShot(1, RenderPreset.FINAL);
    notices.info(Words.QUEUED.text());
  }

  /// Compares two takes of the open shot, or ends that.
  public void compareTakes() {
    if (navigation.isBoard()) {
      navigation.workspaceProperty().set(Workspace.RENDER);
    }
    navigation.welcomeProperty().set(false);
    output.compare().toggle();
  }

  /// Shows the open shot with several seeds, or ends that.
  public void showVariations() {
    commitTexts.run();
    navigation.show(Workspace.RENDER);
    output.variations().toggle();
  }

  /// Asks how the shown take or the film is to be written.
  ///
  /// @param range the frames between in and out, if any are set
  public void exportAs(Optional<FrameSpan> range) {
    commitTexts.run();
    output.exportDialog().open(range);
  }

  /// Asks for a name and writes the storyboard to a PDF file.
  public void exportSheet() {
    commitTexts.run();
    output.sheet().export();
  }

  /// Asks for a name and writes all shots as a film.
  ///
  /// @param onlyBoxes also those that have a take
  public void exportAnimatic(boolean onlyBoxes) {
    commitTexts.run();
    output.animatic().export(onlyBoxes);
  }
}
