package boxreel.render.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boxreel.base.ExportException;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.VideoClip;
import boxreel.render.video.ffmpeg.FfmpegException;
import boxreel.render.video.ffmpeg.GifWriter;
import boxreel.render.video.ffmpeg.Mp4Writer;
import java.awt.Color;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFailureTest {
  private final FfmpegVideoFiles files = new FfmpegVideoFiles();
  private final RenderTrace trace = Clips.trace("A red ball bounces across a beach");
  private final VideoClip clip = Clips.ball(64, 48, 8, 8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"clip.avi", "clip.mp3", "clip.", "clip.png", "clip.webm"})
  void unknownEndingNamesTheKnownOnes(String name) {
    ExportException e = refused(name);
    assertTrue(e.isBadInput());
    assertSays(".mp4", e);
    assertSays(".gif", e);
    assertSays("PNG", e);
  }

  @ParameterizedTest
  @ValueSource(strings = {".mp4", ".GIF", ".png-folder"})
  void anEndingAloneIsNoName(String name) {
    ExportException e = refused(name);
    assertTrue(e.isBadInput());
    assertSays("names no file", e);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone/clip.mp4", "gone/clip.gif", "gone/clip"})
  void missingFolderIsNamed(String name) {
    ExportException e = refused(name);
    assertTrue(e.isBadInput());
    assertSays(folder.resolve("gone") + " does not exist", e);
  }

  @Test
  void aFileInPlaceOfTheFolderIsNamed() throws IOException {
    Files.writeString(folder.resolve("notes"), "mine");
    ExportException e = refused("notes/clip.mp4");
    assertSays("is not a folder", e);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip.mp4", "clip.gif"})
  void aFolderOfTheTargetsNameIsNotReplaced(String name) throws IOException {
    Files.createDirectory(folder.resolve(name));
    ExportException e = refused(name);
    assertTrue(e.isBadInput());
    assertSays("is a folder", e);
    assertTrue(Files.isDirectory(folder.resolve(name)));
  }

  @Test
  void aFileOfTheFoldersNameIsNotReplaced() throws IOException {
    Files.writeString(folder.resolve("clip"), "mine");
    ExportException e = refused("clip");
    assertTrue(e.isBadInput());
    assertEquals("mine", Files.readString(folder.resolve("clip")));
  }

  @Test
  void aFolderWithOtherThingsIsNotReplaced() throws Exception {
    files.write(clip, trace, folder.resolve("frames"), frame -> {});
    Files.writeString(folder.resolve("frames/notes.txt"), "mine");
    ExportException e = refused("frames");
    assertTrue(e.isBadInput());
    assertSays("already holds other files", e);
    assertEquals("mine", Files.readString(folder.resolve("frames/notes.txt")));
  }

  @Test
  void aDeviceIsNotReplaced() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device));
    assumeTrue(makeLink(folder.resolve("null.mp4"), device));
    ExportException e = refused("null.mp4");
    assertSays("not an ordinary file", e);
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void aReadOnlyFolderIsNamed() throws IOException {
    assertTrue(folder.toFile().setWritable(false));
    try {
      assumeTrue(!Files.isWritable(folder), "this user may write anywhere");
      ExportException e = refused("clip.mp4");
      assertTrue(e.isBadInput());
      assertSays("can't be written to", e);
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
  }

  @Test
  void aReadOnlyFileSystemIsNamed() {
    Path readOnly = Path.of("/sys");
    assumeTrue(Files.isDirectory(readOnly) && !Files.isWritable(readOnly));
    ExportException e =
        assertThrows(
            ExportException.class,
            () -> files.write(clip, trace, readOnly.resolve("clip.mp4"), frame -> {}));
    assertSays("can't be written to", e);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip.mp4", "clip.gif", "clip"})
  void nothingRemainsWhenTheListenerThrows(String name) throws IOException {
    assertThrows(
        IllegalStateException.class,
        () ->
            files.write(
                clip,
                trace,
                folder.resolve(name),
                frame -> {
                  if (frame == 3) {
                    throw new IllegalStateException("stop");
                  }
                }));
    assertEquals(List.of(), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"clip.mp4", "clip.gif", "clip"})
  void whatWasThereStaysWhenTheExportIsInterrupted(String name) throws Exception {
    Path target = folder.resolve(name);
    files.write(clip, trace, target, frame -> {});
    VideoClip other = Clips.solid(Color.RED, 32, 32, 20, 8);
    try {
      ExportException e =
          assertThrows(
              ExportException.class,
              () ->
                  files.write(
                      other,
                      trace,
                      target,
                      frame -> {
                        if (frame == 3) {
                          Thread.currentThread().interrupt();
                        }
                      }));
      assertFalse(e.isBadInput());
      assertSays("stopped", e);
    } finally {
      assertTrue(Thread.interrupted(), "the interrupt is passed on");
    }
    assertEquals(8, files.inspect(target).frames());
    assertEquals(List.of(name), names());
  }

  @Test
  void aFullDiskIsToldByFfmpeg() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    FfmpegException mp4 =
        assertThrows(
            FfmpegException.class, () -> Mp4Writer.write(clip, "comment", full, frame -> {}));
    assertEquals(FfmpegException.Reason.DISK_FULL, mp4.reason());
    FfmpegException gif =
        assertThrows(FfmpegException.class, () -> GifWriter.write(clip, full, frame -> {}));
    assertEquals(FfmpegException.Reason.DISK_FULL, gif.reason());
    assertSays("full", ExportErrors.writing(folder.resolve("clip.mp4"), mp4));
  }

  @Test
  void systemErrorsBecomeSentences() {
    Path target = folder.resolve("clip.mp4");
    assertSentence(
        "is full", target, new FileSystemException("x", null, "No space left on device"));
    assertSentence("is full", target, new FileSystemException("x", null, "Disk quota exceeded"));
    assertSentence(
        "can't be written to", target, new FileSystemException("x", null, "Read-only file system"));
    assertSentence("can't be written to", target, new AccessDeniedException("x"));
    assertSentence("was stopped", target, new InterruptedIOException());
    assertSentence("could not be written", target, new IOException("strange"));
  }

  @Test
  void aClipThatIsTooLargeForTheFormatIsRefused() {
    VideoClip wide = Clips.solid(Color.RED, 5000, 16, 1, 8);
    ExportException e =
        assertThrows(
            ExportException.class,
            () -> files.write(wide, trace, folder.resolve("wide.mp4"), frame -> {}));
    assertTrue(e.isBadInput());
    assertSays("5000x16", e);
  }

  @Test
  void inspectingWhatIsNotAVideoSaysSo() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "just words\n".repeat(100));
    Files.writeString(folder.resolve("broken.mp4"), "not an mp4 at all");
    Files.createFile(folder.resolve("empty.gif"));
    Files.createDirectory(folder.resolve("bare"));
    for (String name : List.of("notes.txt", "broken.mp4", "empty.gif", "bare", "gone.mp4")) {
      ExportException e =
          assertThrows(ExportException.class, () -> files.inspect(folder.resolve(name)), name);
      assertTrue(e.isBadInput(), name);
      assertSays(name, e);
    }
  }

  @Test
  void aTruncatedMp4IsAnError() throws Exception {
    Path file = folder.resolve("clip.mp4");
    files.write(clip, trace, file, frame -> {});
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, 300));
    assertThrows(ExportException.class, () -> files.inspect(file));
  }

  @Test
  void aPlaylistOpensNoOtherFile() throws IOException {
    Files.writeString(
        folder.resolve("list.m3u8"),
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n");
    assertThrows(ExportException.class, () -> files.inspect(folder.resolve("list.m3u8")));
  }

  private static void assertSentence(String words, Path target, IOException e) {
    assertSays(words, ExportErrors.writing(target, e));
  }

  private static void assertSays(String words, ExportException e) {
    String sentence = String.valueOf(e.getMessage());
    assertTrue(sentence.contains(words), sentence);
    assertTrue(sentence.endsWith("."), sentence);
  }

  private static boolean makeLink(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private ExportException refused(String name) {
    return assertThrows(
        ExportException.class, () -> files.write(clip, trace, folder.resolve(name), frame -> {}));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
