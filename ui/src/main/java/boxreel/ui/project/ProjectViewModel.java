package boxreel.ui.project;

import boxreel.base.ProjectException;
import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.store.Change;
import boxreel.project.store.MediaFiles;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.Banner.Topic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open project and its files. It saves itself: one that the user has not saved yet goes,
/// with its first edit, into the program's own folder as a draft.
public final class ProjectViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectViewModel.class);
  private static final String UNTITLED = "Untitled";
  private static final FilePicker.Kind FILE =
      new FilePicker.Kind("Boxreel project", ProjectPlace.ENDING);
  private static final FilePicker.Kind FOLDER = new FilePicker.Kind("Folder", "*");
  private static final FilePicker.Kind ANY = new FilePicker.Kind("Any file", "*");

  private final ProjectDocument document;
  private final ProjectFolder folder;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;
  private final Banners banners = new Banners();
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(UNTITLED);
  private CompletableFuture<Void> queue = CompletableFuture.completedFuture(null);
  private @Nullable ProjectSession session;
  private @Nullable Ear ear;
  private Project lastSaved;
  private final AtomicReference<@Nullable ProjectSession> made = new AtomicReference<>();
  private boolean makingDraft;
  private int generation;

  /// @param data the program's own folder for drafts and the list of recent projects, if it has
  ///     one
  public ProjectViewModel(
      ProjectDocument document,
      Optional<Path> data,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.document = document;
    this.folder = new ProjectFolder(data);
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
    lastSaved = document.project();
    document.setRecorder(this::record);
  }

  public ProjectDocument document() {
    return document;
  }

  public ReadOnlyObjectProperty<SaveState> saveStateProperty() {
    return saveState.getReadOnlyProperty();
  }

  /// What the project is called, `Untitled` until the user gives it a place.
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// What there is to say about the project.
  public ObservableList<Banner> banners() {
    return banners.shown();
  }

  public void dismiss(Banner banner) {
    banners.dismiss(banner.topic());
  }

  /// Recent projects, newest first, with drafts.
  public List<ProjectPlace> recent() {
    return folder.recent();
  }

  /// What a recent project is called in a list.
  public String nameOf(ProjectPlace place) {
    return folder.isDraft(place) ? place.name() + " (draft)" : place.name();
  }

  /// Offers the draft that a crash left behind, if there is one.
  ///
  /// @param open opens it
  public void offerLeftDraft(Consumer<ProjectPlace> open) {
    folder.recent().stream()
        .filter(place -> folder.isDraft(place) && place.isLeftOpen())
        .findFirst()
        .ifPresent(draft -> banners.leftOpen(() -> open.accept(draft)));
  }

  /// An empty project.
  public void startNew() {
    start(Project.of(Shot.of("")));
  }

  /// A new project with one layout in it, which counts as an edit.
  public void startWith(Shot layout) {
    startNew();
    document.commitLayout("Import layout", null, layout);
  }

  /// Opens a project; `opened` runs when it is there. One that is open already stays as it is.
  public void open(ProjectPlace place, Runnable opened) {
    ProjectSession now = session;
    if (now != null && now.place().equals(place) && now.readOnly().isEmpty()) {
      notices.info(nameOf(place) + " is open already.");
      return;
    }
    Ear newEar = new Ear();
    inOrder(
        () -> {
          try {
            ProjectSession made = ProjectSession.open(place, newEar);
            folder.opened(place);
            ui.execute(
                () -> {
                  show(made, newEar);
                  opened.run();
                });
          } catch (ProjectException e) {
            LOG.info("Can't open {}", place.path(), e);
            ui.execute(() -> banners.couldNotOpen(e.getMessage()));
          }
        });
  }

  /// Writes the files now; asks for a place if there is none yet.
  public void save() {
    ProjectSession now = session;
    if (now == null || folder.isDraft(now.place()) || now.readOnly().isPresent()) {
      saveAs();
      return;
    }
    lastSaved = document.project();
    now.save();
  }

  /// Asks for a name and goes on there with the project in one file.
  public void saveAs() {
    files
        .save("Save the project", suggestion() + "." + ProjectPlace.ENDING, List.of(FILE))
        .map(FILE::completed)
        .ifPresent(path -> saveTo(ProjectPlace.file(path)));
  }

  /// Asks for a name and goes on there with the project as a folder.
  public void saveAsFolder() {
    files
        .save("Save the project as a new folder", suggestion(), List.of(FOLDER))
        .ifPresent(path -> saveTo(ProjectPlace.folder(path)));
  }

  /// Goes back to the project as it was opened or saved by hand last; this can be undone.
  public void revert() {
    document.commit("Revert to last saved", lastSaved, document.stateProperty().get().shotId());
  }

  /// Saves what is left to save. Waits for it.
  public void close() {
    document.setRecorder((_, _, _) -> {});
    queue.join();
    ProjectSession unseen = made.get(); // its news has not reached this thread
    if (unseen != null) {
      unseen.record(Change.Kind.EDIT, document.undoLabelProperty().get(), document.project());
      unseen.close();
    }
    ProjectSession last = session;
    session = null;
    ear = null;
    if (last != null) {
      last.close();
    }
  }

  private void start(Project project) {
    leave(false);
    generation++;
    name.set(UNTITLED);
    saveState.set(new SaveState.Untouched());
    banners.clear();
    lastSaved = project;
    document.setReadOnly(false, () -> {});
    document.open(project, List.of());
  }

  private void record(Change.Kind kind, String label, Project after) {
    saveState.set(new SaveState.Edited());
    ProjectSession now = session;
    if (now != null) {
      now.record(kind, label, after);
    } else if (!makingDraft) {
      folder
          .newDraft(LocalDateTime.now(ZoneId.systemDefault()))
          .ifPresent(place -> saveFirst(place, true));
    }
  }

  private void saveTo(ProjectPlace place) {
    ProjectSession now = session;
    if (now == null) {
      saveFirst(place, false);
    } else if (now.place().equals(place)) {
      save();
    } else {
      saveCopy(now, place);
    }
  }

  /// Writes a project that has no files yet.
  private void saveFirst(ProjectPlace place, boolean isDraft) {
    makingDraft = isDraft;
    Project project = document.project();
    goOnIn(place, ear -> ProjectSession.create(place, project, ear), project);
  }

  private void saveCopy(ProjectSession from, ProjectPlace place) {
    Project project = document.project();
    goOnIn(place, ear -> from.copyTo(place, project, ear), project);
  }

  private interface Writing {
    ProjectSession write(Ear ear) throws ProjectException;
  }

  private void goOnIn(ProjectPlace place, Writing writing, Project project) {
    Ear newEar = new Ear();
    int asked = generation;
    inOrder(
        () -> {
          try {
            ProjectSession written = writing.write(newEar);
            made.set(written);
            folder.opened(place);
            ui.execute(() -> goOn(written, newEar, project, asked));
          } catch (ProjectException e) {
            LOG.warn("Can't save to {}", place.path(), e);
            ui.execute(
                () -> {
                  makingDraft = false;
                  failed(e.getMessage());
                });
          }
        });
  }

  /// Goes on with the document as it is, in files that hold `written`.
  private void goOn(ProjectSession written, Ear newEar, Project project, int asked) {
    made.set(null);
    makingDraft = false;
    if (asked != generation) {
      inOrder(written::close); // another project was opened meanwhile
      return;
    }
    boolean isDraft = folder.isDraft(written.place());
    leave(!isDraft);
    session = written;
    ear = newEar;
    lastSaved = isDraft ? lastSaved : project;
    document.setReadOnly(false, () -> {});
    banners.dismiss(Topic.READ_ONLY);
    showName(written.place());
    saved(project);
    if (!project.equals(document.project())) {
      record(Change.Kind.EDIT, document.undoLabelProperty().get(), document.project());
    }
  }

  private void show(ProjectSession made, Ear newEar) {
    leave(false);
    generation++;
    session = made;
    ear = newEar;
    lastSaved = made.inFiles();
    banners.clear();
    boolean isReadOnly = made.readOnly().isPresent();
    document.setReadOnly(
        isReadOnly,
        () -> notices.info("This project is read-only: save a copy of it to change it."));
    document.open(made.inFiles(), made.recovered());
    showName(made.place());
    saveState.set(
        isReadOnly
            ? new SaveState.ReadOnly()
            : made.recovered().isEmpty() ? new SaveState.Untouched() : new SaveState.Edited());
    banners.opened(
        made, this::saveAs, () -> open(made.place(), () -> {}), () -> discard(made.inFiles()));
    lookForMedia(made.place());
  }

  private void discard(Project inFiles) {
    document.commit("Discard recovered edits", inFiles, document.stateProperty().get().shotId());
  }

  private void lookForMedia(ProjectPlace place) {
    List<String> missing = MediaFiles.missing(document.project(), place);
    if (!missing.isEmpty()) {
      banners.missingMedia(missing, () -> relink(place));
    }
  }

  /// The folder of one file that the user shows is where the others are looked for.
  private void relink(ProjectPlace place) {
    Optional<Path> shown =
        files.open("Show one of the missing files", List.of(ANY)).map(Path::toAbsolutePath);
    Project project = document.project();
    if (shown.isEmpty()) {
      lookForMedia(place);
      return;
    }
    inOrder(
        () -> {
          try {
            List<String> missing =
                MediaFiles.relink(
                    project,
                    place,
                    Optional.ofNullable(shown.get().getParent()).orElse(shown.get()));
            ui.execute(
                () -> {
                  if (missing.isEmpty()) {
                    notices.success("All takes are found and copied to the project.");
                  } else {
                    lookForMedia(place);
                  }
                });
          } catch (IOException e) {
            LOG.warn("Can't relink", e);
            ui.execute(
                () ->
                    notices.error(
                        "The files could not be copied to the project: check that there is room and"
                            + " that its folder can be written."));
          }
        });
  }

  /// Closes the session that is open.
  ///
  /// @param isSavedElsewhere whether a draft is needed no more
  private void leave(boolean isSavedElsewhere) {
    ProjectSession old = session;
    session = null;
    ear = null;
    if (old != null) {
      inOrder(
          () -> {
            old.close();
            if (isSavedElsewhere && folder.isDraft(old.place())) {
              folder.deleteDraft(old.place());
            }
          });
    }
  }

  private void saved(Project written) {
    banners.dismiss(Topic.SAVING);
    document.saved(written);
    ProjectSession now = session;
    if (now != null && !document.modifiedProperty().get()) {
      saveState.set(
          new SaveState.Saved(LocalTime.now(ZoneId.systemDefault()), folder.isDraft(now.place())));
    }
  }

  private void failed(String sentence) {
    saveState.set(new SaveState.Failing());
    banners.notSaved(sentence, this::saveAs);
  }

  private void showName(ProjectPlace place) {
    name.set(folder.isDraft(place) ? UNTITLED : place.name());
  }

  private String suggestion() {
    String now = name.get();
    return now.equals(UNTITLED) ? "film" : now;
  }

  /// Work on files, one after the other, so that a project is closed before it is opened again.
  private void inOrder(Runnable work) {
    queue = queue.thenRunAsync(work, background).exceptionally(ProjectViewModel::unexpected);
  }

  private static @Nullable Void unexpected(Throwable failure) {
    LOG.error("Work on a project's files failed", failure);
    return null;
  }

  /// Hears from one session; what it says after another was opened is of no interest.
  private final class Ear implements ProjectSession.Listener {
    @Override
    public void saved(Project project) {
      ui.execute(
          () -> {
            if (this == ear) {
              ProjectViewModel.this.saved(project);
            }
          });
    }

    @Override
    public void failed(String sentence) {
      ui.execute(
          () -> {
            if (this == ear) {
              ProjectViewModel.this.failed(sentence);
            }
          });
    }
  }
}
