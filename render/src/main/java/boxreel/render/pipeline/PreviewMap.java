package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.api.RgbFrame;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A linear map from a latent cell to the mean colour of its pixels, good enough to watch a
/// render grow: one pixel per cell. Fitted by least squares to what a model's own autoencoder
/// makes of random latents, so that any model has one without a table of constants.
public final class PreviewMap {
  private static final int PICTURES = 2;
  private static final int CELLS = 16;

  /// Neighbouring cells share a value, as in real latents, so that edges don't rule the fit.
  private static final int PATCH = 4;

  private static final long SEED = 8;

  /// Keeps the solution small where patches don't tell two directions apart.
  private static final double RIDGE = 1e-3;

  private final double[][] colourOfLatent;

  /// @param colourOfLatent [3,C+1], the last column is the offset
  private PreviewMap(double[][] colourOfLatent) {
    this.colourOfLatent = colourOfLatent;
  }

  /// Decodes latents of unit deviation and compares each cell's mean colour.
  static PreviewMap fit(NDManager manager, AutoencoderKl autoencoder) {
    int channels = autoencoder.config().latentChannels();
    int scale = autoencoder.config().scale();
    float[] latents = patches(channels);
    float[] pixels;
    try (NDManager chunk = manager.newSubManager();
        var _ = TensorScope.borrowing()) {
      NDArray z = chunk.create(latents, new Shape(PICTURES, channels, CELLS, CELLS));
      pixels = autoencoder.decode(z).toFloatArray(); // [N,3,CELLS*scale,CELLS*scale]
    }
    var regression = new Regression(channels + 1, RIDGE);
    double[] row = new double[channels + 1];
    for (int n = 0; n < PICTURES; n++) {
      for (int y = 0; y < CELLS; y++) {
        for (int x = 0; x < CELLS; x++) {
          for (int c = 0; c < channels; c++) {
            row[c] = latents[((n * channels + c) * CELLS + y) * CELLS + x];
          }
          row[channels] = 1;
          regression.add(row, meanColour(pixels, n, x * scale, y * scale, scale));
        }
      }
    }
    return new PreviewMap(regression.solve());
  }

  private static float[] patches(int channels) {
    var random = new Random(SEED);
    float[] latents = new float[PICTURES * channels * CELLS * CELLS];
    int across = CELLS / PATCH;
    for (int plane = 0; plane < PICTURES * channels; plane++) {
      float[] values = new float[across * across];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextGaussian();
      }
      for (int i = 0; i < CELLS * CELLS; i++) {
        int patch = i / CELLS / PATCH * across + i % CELLS / PATCH;
        latents[plane * CELLS * CELLS + i] = values[patch];
      }
    }
    return latents;
  }

  private static double[] meanColour(float[] pixels, int picture, int left, int top, int scale) {
    int side = CELLS * scale;
    double[] colour = new double[3];
    for (int c = 0; c < 3; c++) {
      for (int y = top; y < top + scale; y++) {
        for (int x = left; x < left + scale; x++) {
          colour[c] += pixels[((picture * 3 + c) * side + y) * side + x];
        }
      }
      colour[c] = Math.clamp(colour[c] / (scale * scale), -1, 1);
    }
    return colour;
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
