package boxreel.project.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was done since the project's files were written, as lines that are only ever added. It
/// is cut into segments, so that those that a save made needless can go while new lines come.
///
/// Not for several threads; reading needs no instance.
final class Journal implements AutoCloseable {
  private static final Pattern SEGMENT = Pattern.compile("journal-(\\d{6,18})\\.jsonl");

  private final Path folder;
  private final Disk disk;
  private long segment;
  private Disk.@Nullable Sink open;
  private long length;

  /// What a journal holds.
  ///
  /// @param lines the whole ones, oldest first
  /// @param torn how many lines were not whole
  record Contents(List<JournalLine> lines, int torn) {}

  /// A journal that goes on behind the segments that are there.
  Journal(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
    segment = segments(folder).stream().mapToLong(Journal::number).max().orElse(0) + 1;
  }

  /// Reads all segments. A folder that is not there holds none.
  static Contents read(Path folder) {
    List<JournalLine> lines = new ArrayList<>();
    int torn = 0;
    for (Path file : segments(folder)) {
      String text;
      try {
        text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      } catch (IOException e) {
        torn++;
        continue;
      }
      for (String line : text.split("\n", -1)) {
        Optional<JournalLine> decoded = JournalLine.decode(line);
        decoded.ifPresent(lines::add);
        if (decoded.isEmpty() && !line.isEmpty()) {
          torn++;
        }
      }
    }
    return new Contents(lines, torn);
  }

  /// Adds lines; when this returns they would survive a loss of power.
  ///
  /// @throws IOException if that fails; lines that are whole by then count, later ones are cut
  ///     off
  void append(List<JournalLine> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line.encode()));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Disk.Sink sink = open;
    if (sink == null) {
      Files.createDirectories(folder);
      sink = disk.create(file(segment));
      open = sink;
      length = 0;
    }
    try {
      sink.write(ByteBuffer.wrap(bytes));
      sink.force();
      length += bytes.length;
    } catch (IOException e) {
      // A torn line would hide the next one, which begins on its end.
      cutBack(sink);
      throw e;
    }
  }

  /// Ends the current segment; lines added from now on are in a later one.
  ///
  /// @return the number of the last segment that is complete
  long rotate() throws IOException {
    close();
    return segment++;
  }

  /// Deletes segments whose steps the project's files hold.
  void dropUpTo(long last) throws IOException {
    for (Path file : segments(folder)) {
      if (number(file) <= last) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Disk.Sink sink = open;
    open = null;
    if (sink != null) {
      sink.close();
    }
  }

  private void cutBack(Disk.Sink sink) {
    try {
      sink.truncate(length);
    } catch (IOException e) {
      open = null; // the next lines get a segment of their own
      segment++;
    }
  }

  private Path file(long number) {
    return folder.resolve(String.format(Locale.ROOT, "journal-%06d.jsonl", number));
  }

  private static List<Path> segments(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> SEGMENT.matcher(file.getFileName().toString()).matches())
          .sorted(java.util.Comparator.comparingLong(Journal::number))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static long number(Path file) {
    Matcher matcher = SEGMENT.matcher(file.getFileName().toString());
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
  }
}
