package boxreel.project.store;

import boxreel.base.ProjectException;
import boxreel.base.text.Sentence;
import boxreel.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A project that is open: what its files held, and from then on every change on its way to
/// disk.
///
/// Changes go into the journal at once and into the files a little later or when [#save] is
/// called. Calls come from one thread; the writing is done by threads of the session's own.
public final class ProjectSession implements AutoCloseable {
  /// How long a change waits for others before the files are written.
  static final Duration AUTOSAVE = Duration.ofSeconds(3);

  private final ProjectPlace place;
  private final Environment environment;
  private final WorkFolder work;
  private final Project inFiles;
  private final Originals originals;
  private final List<Change> recovered;
  private final List<Problem> problems;
  private final Optional<ReadOnly> readOnly;
  private final Optional<SaveThreads> threads;
  private final Set<String> media = new HashSet<>();
  private Project latest;

  /// Told how saving goes, on a thread of the session.
  public interface Listener {
    /// The files hold this project now.
    void saved(Project project);

    /// They don't, for the reason in the sentence; the session tries again.
    void failed(Sentence sentence);
  }

  /// What a session needs of the world around.
  ///
  /// @param autosave how long a change waits for others
  record Environment(Disk disk, InstantSource clock, Duration autosave) {
    static final Environment REAL = new Environment(Disk.REAL, InstantSource.system(), AUTOSAVE);
  }

  private ProjectSession(
      ProjectPlace place,
      Environment environment,
      WorkFolder work,
      ProjectReader.Loaded loaded,
      Listener listener) {
    this.place = place;
    this.environment = environment;
    this.work = work;
    inFiles = loaded.project();
    originals = loaded.originals();
    readOnly =
        work.readOnly().or(() -> loaded.isNewer() ? Optional.of(newer(place)) : Optional.empty());
    Journal.Contents journal =
        readOnly.filter(r -> r.reason() == ReadOnly.Reason.OPEN_ELSEWHERE).isPresent()
            ? new Journal.Contents(List.of(), 0) // it is being written by the other
            : Journal.read(place.work());
    recovered = Recovery.steps(inFiles, journal.lines());
    problems = loaded.problems();
    latest = recovered.isEmpty() ? inFiles : recovered.getLast().after();
    media.addAll(MediaFiles.names(inFiles));
    recovered.forEach(step -> media.addAll(MediaFiles.names(step.after())));
    if (readOnly.isEmpty()) {
      MediaFiles.deleteUnfinished(place);
    }
    threads =
        readOnly.isPresent()
            ? Optional.empty()
            : Optional.of(
                new SaveThreads(
                    place,
                    environment,
                    new ProjectWriter(
                        place, environment.disk(), originals, loaded.texts(), loaded.damaged()),
                    inFiles,
                    latest,
                    listener));
  }

  /// Opens a project; damage, a newer version, a folder that can't be written and a second
  /// instance don't keep it from opening, see [#problems] and [#readOnly].
  ///
  /// @throws ProjectException if there is no project
  public static ProjectSession open(ProjectPlace place, Listener listener) throws ProjectException {
    return open(place, Environment.REAL, listener);
  }

  static ProjectSession open(ProjectPlace place, Environment environment, Listener listener)
      throws ProjectException {
    ReadProject.require(place);
    WorkFolder work = WorkFolder.of(place, environment.disk(), environment.clock().instant());
    try {
      ProjectReader.Loaded loaded = ProjectReader.read(place);
      return new ProjectSession(place, environment, work, loaded, listener);
    } catch (ProjectException | RuntimeException e) {
      work.close();
      throw e;
    }
  }

  /// Writes a new project and keeps it open. A single file of that name is replaced; a folder
  /// has to be new or empty.
  ///
  /// @throws ProjectException if it can't be written there
  public static ProjectSession create(ProjectPlace place, Project project, Listener listener)
      throws ProjectException {
    return create(place, project, Originals.NONE, Environment.REAL, listener);
  }

  static ProjectSession create(
      ProjectPlace place,
      Project project,
      Originals originals,
      Environment environment,
      Listener listener)
      throws ProjectException {
    Map<Path, String> replaced = new HashMap<>();
    try {
      if (place.isFolder() && !isNewFolder(place.path())) {
        throw ProjectException.badInput(Words.HOLDS_FILES.with(place.path()));
      }
      Files.createDirectories(place.lock().getParent());
      if (Files.exists(place.document())) {
        replaced.put(place.document(), Files.readString(place.document()));
      }
    } catch (IOException e) {
      throw ProjectException.failed(SaveFailure.sentence(place, e), e);
    }
    WorkFolder work = WorkFolder.of(place, environment.disk(), environment.clock().instant());
    if (work.readOnly().isPresent()) {
      throw ProjectException.failed(work.readOnly().get().sentence(), null);
    }
    try {
      ProjectWriter writer =
          new ProjectWriter(place, environment.disk(), originals, replaced, Set.of());
      writer.write(project);
      new Journal(place.work(), environment.disk()).dropUpTo(Long.MAX_VALUE);
      return new ProjectSession(place, environment, work, ProjectReader.read(place), listener);
    } catch (IOException e) {
      work.close();
      throw ProjectException.failed(SaveFailure.sentence(place, e), e);
    } catch (ProjectException | RuntimeException e) {
      work.close();
      throw e;
    }
  }

  public ProjectPlace place() {
    return place;
  }

  /// What the files held when the project was opened.
  public Project inFiles() {
    return inFiles;
  }

  /// Steps after [#inFiles] that were made but not saved before a crash, oldest first.
  public List<Change> recovered() {
    return recovered;
  }

  /// What could not be read as it is.
  public List<Problem> problems() {
    return problems;
  }

  /// Why changes are not taken, empty if they are.
  public Optional<ReadOnly> readOnly() {
    return readOnly;
  }

  /// The project as of the last change.
  public Project latest() {
    return latest;
  }

  /// Takes a change. It is on the disk some milliseconds later, and in the files after the
  /// autosave delay. In a read-only session nothing happens.
  public void record(Change.Kind kind, String label, Project after) {
    threads.ifPresent(
        saving -> {
          saving.record(latest, new Change(kind, label, environment.clock().instant(), after));
          latest = after;
          media.addAll(MediaFiles.names(after));
        });
  }

  /// Writes the files now. Returns at once; the listener hears of it.
  public void save() {
    threads.ifPresent(SaveThreads::saveSoon);
  }

  /// Writes a copy of the project elsewhere, with its media and those of takes that an undo can
  /// bring back, and opens it. This session goes on and is to be closed by the caller.
  ///
  /// @throws ProjectException if it can't be written there
  public ProjectSession copyTo(ProjectPlace target, Project project, Listener listener)
      throws ProjectException {
    ProjectSession copy = create(target, project, originals, environment, listener);
    try {
      MediaFiles.copyAll(media, place, target);
      copy.media.addAll(media);
    } catch (IOException e) {
      copy.close();
      throw ProjectException.failed(SaveFailure.sentence(target, e), e);
    }
    return copy;
  }

  /// Saves what is not saved and frees the project. If that fails, the journal stays and the
  /// next opening recovers it. If it succeeds, the media of takes that were deleted go: the
  /// history that could bring them back ends here.
  @Override
  public void close() {
    boolean isSaved = threads.filter(SaveThreads::close).isPresent();
    if (isSaved && problems.isEmpty()) {
      media.removeAll(MediaFiles.names(latest));
      MediaFiles.delete(media, place);
    }
    work.close();
  }

  private static boolean isNewFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static ReadOnly newer(ProjectPlace place) {
    return new ReadOnly(
        ReadOnly.Reason.NEWER_VERSION,
        Words.NEWER_VERSION.with(String.valueOf(place.path().getFileName())));
  }
}
