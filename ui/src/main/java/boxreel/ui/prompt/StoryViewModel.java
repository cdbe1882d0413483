package boxreel.ui.prompt;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlanListener;
import boxreel.planner.storyboard.FountainScene;
import boxreel.planner.storyboard.Storyboard;
import boxreel.planner.storyboard.StoryboardPlanner;
import boxreel.planner.storyboard.StoryboardRequest;
import boxreel.project.Project;
import boxreel.project.Scene;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes shots of a text: a paragraph, or a script in Fountain's syntax, of which each scene
/// becomes a scene of the project. All of them are one step that undo takes back.
public final class StoryViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(StoryViewModel.class);
  private static final int LONGEST = 400_000;
  private static final int MOST_NOTES = 3;

  private final ProjectDocument document;
  private final PlannerViewModel planner;
  private final IntSupplier mostFrames;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final PlannerQuestion question;
  private final Notices notices;
  private long asked;

  /// @param mostFrames how many frames the chosen model was trained for
  public StoryViewModel(
      ProjectDocument document,
      PlannerViewModel planner,
      IntSupplier mostFrames,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.document = document;
    this.planner = planner;
    this.mostFrames = mostFrames;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
    this.question =
        new PlannerQuestion(
            planner,
            background,
            ui,
            new PlannerQuestion.Failures(Words.STORY_STOPPED.text(), Words.STORY_FAILED.text()));
  }

  /// What happens, as the user writes it.
  public StringProperty textProperty() {
    return text;
  }

  /// Whether the text is being asked for.
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty workingProperty() {
    return question.workingProperty();
  }

  /// How far the planner is, in words; empty when it is not working.
  public ReadOnlyStringProperty progressProperty() {
    return question.progressProperty();
  }

  /// Why there are no shots, as a sentence; empty if nothing went wrong.
  public ReadOnlyStringProperty errorProperty() {
    return question.errorProperty();
  }

  /// Asks for a text.
  public void open() {
    question.say("");
    open.set(true);
  }

  /// Asks no longer; what is under way is stopped. The text stays for the next time.
  public void close() {
    cancel();
    open.set(false);
  }

  /// Takes the text from a file.
  public void openScript() {
    FilePicker.Kind script =
        new FilePicker.Kind(Words.SCRIPT_KIND.text(), List.of("fountain", "txt"));
    files.open(Words.OPEN_SCRIPT_TITLE.text(), List.of(script)).ifPresent(this::read);
  }

  /// Takes the text from this file.
  public void read(Path path) {
    background.execute(
        () -> {
          String read;
          String problem = "";
          try {
            read = Files.size(path) > LONGEST ? "" : Files.readString(path, StandardCharsets.UTF_8);
            problem = read.isBlank() ? Words.SCRIPT_EMPTY.text(path.getFileName()) : "";
          } catch (IOException e) {
            LOG.info("Can't read {}", path, e);
            read = "";
            problem = Words.SCRIPT_UNREADABLE.text(path.getFileName());
          }
          String found = read;
          String said = problem;
          ui.execute(
              () -> {
                question.say(said);
                if (said.isEmpty()) {
                  text.set(found);
                }
              });
        });
  }

  /// Makes the shots. While they are being made, nothing happens.
  public void make() {
    if (question.isWorking()) {
      return;
    }
    String told = text.get();
    double framesPerSecond = document.shot().layout().framesPerSecond();
    long seed = asked++;
    int most = mostFrames.getAsInt();
    question.ask(
        Words.PLANNING.text(),
        cancel -> shots(told, framesPerSecond, most, seed, cancel),
        this::use);
  }

  /// Stops what is under way; the project stays as it was.
  public void cancel() {
    question.cancel();
  }

  /// What became of a text.
  ///
  /// @param notes what the planner wants to be known
  private record Made(List<Scene> scenes, List<String> notes) {}

  private Made shots(String told, double framesPerSecond, int most, long seed, CancelToken cancel)
      throws PlannerException {
    StoryboardPlanner storyboards = planner.storyboards(cancel);
    PlanListener listener =
        question.listener(cancel, _ -> {}, sentence -> question.progress(cancel, sentence));
    List<FountainScene> scenes =
        FountainScene.isScript(told)
            ? FountainScene.scenes(told)
            : List.of(new FountainScene("", told));
    List<Scene> made = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (FountainScene scene : scenes) {
      String words = (scene.heading() + "\n" + scene.text()).strip();
      Storyboard board =
          storyboards.plan(
              new StoryboardRequest(words, framesPerSecond, most, seed), listener, cancel);
      made.add(StoryShots.scene(scene.heading(), board));
      said.addAll(board.notes());
    }
    if (made.isEmpty()) {
      throw PlannerException.badInput(Words.NO_SCENE.text());
    }
    return new Made(made, said);
  }

  private void use(Made made) {
    open.set(false);
    List<Scene> scenes = made.scenes();
    Project changed = StoryShots.added(document.project(), document.shot().id(), scenes);
    int count = scenes.stream().mapToInt(scene -> scene.shots().size()).sum();
    document.commit(Words.STORY.text(), changed, scenes.getFirst().shots().getFirst().id());
    notices.success(Words.SHOTS_MADE.text(count));
    made.notes().stream().limit(MOST_NOTES).forEach(notices::info);
  }
}
