package boxreel.ui.project;

import boxreel.base.ExportException;
import boxreel.project.Picture;
import boxreel.project.StoredTake;
import boxreel.project.store.ProjectPlace;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import boxreel.ui.document.TakeNames;
import boxreel.ui.fx.UiThread;
import boxreel.ui.text.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures of the open project's takes: written to its media folder when they come, read
/// from there when somebody asks, and as many as fit a bound kept in memory.
///
/// A take whose files could not be written stays in memory until they are. Belongs to the
/// window's thread; files are touched in the background.
public final class TakeMedia implements ProjectCompanion {
  private static final Logger LOG = LoggerFactory.getLogger(TakeMedia.class);
  private static final long MOST_BYTES = 384L << 20;
  private static final double USUAL_RATE = 8;

  private final VideoFiles video;
  private final FileWork files;
  private final Executor background;
  private final UiThread ui;
  private final Banners banners;
  private final Map<String, Unsaved> unsaved = new LinkedHashMap<>();
  private final LinkedHashMap<String, Footage> footage = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, RgbFrame> posters = new HashMap<>();
  private final Map<String, String> problems = new HashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> writing = new HashSet<>();
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private Optional<ProjectPlace> place = Optional.empty();
  private int generation;

  /// A take in memory.
  ///
  /// @param trace what made it, if its files say so
  public record Footage(VideoClip clip, Optional<RenderTrace> trace) {
    long bytes() {
      return 3L * clip.width() * clip.height() * clip.frames().size();
    }
  }

  private record Unsaved(StoredTake take, VideoClip clip, RenderTrace trace) {
    Footage footage() {
      return new Footage(clip, Optional.of(trace));
    }
  }

  TakeMedia(VideoFiles video, FileWork files, Executor background, UiThread ui, Banners banners) {
    this.video = video;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.banners = banners;
  }

  /// Changes whenever pictures, or the knowledge that there are none, have come.
  public ReadOnlyLongProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  /// Takes the pictures of a new take and writes them as soon as the project has a place.
  public void keep(StoredTake take, VideoClip clip, RenderTrace trace) {
    Unsaved kept = new Unsaved(take, clip, trace);
    unsaved.put(take.id(), kept);
    posters.put(take.id(), clip.frames().getFirst());
    place.ifPresent(there -> write(kept, there));
    changed();
  }

  /// The first frame of a take; empty while it is being read or if there is none.
  public Optional<RgbFrame> poster(StoredTake take) {
    RgbFrame there = posters.get(take.id());
    if (there == null) {
      read(take, false);
    }
    return Optional.ofNullable(there);
  }

  /// A take with all its frames; empty while it is being read or if there is none.
  public Optional<Footage> footage(StoredTake take) {
    Unsaved kept = unsaved.get(take.id());
    if (kept != null) {
      return Optional.of(kept.footage());
    }
    Footage there = footage.get(take.id());
    if (there == null) {
      read(take, true);
    }
    return Optional.ofNullable(there);
  }

  /// Why there are no pictures of a take, empty if there are or nobody has asked yet.
  public Optional<String> problem(StoredTake take) {
    return Optional.ofNullable(problems.get(take.id()));
  }

  /// Whether a take is in memory only.
  public boolean isUnsaved(StoredTake take) {
    return unsaved.containsKey(take.id());
  }

  /// Where another thread can read a take's pictures.
  public TakeSource source(StoredTake take) {
    Optional<VideoClip> memory =
        Optional.ofNullable(unsaved.get(take.id()))
            .map(Unsaved::clip)
            .or(() -> Optional.ofNullable(footage.get(take.id())).map(Footage::clip));
    return new TakeSource(memory, folder(take));
  }

  /// The folder of a take's files, empty while the project has no place.
  public Optional<Path> folder(StoredTake take) {
    return place.map(there -> there.media().resolve(take.file()));
  }

  /// Writes what could not be written before.
  void writeUnsaved() {
    place.ifPresent(there -> List.copyOf(unsaved.values()).forEach(kept -> write(kept, there)));
  }

  /// Forgets all pictures.
  @Override
  public void opened(Optional<ProjectPlace> newPlace) {
    generation++;
    unsaved.clear();
    footage.clear();
    posters.clear();
    place = newPlace;
    lookAgain();
  }

  @Override
  public void wentOnIn(ProjectPlace newPlace) {
    place = Optional.of(newPlace);
    writeUnsaved();
    lookAgain();
  }

  /// Looks again for pictures that were not found.
  void lookAgain() {
    problems.clear();
    asked.clear();
    changed();
  }

  private void write(Unsaved kept, ProjectPlace there) {
    if (!writing.add(kept.take().id())) {
      return;
    }
    int when = generation;
    Path folder = there.media().resolve(kept.take().file());
    files.run(
        () -> {
          try {
            Files.createDirectories(Objects.requireNonNullElse(folder.getParent(), folder));
            video.write(kept.clip(), kept.trace(), folder, _ -> {});
            ui.execute(() -> written(kept, there, when));
          } catch (ExportException e) {
            LOG.warn("A take was not written", e);
            ui.execute(() -> failed(kept, Spoken.text(e), when));
          } catch (IOException | RuntimeException e) {
            LOG.warn("A take was not written", e);
            ui.execute(() -> failed(kept, Words.MEDIA_NOT_WRITTEN.text(), when));
          }
        });
  }

  private void written(Unsaved kept, ProjectPlace there, int when) {
    writing.remove(kept.take().id());
    if (when != generation || !unsaved.containsKey(kept.take().id())) {
      return;
    }
    if (place.filter(there::equals).isEmpty()) {
      place.ifPresent(now -> write(kept, now)); // the project went on elsewhere meanwhile
      return;
    }
    unsaved.remove(kept.take().id());
    remember(kept.take(), kept.footage());
    if (unsaved.isEmpty()) {
      banners.dismiss(Banner.Topic.TAKES);
    }
    changed();
  }

  private void failed(Unsaved kept, String why, int when) {
    writing.remove(kept.take().id());
    if (when == generation) {
      banners.takeNotWritten(
          Words.TAKE_IN_MEMORY.text(TakeNames.of(kept.take()), why), this::writeUnsaved);
    }
  }

  private void read(StoredTake take, boolean isWhole) {
    Optional<Path> folder = folder(take);
    if (folder.isEmpty()
        || problems.containsKey(take.id())
        || !asked.add(isWhole ? take.id() : take.id() + " poster")) {
      return;
    }
    int when = generation;
    Path from = folder.get();
    background.execute(
        () -> {
          try {
            List<RgbFrame> frames =
                (isWhole
                        ? new TakeSource(Optional.empty(), folder).frames()
                        : List.of(new TakeSource(Optional.empty(), folder).first()))
                    .stream().map(TakeMedia::frame).toList();
            double rate = take.shot().framesPerSecond() * take.framesForEach();
            VideoClip clip = new VideoClip(rate > 0 ? rate : USUAL_RATE, frames);
            Optional<RenderTrace> trace = isWhole ? video.inspect(from).trace() : Optional.empty();
            ui.execute(() -> arrived(take, new Footage(clip, trace), isWhole, when));
          } catch (IOException | ExportException | RuntimeException e) {
            LOG.info("{} can't be read", from, e);
            String why = Files.exists(from) ? Words.TAKE_DAMAGED.text() : Words.TAKE_MISSING.text();
            ui.execute(() -> lost(take, why, when));
          }
        });
  }

  private void arrived(StoredTake take, Footage read, boolean isWhole, int when) {
    if (when != generation) {
      return;
    }
    posters.put(take.id(), read.clip().frames().getFirst());
    if (isWhole) {
      remember(take, read);
    }
    changed();
  }

  private void lost(StoredTake take, String why, int when) {
    if (when == generation) {
      problems.put(take.id(), why);
      changed();
    }
  }

  /// Keeps the takes that were looked at last.
  private void remember(StoredTake take, Footage read) {
    footage.put(take.id(), read);
    long bytes = footage.values().stream().mapToLong(Footage::bytes).sum();
    Iterator<Map.Entry<String, Footage>> oldest = footage.entrySet().iterator();
    while (bytes > MOST_BYTES && footage.size() > 2) {
      Map.Entry<String, Footage> gone = oldest.next();
      bytes -= gone.getValue().bytes();
      asked.remove(gone.getKey());
      oldest.remove();
    }
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }

  private static RgbFrame frame(Picture picture) {
    return new RgbFrame(picture.width(), picture.height(), picture.rgb());
  }
}
