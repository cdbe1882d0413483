package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.interchange.LayoutFormat;
import boxreel.interchange.film.FilmFormat;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Device;
import boxreel.render.api.Method;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.video.FfmpegVideoFiles;
import boxreel.ui.exchange.ExchangeViewModel.Target;
import boxreel.ui.fx.Notices;
import boxreel.ui.shell.Drops;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of other programs, in and out of the window.
class ExchangeFxTest {
  private static final Shot WALK =
      Shot.of("a bear walks")
          .withTracks(
              List.of(
                  Track.throughout(
                      "0",
                      "bear",
                      24,
                      List.of(
                          Key.byUser(0, new Box(0, 0, .5, .5)),
                          Key.byUser(23, new Box(.5, 0, .5, .5))))));

  @TempDir private Path folder;
  private UiDriver ui;

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
    ui.skipWelcome();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void check16AnExportedMp4RemuxedByStreamCopyStillRestoresTheShot() throws Exception {
    Path made = folder.resolve("walk.mp4");
    RgbFrame grey = new RgbFrame(64, 32, new byte[64 * 32 * 3]);
    RenderSettings settings =
        new RenderSettings(Method.LVD_GLIGEN, 4711, 7, 3.5, 64, 32, .25, Device.AUTO);
    new FfmpegVideoFiles()
        .write(
            new VideoClip(8, Collections.nCopies(24, grey)),
            new RenderTrace(WALK, "toybox", settings, "1.0"),
            made,
            _ -> {});
    Path remuxed = folder.resolve("copied by another program.mp4");
    copyStreams(made, remuxed);
    assertFalse(Files.mismatch(made, remuxed) == -1, "another file");

    drop(List.of(remuxed), Target.OPEN_SHOT);
    ui.until("the shot", () -> !ui.shot().tracks().isEmpty());

    assertEquals(WALK, ui.shot());
    assertEquals(4711, UiDriver.onFx(() -> ui.studio().model().settings().seedProperty().get()));
    assertEquals(7, UiDriver.onFx(() -> ui.studio().model().settings().stepsProperty().get()));
    ui.run(() -> ui.studio().model().keys().undo());
    assertEquals(List.of(), ui.shot().tracks());
  }

  @Test
  void aVideoWithoutAShotIsASentence() throws Exception {
    Path plain = folder.resolve("plain.mp4");
    RgbFrame grey = new RgbFrame(64, 32, new byte[64 * 32 * 3]);
    new FfmpegVideoFiles().write(new VideoClip(8, Collections.nCopies(3, grey)), plain, _ -> {});
    drop(List.of(plain), Target.OPEN_SHOT);
    untilNotice(Notices.Tone.ERROR, "plain.mp4 does not say how it was made");

    Path broken = folder.resolve("broken.png");
    Files.writeString(broken, "no picture");
    drop(List.of(broken), Target.NEW_SHOT);
    ui.until("two notices", () -> ui.studio().model().notices().shown().size() == 2);
    assertEquals(1, shots());
  }

  @Test
  void aDroppedLayoutGoesIntoTheShotOrBecomesANewOne() throws Exception {
    Path file = folder.resolve("walk.json");
    Files.writeString(
        file,
        """
        {"version": 2, "fps": 8, "groups": {}, "tracks": {"1": {"id": 1, "begin": 0, "end": 9,
          "confidencePairs": [["dog", 1]], "features": [
            {"frame": 0, "bounds": [0, 0, 100, 100], "keyframe": true, "interpolate": true},
            {"frame": 9, "bounds": [220, 0, 320, 100], "keyframe": true}]}}}
        """);
    ui.run(
        () -> ui.studio().model().document().commit("x", ui.shot().withPrompt("a dog in a park")));
    drop(List.of(file), Target.OPEN_SHOT);
    ui.until("the dog", () -> ui.shot().tracks().size() == 1);
    assertEquals("dog", ui.shot().tracks().getFirst().phrase());
    assertEquals("a dog in a park", ui.shot().prompt(), "DIVE holds no prompt");
    assertEquals(1, shots());
    untilNotice(Notices.Tone.SUCCESS, "Imported walk.json (DIVE): 1 object.");
    String details = notice().details();
    assertTrue(details.contains("320x240 was taken"), details);

    ui.click("#notice-details");
    assertTrue(ui.node("#notice-copy").isVisible());

    drop(List.of(file, file), Target.OPEN_SHOT);
    ui.until("two more shots", () -> shots() == 3);
  }

  @Test
  void whatIsNoUseIsASentenceAndAProjectOpens() throws Exception {
    Path letter = folder.resolve("letter.doc");
    Files.writeString(letter, "Dear bear");
    drop(List.of(letter), Target.OPEN_SHOT);
    untilNotice(Notices.Tone.ERROR, "letter.doc is nothing that Boxreel opens");
    drop(List.of(folder), Target.OPEN_SHOT);
    drop(List.of(), Target.OPEN_SHOT);
    untilNotice(Notices.Tone.ERROR, "Nothing came along");
    Path script = folder.resolve("bear.fountain");
    Files.writeString(script, "EXT. MEADOW - DAY\n\nA bear walks.\n");
    drop(List.of(script), Target.OPEN_SHOT);
    ui.until(
        "the script",
        () -> ui.studio().model().story().textProperty().get().contains("A bear walks."));
    assertTrue(UiDriver.onFx(() -> ui.studio().model().story().openProperty().get()));
  }

  @Test
  void theLayoutGoesOutForOtherProgramsAndTheFilmForEditing() throws Exception {
    ui.run(() -> ui.studio().model().document().commit("x", WALK));
    Path xml = folder.resolve("layout.xml");
    ui.files.answerWith(xml);
    ui.run(() -> ui.studio().model().exchange().exportLayout(LayoutFormat.CVAT));
    ui.until("the file", () -> Files.exists(xml));
    assertEquals("layout.xml", ui.files.lastSuggestion());
    assertTrue(Files.readString(xml).contains("<track id=\"0\" label=\"bear\""));
    untilNotice(Notices.Tone.SUCCESS, "Exported layout.xml.");

    Path cut = folder.resolve("film.otio");
    ui.files.answerWith(cut);
    ui.run(() -> ui.studio().model().exchange().exportFilm(FilmFormat.OTIO));
    ui.until("the cut", () -> Files.exists(cut));
    assertTrue(Files.readString(cut).contains("\"Timeline.1\""));

    ui.files.answerWith(folder.resolve("film.srt"));
    ui.run(() -> ui.studio().model().exchange().exportFilm(FilmFormat.SRT));
    untilNotice(Notices.Tone.ERROR, "No shot has dialogue");

    ui.files.answerWith(xml);
    ui.run(() -> ui.studio().model().exchange().importLayout());
    untilNotice(Notices.Tone.SUCCESS, "Imported layout.xml (CVAT for video 1.1)");
    assertEquals("a bear walks", ui.shot().prompt());
  }

  /// What `ffmpeg -i FROM -c copy TO` does: packets and tags as they are, in a new container.
  private static void copyStreams(Path from, Path to) {
    AVFormatContext in = avformat.avformat_alloc_context();
    AVFormatContext out = new AVFormatContext(null);
    AVPacket packet = avcodec.av_packet_alloc();
    try {
      ok(avformat.avformat_open_input(in, from.toString(), null, (AVDictionary) null));
      ok(avformat.avformat_find_stream_info(in, (AVDictionary) null));
      ok(avformat.avformat_alloc_output_context2(out, null, "mp4", to.toString()));
      AVDictionary tags = new AVDictionary(null);
      ok(avutil.av_dict_copy(tags, in.metadata(), 0));
      out.metadata(tags);
      for (int i = 0; i < in.nb_streams(); i++) {
        AVStream stream = avformat.avformat_new_stream(out, null);
        ok(avcodec.avcodec_parameters_copy(stream.codecpar(), in.streams(i).codecpar()));
        stream.time_base(in.streams(i).time_base());
      }
      AVIOContext file = new AVIOContext(null);
      ok(avformat.avio_open(file, to.toString(), avformat.AVIO_FLAG_WRITE));
      out.pb(file);
      ok(avformat.avformat_write_header(out, (AVDictionary) null));
      while (avformat.av_read_frame(in, packet) >= 0) {
        int i = packet.stream_index();
        avcodec.av_packet_rescale_ts(packet, in.streams(i).time_base(), out.streams(i).time_base());
        packet.pos(-1);
        ok(avformat.av_interleaved_write_frame(out, packet));
      }
      ok(avformat.av_write_trailer(out));
      ok(avformat.avio_close(out.pb()));
    } finally {
      avcodec.av_packet_free(packet);
      avformat.avformat_close_input(in);
      avformat.avformat_free_context(out);
    }
  }

  private static void ok(int code) {
    assertTrue(code >= 0, "FFmpeg's code " + code);
  }

  private void drop(List<Path> files, Target target) {
    ui.run(() -> new Drops(ui.studio().model()).drop(files, target));
  }

  private int shots() {
    return UiDriver.onFx(() -> ui.studio().model().project().document().project().shots().size());
  }

  private Notices.Notice notice() {
    return UiDriver.onFx(() -> ui.studio().model().notices().shown().getLast());
  }

  private void untilNotice(Notices.Tone tone, String start) {
    ui.until(
        start,
        () ->
            ui.studio().model().notices().shown().stream()
                .anyMatch(n -> n.tone() == tone && n.text().startsWith(start)));
  }
}
