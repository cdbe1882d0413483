package boxreel.render;

import boxreel.base.ModelException;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.pipeline.ModelFolder;
import boxreel.render.video.TraceJson;
import boxreel.render.weights.DType;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsFile;
import boxreel.render.weights.SafetensorsWriter;
import boxreel.render.weights.TensorContent;
import boxreel.render.weights.TensorInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a finished stage hands to the next one, on disk, so that a render that is cut off in a
/// later stage does not start from the first, and the next stage need not guess latents from
/// pixels.
///
/// A safetensors file: `frames` [F,H,W,3] in bytes, `latents` [1,C,F,h,w] in half precision
/// where the stage knows them; as notes the clip's rate, its trace (prompts, boxes, seed,
/// models and the stages before it) and which autoencoder's the latents are. Noise is PyTorch's
/// of the CPU throughout. The file is named by the request, which finds it to go on, and by the
/// clip's pixels, by which the next stage finds its latents.
///
/// A file that can't be written or read costs what it would have saved, and never the render.
final class BundleFolder {
  private static final Logger log = LoggerFactory.getLogger(BundleFolder.class);

  static final String ENDING = ".bundle.safetensors";

  private static final String FRAMES = "frames";
  private static final String LATENTS = "latents";
  private static final String RATE = "frames_per_second";
  private static final String TRACE = "trace";
  private static final String AUTOENCODER = "autoencoder";
  private static final String NOISE = "noise";
  private static final String TORCH_NOISE = "torch-cpu-mt19937";

  private final Path folder;
  private final String version;

  /// @param version the program's
  BundleFolder(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /// Latents with the autoencoder that they are of.
  ///
  /// @param autoencoder as [AutoencoderPrint] has it
  /// @param latents [1,C,F,h,w]
  record Latents(String autoencoder, HostTensor latents) {}

  /// What a request gave when it was last finished, if another stage was to follow.
  Optional<VideoClip> finished(RenderRequest request, ModelFolder model) {
    try {
      Optional<Path> file = find(RequestHash.of(request, model, version) + "-", true);
      return file.isEmpty() ? Optional.empty() : Optional.of(clip(file.get()));
    } catch (IOException | ModelException | IllegalArgumentException | ArithmeticException e) {
      log.warn("What an earlier try gave can't be used", e);
      return Optional.empty();
    }
  }

  /// The latents of a clip that a stage of this program gave.
  ///
  /// @param autoencoder which the caller has; latents of another one are none
  Optional<HostTensor> latents(VideoClip clip, String autoencoder) {
    try {
      Optional<Path> file = find("-" + RequestHash.of(clip), false);
      if (file.isEmpty()) {
        return Optional.empty();
      }
      try (SafetensorsFile stored = SafetensorsFile.open(file.get())) {
        boolean isIts = autoencoder.equals(stored.metadata().get(AUTOENCODER));
        return isIts && stored.tensors().containsKey(LATENTS)
            ? Optional.of(stored.toHost(LATENTS))
            : Optional.empty();
      }
    } catch (IOException | ModelException e) {
      log.warn("Latents can't be handed over; they are made from the pixels", e);
      return Optional.empty();
    }
  }

  /// Keeps what a stage gave for the next one.
  void keep(RenderRequest request, ModelFolder model, VideoClip clip, Optional<Latents> latents) {
    Map<String, TensorContent> tensors = new LinkedHashMap<>();
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(RATE, String.valueOf(clip.framesPerSecond()));
    notes.put(TRACE, TraceJson.write(request.trace(version)));
    notes.put(NOISE, TORCH_NOISE);
    latents.ifPresent(
        known -> {
          tensors.put(LATENTS, TensorContent.of(known.latents(), SafetensorsWriter.Precision.F16));
          notes.put(AUTOENCODER, known.autoencoder());
        });
    // Bytes come last, so that what stands before them stays aligned.
    tensors.put(FRAMES, pixels(clip));
    try {
      Files.createDirectories(folder);
      String name = RequestHash.of(request, model, version) + "-" + RequestHash.of(clip);
      SafetensorsWriter.write(folder.resolve(name + ENDING), tensors, notes);
    } catch (IOException | ModelException e) {
      log.warn("The stage can't be kept in {}", folder, e);
    }
  }

  /// Removes what a render in stages has kept, once it is finished.
  ///
  /// @param last of the stage before the last
  void forget(RenderTrace last) {
    Set<String> traces = new HashSet<>();
    Optional<RenderTrace> at = Optional.of(last);
    while (at.isPresent()) {
      traces.add(TraceJson.write(at.get()));
      at = at.get().origin().flatMap(RenderTrace.Origin::trace);
    }
    try {
      for (Path file : files()) {
        String trace;
        try (SafetensorsFile stored = SafetensorsFile.open(file)) {
          trace = stored.metadata().getOrDefault(TRACE, "");
        }
        if (traces.contains(trace)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | ModelException e) {
      log.warn("Finished stages can't be removed from {}", folder, e);
    }
  }

  private List<Path> files() throws IOException {
    return Files.isDirectory(folder)
        ? RequestHash.list(folder, 1).stream()
            .filter(file -> file.getFileName().toString().endsWith(ENDING))
            .toList()
        : List.of();
  }

  private Optional<Path> find(String part, boolean isStart) throws IOException {
    return files().stream()
        .filter(
            file -> {
              String name = file.getFileName().toString();
              return isStart ? name.startsWith(part) : name.endsWith(part + ENDING);
            })
        .findFirst();
  }

  private static TensorContent pixels(VideoClip clip) {
    return TensorContent.bytes(
        new long[] {clip.frames().size(), clip.height(), clip.width(), 3},
        clip.frames().stream().map(RgbFrame::rgb).toList());
  }

  private static VideoClip clip(Path file) throws ModelException {
    try (SafetensorsFile stored = SafetensorsFile.open(file)) {
      TensorInfo info = stored.info(FRAMES);
      long[] shape = info.shape();
      if (info.dtype() != DType.U8 || shape.length != 4 || shape[3] != 3) {
        throw new IllegalArgumentException("The frames are no pictures in bytes");
      }
      int height = Math.toIntExact(shape[1]);
      int width = Math.toIntExact(shape[2]);
      ByteBuffer pixels = stored.data(FRAMES);
      List<RgbFrame> frames = new ArrayList<>();
      for (int f = 0; f < shape[0]; f++) {
        byte[] rgb = new byte[pixels.capacity() / Math.toIntExact(shape[0])];
        pixels.get(rgb);
        frames.add(new RgbFrame(width, height, rgb));
      }
      return new VideoClip(Double.parseDouble(stored.metadata().getOrDefault(RATE, "")), frames);
    }
  }
}
