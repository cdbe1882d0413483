package boxreel.render.toybox.train;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.render.tensor.TorchRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Trains Toybox part by part in a work folder, in which the model grows as `toybox/`.
public final class ToyboxTraining {
  private static final String MODEL = "toybox";
  private static final String MANIFEST = "SHA256SUMS";

  /// The parts of training, in their order.
  public enum Part {
    /// Learns the tokenizer; takes seconds.
    VOCABULARY,
    AUTOENCODER,
    /// The autoencoder's second half alone, which may be improved at any time later.
    DECODER,
    /// Text encoder, spatial layers and GLIGEN, on single objects in much noise.
    BOXES,
    /// The same layers, on single frames of any kind.
    STILLS,
    /// Temporal layers alone, on clips.
    CLIPS,
    /// All of text encoder and UNet, on clips.
    JOINT;

    /// The name on the command line.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> named(String label) {
      for (Part part : values()) {
        if (part.label().equals(label)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
  }

  private final Path folder;

  /// @param folder for checkpoints, `log.csv` and the model; created if missing. Parts that the
  ///     model in it has already, such as those of a published Toybox, are gone on from.
  public ToyboxTraining(Path folder) {
    this.folder = folder;
  }

  /// Trains one part until it has had its time, counting what earlier runs spent, or until
  /// cancelled; then saves. Blocks; tensors live on the calling thread.
  ///
  /// @param budget time for this part in all; the learning rate falls over it
  /// @param log told `part,step,seconds,mean loss,gradient norm` every 15 s
  /// @throws ModelException if the folder can't be used or an earlier part is missing in it
  public void run(Part part, Duration budget, Consumer<String> log, CancelToken cancel)
      throws ModelException, InterruptedException {
    Path model = folder.resolve(MODEL);
    if (part == Part.VOCABULARY) {
      Vocabulary.learn(model);
      return;
    }
    // The replicas are the threads.
    System.setProperty(
        "ai.djl.pytorch.num_threads", System.getProperty("ai.djl.pytorch.num_threads", "1"));
    try (TorchRuntime runtime = TorchRuntime.open(Device.cpu());
        NDManager scratch = runtime.newManager();
        Stage stage = stage(part, runtime, model)) {
      new TrainingLoop(folder, model, log).run(scratch, stage, budget, cancel);
    }
  }

  private static Stage stage(Part part, TorchRuntime runtime, Path model)
      throws ModelException, InterruptedException {
    long seed = System.nanoTime();
    return switch (part) {
      case VOCABULARY -> throw new IllegalArgumentException("The vocabulary has no stage");
      case AUTOENCODER -> AutoencoderStage.whole(runtime, model, seed);
      case DECODER -> AutoencoderStage.decoder(runtime, model, seed);
      case BOXES -> new DenoiserStage(runtime, DenoiserPhase.BOXES, model, seed);
      case STILLS -> new DenoiserStage(runtime, DenoiserPhase.STILLS, model, seed);
      case CLIPS -> new DenoiserStage(runtime, DenoiserPhase.CLIPS, model, seed);
      case JOINT -> new DenoiserStage(runtime, DenoiserPhase.JOINT, model, seed);
    };
  }

  /// Copies the trained model to where the program bundles it, with its manifest.
  ///
  /// @param target the folder to fill, such as `assets/src/main/resources/boxreel/assets/toybox`
  /// @throws ModelException if there is no model, or the target can't be written
  public void bundle(Path target) throws ModelException {
    Path model = folder.resolve(MODEL);
    if (!Files.isDirectory(model)) {
      throw ModelException.badInput("There is no trained model in " + folder + " yet.");
    }
    try {
      List<Path> files;
      try (Stream<Path> all = Files.walk(model)) {
        // Training may have begun from a bundled model, whose list is of its own files.
        Path old = model.resolve(MANIFEST);
        files =
            all.filter(Files::isRegularFile).filter(file -> !file.equals(old)).sorted().toList();
      }
      List<String> sums = new ArrayList<>();
      for (Path file : files) {
        Path name = model.relativize(file);
        byte[] content = Files.readAllBytes(file);
        Path copy = target.resolve(name);
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.write(copy, content);
        sums.add(sha256(content) + "  " + name.toString().replace('\\', '/'));
      }
      Files.write(target.resolve(MANIFEST), sums);
    } catch (IOException e) {
      throw ModelException.failed(
          "The model can't be copied to " + target + "; check its permissions and free space.", e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
