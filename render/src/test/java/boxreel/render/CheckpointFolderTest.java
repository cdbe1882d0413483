package boxreel.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import boxreel.base.CancelToken;
import boxreel.layout.Shot;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.SourceClip;
import boxreel.render.api.Stage;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.Execution;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.pipeline.SampleCheckpoint;
import boxreel.render.pipeline.TextToVideo;
import boxreel.render.pipeline.TinyModel;
import boxreel.render.pipeline.VideoModel;
import boxreel.render.tensor.TorchRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFolderTest {
  @TempDir private Path temp;
  private Path folder;
  private ModelFolder model;
  private CheckpointFolder checkpoints;

  @BeforeEach
  void open() throws Exception {
    folder = temp.resolve("unfinished");
    model = ModelFolder.open(TinyModel.plain(temp.resolve("model")));
    checkpoints = new CheckpointFolder(folder, "1", Duration.ZERO);
  }

  private static RenderRequest request(String prompt, long seed) {
    var settings =
        new RenderSettings(Method.BASELINE, seed, 3, 1, 32, 32, 0, boxreel.render.api.Device.CPU);
    return new RenderRequest(new Shot(prompt, "", "", 1, 8, List.of()), "tiny", settings);
  }

  private static RenderRequest from(RenderRequest request, int gray) {
    byte[] rgb = new byte[3 * 32 * 32];
    rgb[5] = (byte) gray;
    var clip = new VideoClip(8, List.of(new RgbFrame(32, 32, rgb)));
    return new RenderRequest(
        request.shot(),
        request.model(),
        request.settings(),
        Optional.of(new SourceClip(clip, new Stage.Refinement(1), Optional.empty())));
  }

  /// Renders until the second of three steps, which leaves a file.
  private void cutOff(SampleCheckpoint checkpoint, RenderRequest request) throws Exception {
    try (var runtime = TorchRuntime.open(Device.cpu());
        var loaded = VideoModel.load(runtime, model, Precision.FLOAT32)) {
      var cancel = new CancelToken();
      var execution = new Execution(false, checkpoint);
      new TextToVideo(runtime, loaded, execution)
          .run(
              request.shot(),
              request.settings(),
              event -> {
                if (event instanceof RenderEvent.Step) {
                  cancel.cancel();
                }
              },
              cancel);
    }
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void eachRequestHasAFileOfItsOwnAndFindsItAgain() throws Exception {
    RenderRequest first = request("a bear", 1);
    cutOff(checkpoints.of(first, model), first);
    assertEquals(1, files().size());
    cutOff(checkpoints.of(request("a bear", 1), model), first);
    assertEquals(1, files().size());
    List<RenderRequest> others =
        List.of(request("a cat", 1), request("a bear", 2), from(first, 1), from(first, 2));
    for (int i = 0; i < others.size(); i++) {
      cutOff(checkpoints.of(others.get(i), model), others.get(i));
      assertEquals(2 + i, files().size(), others.get(i).toString());
    }
    Path weights = model.path().resolve("unet").resolve("config.json");
    Files.setLastModifiedTime(weights, FileTime.from(Instant.EPOCH));
    cutOff(checkpoints.of(first, model), first);
    assertEquals(6, files().size(), "another model in the same place");
    var later = new CheckpointFolder(folder, "2", Duration.ZERO);
    cutOff(later.of(first, model), first);
    assertEquals(7, files().size(), "another version");
  }

  @Test
  void nobodyWaitsForFilesOfLongAgo() throws Exception {
    Files.createDirectories(folder);
    Path old = Files.writeString(folder.resolve("old.safetensors"), "");
    Path foreign = Files.writeString(folder.resolve("notes.txt"), "");
    Path recent = Files.writeString(folder.resolve("recent.safetensors"), "");
    FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(15)));
    Files.setLastModifiedTime(old, longAgo);
    Files.setLastModifiedTime(foreign, longAgo);
    checkpoints.of(request("a bear", 1), model);
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(foreign));
    assertTrue(Files.exists(recent));
  }
}
