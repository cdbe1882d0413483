package boxreel.project.store;

import boxreel.base.text.Sentence;
import boxreel.project.store.ProjectLock.Holder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The folder of an open project's lock and journal. Git passes over it, and it goes when the
/// project is closed.
final class WorkFolder implements AutoCloseable {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final ProjectPlace place;
  private final @Nullable ProjectLock lock;
  private final Optional<ReadOnly> readOnly;

  private WorkFolder(ProjectPlace place, @Nullable ProjectLock lock, Optional<ReadOnly> readOnly) {
    this.place = place;
    this.lock = lock;
    this.readOnly = readOnly;
  }

  /// Locks a project, or finds out why it can only be looked at.
  static WorkFolder of(ProjectPlace place, Disk disk, Instant now) {
    if (Files.exists(place.document()) && !Files.isWritable(place.document())) {
      return new WorkFolder(place, null, Optional.of(notWritable(place)));
    }
    try {
      Optional<ProjectLock> taken = ProjectLock.take(place.lock(), now);
      if (taken.isEmpty()) {
        Holder holder = ProjectLock.holder(place.lock());
        return new WorkFolder(place, null, Optional.of(openElsewhere(place, holder)));
      }
      Path ignored = place.work().resolve(".gitignore");
      try (Disk.Sink sink = disk.create(ignored)) {
        sink.write(java.nio.ByteBuffer.wrap(new byte[] {'*', '\n'}));
      } catch (IOException e) {
        // A full disk: reading must still work, and saving says it in its own words.
        SafeFiles.deleteQuietly(ignored);
      }
      return new WorkFolder(place, taken.get(), Optional.empty());
    } catch (IOException e) {
      return new WorkFolder(place, null, Optional.of(notWritable(place)));
    }
  }

  Optional<ReadOnly> readOnly() {
    return readOnly;
  }

  /// Frees the project. The folder goes unless a journal is left in it.
  @Override
  public void close() {
    if (lock == null) {
      return;
    }
    lock.close();
    SafeFiles.deleteQuietly(place.work().resolve(".gitignore"));
    SafeFiles.deleteQuietly(place.work()); // stays if it is not empty
  }

  private static ReadOnly notWritable(ProjectPlace place) {
    return new ReadOnly(ReadOnly.Reason.NOT_WRITABLE, Words.NOT_WRITABLE.with(name(place)));
  }

  private static String name(ProjectPlace place) {
    return String.valueOf(place.path().getFileName());
  }

  private static ReadOnly openElsewhere(ProjectPlace place, Holder holder) {
    Sentence who =
        holder.process() == 0
            ? Words.ANOTHER_WINDOW.with()
            : holder.process() == ProcessHandle.current().pid()
                ? Words.ANOTHER_WINDOW_HERE.with()
                : Words.ANOTHER_BOXREEL.with(holder.process());
    return new ReadOnly(
        ReadOnly.Reason.OPEN_ELSEWHERE,
        holder.since().equals(Instant.EPOCH)
            ? Words.OPEN_ELSEWHERE.with(name(place), who)
            : Words.OPEN_ELSEWHERE_SINCE.with(
                name(place), who, CLOCK.format(holder.since().atZone(ZoneId.systemDefault()))));
  }
}
