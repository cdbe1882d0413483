package boxreel.render.pipeline;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.CancelToken;
import boxreel.base.RenderException;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.api.Precision;
import boxreel.render.guidance.AttentionGuidance;
import boxreel.render.guidance.GuidanceConfig;
import boxreel.render.guidance.GuidedObject;
import boxreel.render.noise.TorchNoise;
import boxreel.render.sampler.DpmSolverPlusPlus2M;
import boxreel.render.tensor.TorchRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program that takes one gradient step of the attention guidance and prints the bytes that
/// it added to the process at its worst. Arguments: a model folder, and whether it goes block
/// by block.
final class GuidanceMemory {
  static final int FRAMES = 16;
  static final int SIDE = 64;

  static final Path RESET = Path.of("/proc/self/clear_refs");
  private static final Path STATUS = Path.of("/proc/self/status");

  private static final GuidanceConfig ONE_STEP =
      new GuidanceConfig(
          GuidanceConfig.LVD.strength(),
          0,
          1,
          1,
          GuidanceConfig.LVD.insideShare(),
          GuidanceConfig.LVD.outsideShare(),
          GuidanceConfig.LVD.insideWeight(),
          GuidanceConfig.LVD.outsideWeight(),
          GuidanceConfig.LVD.centreWeight(),
          GuidanceConfig.LVD.layers());

  private GuidanceMemory() {}

  public static void main(String[] arguments) throws Exception {
    boolean isBlockwise = Boolean.parseBoolean(arguments[1]);
    ModelFolder folder = ModelFolder.open(Path.of(arguments[0]));
    try (var runtime = TorchRuntime.open(Device.cpu());
        var model = VideoModel.load(runtime, folder, Precision.FLOAT32)) {
      // What the engine allocates once is no part of it.
      measured(runtime, model, 1, isBlockwise);
      System.gc();
      System.out.println(measured(runtime, model, FRAMES, isBlockwise));
    }
  }

  private static long measured(
      TorchRuntime runtime, VideoModel model, int frames, boolean isBlockwise)
      throws IOException, RenderException {
    Track ball =
        Track.throughout(
            "1", "a red ball", frames, List.of(Key.byUser(0, new Box(0.2, 0.2, 0.5, 0.5))));
    Shot shot = new Shot("a red ball", "", "", frames, 8, List.of(ball));
    try (NDManager job = runtime.newManager()) {
      Conditioning given = Conditioning.of(job, model, shot, Shot::prompt, false, false, _ -> {});
      var guidance =
          new AttentionGuidance(
              runtime.ops(),
              model.unet(),
              ONE_STEP,
              GuidedObject.of(shot, shot.prompt(), model.tokenizer(), _ -> {}),
              given.positiveText(job),
              isBlockwise,
              _ -> {});
      int cells = SIDE / model.autoencoder().config().scale();
      var shape = new Shape(1, model.unet().config().inChannels(), frames, cells, cells);
      NDArray latents = job.create(new TorchNoise(1).normal(Math.toIntExact(shape.size())), shape);
      Files.writeString(RESET, "5"); // the peak from now on
      long before = kilobytes("VmRSS:");
      var step = new DpmSolverPlusPlus2M(model.scheduler()).plan(4).getFirst();
      if (guidance.guide(latents, 0, step, new CancelToken()).isEmpty()) {
        throw new IllegalStateException("The guidance did nothing");
      }
      return (kilobytes("VmHWM:") - before) * 1024;
    }
  }

  private static long kilobytes(String name) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
