package boxreel.render.sampler;

import java.util.Locale;
import java.util.Optional;

/// What a model's output stands for.
public enum Prediction {
  /// The noise in the sample.
  EPSILON,
  /// `a * noise - b * clean` (Salimans and Ho, 2022).
  V_PREDICTION,
  /// The clean sample.
  SAMPLE;

  /// The prediction of this name in a scheduler's configuration.
  public static Optional<Prediction> named(String name) {
    for (Prediction prediction : values()) {
      if (prediction.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(prediction);
      }
    }
    return Optional.empty();
  }

  /// The share of the sample in the clean sample.
  double cleanFromSample(double a, double b) {
    return switch (this) {
      case EPSILON -> 1 / a;
      case V_PREDICTION -> a;
      case SAMPLE -> 0;
    };
  }

  /// The share of the model's output in the clean sample.
  double cleanFromOutput(double a, double b) {
    return switch (this) {
      case EPSILON -> -b / a;
      case V_PREDICTION -> -b;
      case SAMPLE -> 1;
    };
  }

  /// The share of the sample in the noise.
  double noiseFromSample(double a, double b) {
    return switch (this) {
      case EPSILON -> 0;
      case V_PREDICTION -> b;
      case SAMPLE -> 1 / b;
    };
  }

  /// The share of the model's output in the noise.
  double noiseFromOutput(double a, double b) {
    return switch (this) {
      case EPSILON -> 1;
      case V_PREDICTION -> a;
      case SAMPLE -> -a / b;
    };
  }
}
