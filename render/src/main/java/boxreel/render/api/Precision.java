package boxreel.render.api;

import java.util.Optional;

/// In what the denoiser multiplies. Everything between its products, the text encoder and the
/// decoder are float32 in any case.
public enum Precision {
  /// float16 on CUDA, float32 elsewhere.
  AUTO("auto"),
  /// As the reference does on a processor.
  FLOAT32("float32"),
  /// Eight bits of mantissa instead of 24: half the memory for the UNet's weights, and more speed
  /// on processors that multiply it. The picture is another one in its details.
  BFLOAT16("bfloat16"),
  /// Eleven bits of mantissa and numbers up to 65504: half the memory and, on graphics cards,
  /// the most speed. As the published pipelines run there.
  FLOAT16("float16");

  private final String label;

  Precision(String label) {
    this.label = label;
  }

  /// PyTorch's name, as the command line takes it.
  public String label() {
    return label;
  }

  /// Whether a weight takes two bytes instead of four.
  public boolean isHalf() {
    return this == BFLOAT16 || this == FLOAT16;
  }

  /// The precision of this name, whatever its case.
  public static Optional<Precision> named(String name) {
    for (Precision precision : values()) {
      if (precision.label.equalsIgnoreCase(name.strip())) {
        return Optional.of(precision);
      }
    }
    return Optional.empty();
  }
}
