package boxreel.ui.project;

import boxreel.base.ProjectException;
import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.store.Change;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ProjectSession;
import boxreel.render.api.VideoFiles;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.Banner.Topic;
import boxreel.ui.text.Spoken;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final ProjectDocument document;
  private final ProjectFolder folder;
  private final FilePicker files;
  private final UiThread ui;
  private final Notices notices;
  private final FileWork work;
  private final TakeMedia media;
  private final MissingMedia missing;
  private final ProjectTransfer transfer;
  private final List<ProjectCompanion> companions = new ArrayList<>();
  private final Banners banners = new Banners();
  private final ReadOnlyObjectWrapper<SaveState> saveState =
      new ReadOnlyObjectWrapper<>(new SaveState.Untouched());
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(Words.UNTITLED.text());
  private @Nullable ProjectSession session;
  private @Nullable SessionEar ear;
  private Project lastSaved;
  private final AtomicReference<@Nullable ProjectSession> made = new AtomicReference<>();
  private boolean makingDraft;
  private int generation;

  /// @param data the program's own folder for drafts and the list of recent projects, if it has
  ///     one
  /// @param video writes the pictures of takes
  public ProjectViewModel(
      ProjectDocument document,
      Optional<Path> data,
      VideoFiles video,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.document = document;
    this.folder = new ProjectFolder(data);
    this.files = files;
    this.ui = ui;
    this.notices = notices;
    work = new FileWork(background);
    media = new TakeMedia(video, work, background, ui, banners);
    accompany(media);
    missing = new MissingMedia(document, media, files, work, ui, notices, banners);
    transfer = new ProjectTransfer(files, work, ui, notices);
    lastSaved = document.project();
    document.setRecorder(this::record);
  }

  public ProjectDocument document() {
    return document;
  }

  /// The pictures of the project's takes.
  public TakeMedia media() {
    return media;
  }

  /// Takes something along with the project from now on.
  public void accompany(ProjectCompanion companion) {
    companions.add(companion);
  }

  /// Does some work on files in the background, after all that was given before.
  public void afterOtherFileWork(Runnable job) {
    work.run(job);
  }

  /// Where the project's files are, empty as long as there are none.
  public Optional<ProjectPlace> place() {
    return Optional.ofNullable(session).map(ProjectSession::place);
  }

  /// Asks for one of the files of takes that are not found, and looks for the others there.
  public void findMedia() {
    place().ifPresent(missing::find);
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
    return folder.isDraft(place) ? Words.DRAFT.text(place.name()) : place.name();
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
    document.commitLayout(Words.IMPORT_LAYOUT.text(), null, layout);
  }

  /// Opens a project; `opened` runs when it is there. One that is open already stays as it is.
  public void open(ProjectPlace place, Runnable opened) {
    ProjectSession now = session;
    if (now != null && now.place().equals(place) && now.readOnly().isEmpty()) {
      notices.info(Words.OPEN_ALREADY.text(nameOf(place)));
      return;
    }
    SessionEar newEar = newEar();
    work.run(
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
            ui.execute(() -> banners.couldNotOpen(Spoken.text(e)));
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
    media.writeUnsaved();
    now.save();
  }

  /// Asks for a name and goes on there with the project in one file.
  public void saveAs() {
    SavePlace.file(files, suggestion()).ifPresent(this::saveTo);
  }

  /// Asks for a name and goes on there with the project as a folder.
  public void saveAsFolder() {
    SavePlace.folder(files, suggestion()).ifPresent(this::saveTo);
  }

  /// Asks for a name and writes the project with its media to a zip file.
  public void collect() {
    place()
        .ifPresentOrElse(
            from -> transfer.collect(document.project(), from, suggestion()),
            () -> notices.info(Words.NOTHING_TO_COLLECT.text()));
  }

  /// Unpacks a zip file beside it and opens the project; `opened` runs when it is there.
  public void openArchive(Path zip, Runnable opened) {
    transfer.unpack(zip, place -> open(place, opened));
  }

  /// Goes back to the project as it was opened or saved by hand last; this can be undone.
  public void revert() {
    document.commit(Words.REVERT.text(), lastSaved, document.stateProperty().get().shotId());
  }

  /// Saves what is left to save. Waits for it.
  public void close() {
    document.setRecorder((_, _, _) -> {});
    work.join();
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
    companions.forEach(each -> each.opened(Optional.empty()));
    name.set(Words.UNTITLED.text());
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
    ProjectSession write(SessionEar ear) throws ProjectException;
  }

  private void goOnIn(ProjectPlace place, Writing writing, Project project) {
    SessionEar newEar = newEar();
    int asked = generation;
    work.run(
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
                  failed(Spoken.text(e));
                });
          }
        });
  }

  /// Goes on with the document as it is, in files that hold `written`.
  private void goOn(ProjectSession written, SessionEar newEar, Project project, int asked) {
    made.set(null);
    makingDraft = false;
    if (asked != generation) {
      work.run(written::close); // another project was opened meanwhile
      return;
    }
    boolean isDraft = folder.isDraft(written.place());
    leave(!isDraft);
    session = written;
    ear = newEar;
    lastSaved = isDraft ? lastSaved : project;
    companions.forEach(each -> each.wentOnIn(written.place()));
    document.setReadOnly(false, () -> {});
    banners.dismiss(Topic.READ_ONLY);
    showName(written.place());
    saved(project);
    if (!project.equals(document.project())) {
      record(Change.Kind.EDIT, document.undoLabelProperty().get(), document.project());
    }
  }

  private void show(ProjectSession made, SessionEar newEar) {
    leave(false);
    generation++;
    session = made;
    ear = newEar;
    lastSaved = made.inFiles();
    banners.clear();
    boolean isReadOnly = made.readOnly().isPresent();
    companions.forEach(each -> each.opened(Optional.of(made.place())));
    document.setReadOnly(isReadOnly, () -> notices.info(Words.READ_ONLY_NOTICE.text()));
    document.open(made.inFiles(), made.recovered());
    showName(made.place());
    saveState.set(
        isReadOnly
            ? new SaveState.ReadOnly()
            : made.recovered().isEmpty() ? new SaveState.Untouched() : new SaveState.Edited());
    banners.opened(
        made, this::saveAs, () -> open(made.place(), () -> {}), () -> discard(made.inFiles()));
    missing.lookFor(made.place());
  }

  private void discard(Project inFiles) {
    document.commit(
        Words.DISCARD_RECOVERED.text(), inFiles, document.stateProperty().get().shotId());
  }

  /// Closes the session that is open.
  ///
  /// @param isSavedElsewhere whether a draft is needed no more
  private void leave(boolean isSavedElsewhere) {
    ProjectSession old = session;
    session = null;
    ear = null;
    if (old != null) {
      work.run(
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
    media.writeUnsaved();
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

  private SessionEar newEar() {
    return new SessionEar(ui, heard -> heard.equals(ear), this::saved, this::failed);
  }

  private void showName(ProjectPlace place) {
    name.set(folder.isDraft(place) ? Words.UNTITLED.text() : place.name());
  }

  private String suggestion() {
    String now = name.get();
    return now.equals(Words.UNTITLED.text()) ? Words.FILE_NAME.text() : now;
  }
}
