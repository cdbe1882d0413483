package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.api.RgbFrame;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import java.util.ArrayList;
import java.util.List;

/// A linear map from a latent cell to the mean colour of its pixels, good enough to watch a
/// render
/// grow: one pixel per cell. Fitted by least squares to an autoencoder's own latents of flat
/// patches, so that any model has one without a table of constants.
public final class PreviewMap {
  private static final int PATCHES = 4;
  private static final int CELLS_PER_PATCH = 4;
  private static final int LEVELS = 4;

  /// Keeps the solution small where patches don't tell two directions apart.
  private static final double RIDGE = 1e-3;

  private final double[][] colourOfLatent;

  /// @param colourOfLatent [3,C+1], the last column is the offset
  private PreviewMap(double[][] colourOfLatent) {
    this.colourOfLatent = colourOfLatent;
  }

  /// Encodes pictures of flat patches, all colours on a grid of four levels per channel.
  static PreviewMap fit(NDManager manager, AutoencoderKl autoencoder) {
    int cells = PATCHES * CELLS_PER_PATCH;
    int side = cells * autoencoder.config().scale();
    int pictures = LEVELS * LEVELS * LEVELS / (PATCHES * PATCHES);
    int patchSide = side / PATCHES;
    float[] pixels = new float[pictures * 3 * side * side];
    for (int n = 0; n < pictures; n++) {
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          double[] colour = patch(n, x / patchSide, y / patchSide);
          for (int c = 0; c < 3; c++) {
            pixels[((n * 3 + c) * side + y) * side + x] = (float) colour[c];
          }
        }
      }
    }
    int channels = autoencoder.config().latentChannels();
    float[] latents;
    try (NDManager chunk = manager.newSubManager();
        var _ = TensorScope.borrowing()) {
      NDArray x = chunk.create(pixels, new Shape(pictures, 3, side, side));
      latents = autoencoder.encodeMean(x).toFloatArray(); // [N,C,cells,cells]
    }
    var regression = new Regression(channels + 1, RIDGE);
    double[] row = new double[channels + 1];
    for (int n = 0; n < pictures; n++) {
      for (int y = 0; y < cells; y++) {
        for (int x = 0; x < cells; x++) {
          for (int c = 0; c < channels; c++) {
            row[c] = latents[((n * channels + c) * cells + y) * cells + x];
          }
          row[channels] = 1;
          regression.add(row, patch(n, x / CELLS_PER_PATCH, y / CELLS_PER_PATCH));
        }
      }
    }
    return new PreviewMap(regression.solve());
  }

  /// Red, green and blue in -1..1 of a patch; neighbours differ much.
  private static double[] patch(int picture, int column, int row) {
    int number = (picture + 4 * (column + PATCHES * row) + 27 * row) % (LEVELS * LEVELS * LEVELS);
    return new double[] {
      level(number % LEVELS), level(number / LEVELS % LEVELS), level(number / (LEVELS * LEVELS))
    };
  }

  private static double level(int step) {
    return 2.0 * step / (LEVELS - 1) - 1;
  }

  /// One small picture per frame.
  ///
  /// @param latents [1,C,F,h,w]
  List<RgbFrame> frames(NDArray latents) {
    Shape shape = latents.getShape();
    int channels = (int) shape.get(1);
    int frames = (int) shape.get(2);
    int height = (int) shape.get(3);
    int width = (int) shape.get(4);
    int cells = height * width;
    float[] values = latents.toFloatArray();
    List<RgbFrame> pictures = new ArrayList<>(frames);
    for (int f = 0; f < frames; f++) {
      byte[] rgb = new byte[3 * cells];
      for (int i = 0; i < cells; i++) {
        for (int colour = 0; colour < 3; colour++) {
          double value = colourOfLatent[colour][channels];
          for (int c = 0; c < channels; c++) {
            value += colourOfLatent[colour][c] * values[(c * frames + f) * cells + i];
          }
          rgb[3 * i + colour] = (byte) Math.clamp(Math.round((value + 1) * 127.5), 0, 255);
        }
      }
      pictures.add(new RgbFrame(width, height, rgb));
    }
    return pictures;
  }
}
