package boxreel.render;

import ai.djl.engine.EngineException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.render.api.Device;
import boxreel.render.api.Precision;
import boxreel.render.tensor.Libtorch;
import boxreel.render.tensor.Processor;
import boxreel.render.tensor.TorchRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tensor engine on the device that a render asks for, one at a time. For the render thread
/// alone.
final class TorchDevices implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(TorchDevices.class);

  private final Map<String, String> environment;
  private @Nullable TorchRuntime runtime;

  /// Whether a graphics card was tried in vain, so that `AUTO` does not try again.
  private boolean hasFailed;

  /// @param environment of the process
  TorchDevices(Map<String, String> environment) {
    this.environment = environment;
  }

  /// The engine on whatever device it runs on, or the one that `AUTO` takes.
  TorchRuntime any() throws RenderException {
    return runtime == null ? on(Device.AUTO, () -> {}, _ -> {}) : runtime;
  }

  /// The engine on a device.
  ///
  /// `AUTO` is CUDA where the user has named libraries for it and a card answers, else the
  /// processor.
  ///
  /// @param leaving run before the engine leaves another device, to free what lies there
  /// @param notes told why `AUTO` does not take the card
  /// @throws RenderException if the machine has no such device
  TorchRuntime on(Device wanted, Runnable leaving, Consumer<Sentence> notes)
      throws RenderException {
    Optional<Libtorch> own = Libtorch.of(environment);
    ai.djl.Device device =
        switch (wanted) {
          case CPU -> ai.djl.Device.cpu();
          case CUDA -> cuda(own);
          case MPS -> mps();
          case AUTO -> usual(own);
        };
    if (runtime != null && runtime.device().equals(device)) {
      return runtime;
    }
    leaving.run();
    close();
    try {
      runtime = own.isPresent() ? TorchRuntime.open(device, own.get()) : TorchRuntime.open(device);
    } catch (EngineException e) {
      log.warn("The tensor engine does not work on {}", device, e);
      if (own.isPresent() && e.getCause() instanceof UnsatisfiedLinkError) {
        throw notLoaded(own.get(), e);
      }
      if (wanted != Device.AUTO || device.equals(ai.djl.Device.cpu())) {
        throw refused(device, e);
      }
      hasFailed = true;
      notes.accept(Words.CARD_SILENT.with());
      return on(Device.AUTO, leaving, notes);
    }
    return runtime;
  }

  /// In what a render multiplies: as it says, if the device can.
  ///
  /// @param notes told what is done otherwise, or is slower than one would expect
  static Precision precision(Precision wanted, TorchRuntime torch, Consumer<Sentence> notes) {
    if (!torch.device().equals(ai.djl.Device.cpu())) {
      Precision usual = torch.device().isGpu() ? Precision.FLOAT16 : Precision.FLOAT32;
      return wanted == Precision.AUTO ? usual : wanted;
    }
    if (wanted == Precision.FLOAT16) {
      // libtorch 2.7.1 reads beyond its memory in such products (fp16_dot_with_fp32_arith).
      notes.accept(Words.HALF_ON_PROCESSOR.with());
    }
    if (wanted == Precision.BFLOAT16 && !Processor.multipliesBfloat16()) {
      notes.accept(Words.SLOW_BFLOAT16.with());
    }
    return wanted == Precision.BFLOAT16 ? wanted : Precision.FLOAT32;
  }

  private ai.djl.Device usual(Optional<Libtorch> own) {
    return !hasFailed && own.filter(Libtorch::hasCuda).isPresent()
        ? ai.djl.Device.gpu()
        : ai.djl.Device.cpu();
  }

  private static ai.djl.Device cuda(Optional<Libtorch> own) throws RenderException {
    if (own.filter(Libtorch::hasCuda).isEmpty()) {
      throw RenderException.badInput(
          Words.NO_CARD_LIBRARIES.with(Libtorch.VARIABLE, Libtorch.needed()));
    }
    return ai.djl.Device.gpu();
  }

  private static ai.djl.Device mps() throws RenderException {
    boolean isAppleSilicon =
        System.getProperty("os.name", "").startsWith("Mac")
            && System.getProperty("os.arch", "").equals("aarch64");
    if (!isAppleSilicon) {
      throw RenderException.badInput(Words.NO_APPLE_SILICON.with());
    }
    return ai.djl.Device.of("mps", 0);
  }

  private static RenderException notLoaded(Libtorch own, EngineException cause) {
    Words sentence = own.hasCuda() ? Words.CARD_LIBRARIES_FAILED : Words.LIBRARIES_FAILED;
    return RenderException.failed(sentence.with(own.folder().toString(), Libtorch.VARIABLE), cause);
  }

  private static RenderException refused(ai.djl.Device device, EngineException cause) {
    return RenderException.failed(
        device.equals(ai.djl.Device.cpu())
            ? Words.ENGINE_SILENT.with()
            : Words.DEVICE_SILENT.with(device.isGpu() ? "cuda" : "mps"),
        cause);
  }

  @Override
  public void close() {
    if (runtime != null) {
      runtime.close();
      runtime = null;
    }
  }
}
