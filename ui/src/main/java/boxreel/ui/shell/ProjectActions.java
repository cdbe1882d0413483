package boxreel.ui.shell;

import boxreel.project.store.ProjectPlace;
import boxreel.ui.document.Playback;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.prompt.PromptViewModel;
import boxreel.ui.prompt.StoryViewModel;
import boxreel.ui.render.RenderViewModel;
import java.nio.file.Path;

/// Begins, opens and saves projects: what is being typed is in the project first, and another
/// one begins without what was said about the one before.
public final class ProjectActions {
  private final ProjectViewModel project;
  private final ShotFiles files;
  private final StoryViewModel story;
  private final PromptViewModel prompt;
  private final RenderViewModel render;
  private final Playback playback;
  private final Navigation navigation;
  private final Runnable commitTexts;

  /// @param commitTexts makes edits of what is being typed
  ProjectActions(
      ProjectViewModel project,
      ShotFiles files,
      StoryViewModel story,
      PromptViewModel prompt,
      RenderViewModel render,
      Playback playback,
      Navigation navigation,
      Runnable commitTexts) {
    this.project = project;
    this.files = files;
    this.story = story;
    this.prompt = prompt;
    this.render = render;
    this.playback = playback;
    this.navigation = navigation;
    this.commitTexts = commitTexts;
  }

  /// An empty project, with the first-run page.
  public void begin() {
    leave();
    forget();
    project.startNew();
    navigation.welcomeProperty().set(true);
    navigation.workspaceProperty().set(Workspace.LAYOUT);
  }

  /// Asks for a project or a layout and opens it.
  public void open() {
    leave();
    files.open(this::opened);
  }

  /// Opens a project of the list of recent ones.
  public void open(ProjectPlace place) {
    leave();
    project.open(place, this::opened);
  }

  public void save() {
    commitTexts.run();
    project.save();
  }

  public void saveAs() {
    commitTexts.run();
    project.saveAs();
  }

  public void saveAsFolder() {
    commitTexts.run();
    project.saveAsFolder();
  }

  /// Asks for a name and writes the project with its media to a zip file.
  public void collect() {
    commitTexts.run();
    project.collect();
  }

  /// Asks for a text to make shots of.
  public void writeStory() {
    commitTexts.run();
    navigation.welcomeProperty().set(false);
    story.open();
  }

  /// As [#writeStory()], with the text of a file.
  public void writeStory(Path script) {
    writeStory();
    story.read(script);
  }

  private void leave() {
    prompt.cancel();
    commitTexts.run();
    playback.pause();
  }

  private void opened() {
    forget();
    navigation.show(Workspace.LAYOUT);
  }

  private void forget() {
    prompt.forget();
    render.clear();
  }
}
