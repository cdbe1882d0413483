package boxreel.ui.shell;

import boxreel.layout.Shot;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.project.Project;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoFiles;
import boxreel.ui.board.BoardViewModel;
import boxreel.ui.board.CardViewModel;
import boxreel.ui.canvas.CanvasViewModel;
import boxreel.ui.document.BoxNarration;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Playback;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.edit.FrameLockCommands;
import boxreel.ui.exchange.ExchangeViewModel;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.SettingsFile;
import boxreel.ui.fx.SystemClipboard;
import boxreel.ui.fx.UiThread;
import boxreel.ui.inspector.ObjectViewModel;
import boxreel.ui.lint.LintViewModel;
import boxreel.ui.palette.PaletteViewModel;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.prompt.PromptViewModel;
import boxreel.ui.prompt.StoryViewModel;
import boxreel.ui.reference.ReferenceViewModel;
import boxreel.ui.render.RenderState;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.render.SettingsViewModel;
import boxreel.ui.render.TakesViewModel;
import boxreel.ui.text.LanguageSetting;
import boxreel.ui.theme.Looks;
import boxreel.ui.theme.SystemLook;
import boxreel.ui.timeline.TimelineViewModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The window's view models, wired to each other.
public final class StudioViewModel {
  private static final int LARGEST_SEED = 100_000;

  private final ProjectDocument projectDocument = new ProjectDocument(Project.of(Shot.of("")));
  private final ShotDocument document = new ShotDocument(projectDocument);
  private final Playback playback = new Playback(document);
  private final EditMode mode = new EditMode();
  private final CanvasViewModel canvas = new CanvasViewModel(document, mode);
  private final TimelineViewModel timeline = new TimelineViewModel(document, mode);
  private final FrameLockCommands frameLocks = new FrameLockCommands(document, playback);
  private final EditCommands commands = EditCommands.of(document, mode, new SystemClipboard());
  private final Notices notices = new Notices();
  private final SettingsViewModel settings;
  private final RenderViewModel render;
  private final PromptViewModel prompt;
  private final ObjectViewModel object;
  private final StudioOutput output;
  private final LintViewModel lint;
  private final ReferenceViewModel reference;
  private final KeyTarget keys;
  private final ProjectViewModel project;
  private final CardViewModel card = new CardViewModel(projectDocument);
  private final ShotListViewModel shots;
  private final BoardViewModel board;
  private final StoryViewModel story;
  private final Navigation navigation = new Navigation();
  private final ProjectActions projectActions;
  private final OutputActions outputActions;
  private final Looks looks;
  private final Shortcuts shortcuts;
  private final PaletteViewModel palette;
  private final LanguageSetting language;

  public StudioViewModel(
      Renderer renderer,
      VideoFiles video,
      Function<ConsentQuestion, Planners> planners,
      Optional<Path> data,
      FilePicker picker,
      Executor background,
      UiThread ui,
      SettingsFile kept,
      SystemLook system) {
    looks = new Looks(kept, system);
    shortcuts = new Shortcuts(kept);
    palette = new PaletteViewModel(() -> new PaletteItems(this).all());
    language = new LanguageSetting(data);
    RandomGenerator random = RandomGenerator.getDefault();
    settings = new SettingsViewModel(renderer.models(), () -> random.nextLong(LARGEST_SEED));
    project = new ProjectViewModel(projectDocument, data, video, picker, background, ui, notices);
    TakesViewModel takes =
        new TakesViewModel(projectDocument, project.media(), InstantSource.system());
    render = new RenderViewModel(renderer, document, settings, takes, background, ui);
    prompt =
        new PromptViewModel(
            document,
            planners,
            () -> settings.modelProperty().get().maxFrames(),
            picker,
            background,
            ui);
    object =
        new ObjectViewModel(document, mode, settings.widthProperty(), settings.heightProperty());
    canvas.onGesture(playback::pause);
    output =
        new StudioOutput(project, document, render, video, data, picker, background, ui, notices);
    lint =
        new LintViewModel(
            document, settings, prompt.tokens().tokensProperty(), background, ui, notices);
    reference = new ReferenceViewModel(projectDocument, document, video, picker, background, ui);
    shots = new ShotListViewModel(projectDocument, this::commitTexts);
    board =
        new BoardViewModel(
            projectDocument, shots, card, render, () -> navigation.show(Workspace.LAYOUT));
    keys =
        new KeyTarget(
            navigation::isBoard, board, shots, canvas, timeline, playback, commands, output);
    story =
        new StoryViewModel(
            projectDocument,
            prompt.planner(),
            () -> settings.modelProperty().get().maxFrames(),
            picker,
            background,
            ui,
            notices);
    projectActions =
        new ProjectActions(
            project,
            new ShotFiles(project, picker, background, ui, notices),
            story,
            prompt,
            render,
            playback,
            navigation,
            this::commitTexts);
    outputActions = new OutputActions(output, render, navigation, notices, this::commitTexts);
    projectDocument.stateProperty().subscribe(this::onProjectState);
    document
        .shotProperty()
        .subscribe(
            shot -> {
              if (!shot.tracks().isEmpty()) {
                navigation.welcomeProperty().set(false);
              }
            });
    render.openShot(projectDocument.shot().id());
    render.stateProperty().subscribe(this::onRenderState);
    data.ifPresent(folder -> prompt.history().keepIn(folder.resolve("prompts")));
    settings
        .modelProperty()
        .subscribe(model -> prompt.tokens().countWith(text -> renderer.tokens(model.name(), text)));
    prompt.lookUpPlanner();
    project.offerLeftDraft(projectActions::open);
  }

  /// The language of the next start.
  public LanguageSetting language() {
    return language;
  }

  /// Shots of a text.
  public StoryViewModel story() {
    return story;
  }

  public ShotDocument document() {
    return document;
  }

  /// Locks of frames.
  public FrameLockCommands frameLocks() {
    return frameLocks;
  }

  public Playback playback() {
    return playback;
  }

  public CanvasViewModel canvas() {
    return canvas;
  }

  public TimelineViewModel timeline() {
    return timeline;
  }

  public EditCommands commands() {
    return commands;
  }

  public EditMode mode() {
    return mode;
  }

  public Notices notices() {
    return notices;
  }

  public SettingsViewModel settings() {
    return settings;
  }

  public RenderViewModel render() {
    return render;
  }

  public PromptViewModel prompt() {
    return prompt;
  }

  public ObjectViewModel object() {
    return object;
  }

  /// What the model will have trouble with in the open shot.
  public LintViewModel lint() {
    return lint;
  }

  /// What of the studio the window shows.
  public Navigation navigation() {
    return navigation;
  }

  /// Begins, opens and saves projects.
  public ProjectActions projectActions() {
    return projectActions;
  }

  /// Starts what comes out of the project.
  public OutputActions outputActions() {
    return outputActions;
  }

  /// What lies under the boxes of the open shot.
  public ReferenceViewModel reference() {
    return reference;
  }

  /// Lists what the linter found.
  public void showFindings() {
    navigation.show(InspectorTab.LINT);
  }

  /// Lists what the linter found and shows one finding after the other.
  public void nextFinding() {
    showFindings();
    lint.showNext();
  }

  /// What comes out of the project.
  public StudioOutput output() {
    return output;
  }

  /// How the window looks.
  public Looks looks() {
    return looks;
  }

  /// The keys of the actions.
  Shortcuts shortcuts() {
    return shortcuts;
  }

  /// Finds what can be done by a few letters.
  public PaletteViewModel palette() {
    return palette;
  }

  /// Says in the status bar where the selected box is.
  public void narrate() {
    document
        .selectedTrack()
        .ifPresent(t -> mode.remark(BoxNarration.of(document.shot(), t, document.frame())));
  }

  /// What keys mean, on the board or on the stage.
  public KeyTarget keys() {
    return keys;
  }

  /// What the window is called: the project, a star while edited, and how far a render is.
  public String title() {
    String name = project.nameProperty().get();
    RenderState state = render.state();
    String progress = state.isRunning() ? Math.round(state.progress() * 100) + " % – " : "";
    return progress + name + (projectDocument.modifiedProperty().get() ? " *" : "") + " – Boxreel";
  }

  /// The open project and its files.
  public ProjectViewModel project() {
    return project;
  }

  /// The shots of the project.
  public ShotListViewModel shots() {
    return shots;
  }

  /// The shots of the project as a storyboard.
  public BoardViewModel board() {
    return board;
  }

  /// Files from and for other programs, once what is being typed is in the shot.
  public ExchangeViewModel exchange() {
    commitTexts();
    return output.exchange();
  }

  /// Proposes a layout for a prompt, from the first-run page.
  public void begin(String text) {
    prompt.promptProperty().set(text);
    navigation.welcomeProperty().set(false);
    prompt.propose();
  }

  public void startBlank() {
    navigation.welcomeProperty().set(false);
  }

  /// Stops what runs; called when the window closes.
  public void stop() {
    playback.pause();
    prompt.cancel();
    output.queue().stop();
    output.animatic().cancel();
    render.cancel();
    commitTexts();
    reference.stop();
    looks.close();
    project.close();
  }

  /// Makes edits of what is being typed.
  private void commitTexts() {
    prompt.commitTexts();
    card.commit();
  }

  private void onProjectState(ProjectDocument.State before, ProjectDocument.State now) {
    if (!before.shotId().equals(now.shotId())) {
      prompt.forget();
      playback.pause();
      render.openShot(now.shotId());
    }
  }

  private void onRenderState(RenderState before, RenderState now) {
    boolean begins = now instanceof RenderState.Sampling && before instanceof RenderState.Loading;
    if (begins && render.isOfOpenShot()) {
      playback.play();
    }
    if (now instanceof RenderState.Failed failed
        && navigation.workspaceProperty().get() == Workspace.LAYOUT) {
      notices.error(failed.sentence());
    }
  }
}
