package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.api.RgbFrame;
import boxreel.render.model.vae.AutoencoderKl;
import boxreel.render.tensor.TensorScope;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsFile;
import boxreel.render.weights.SafetensorsWriter;
import boxreel.render.weights.WeightIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// A linear map from a latent cell to the colours of [#DETAIL] x [#DETAIL] parts of its pixels,
/// good enough to watch a render grow.
///
/// A model folder may bring one that was fitted to real pictures. For any other model it is
/// fitted to what the model's own autoencoder makes of random latents.
public final class PreviewMap {
  /// Picture elements along one side of a cell.
  static final int DETAIL = 2;

  private static final int TARGETS = 3 * DETAIL * DETAIL;
  private static final String FILE = "preview.safetensors";
  private static final String TENSOR = "colour_of_latent";

  private static final int PICTURES = 2;
  private static final int CELLS = 16;

  /// Neighbouring cells share a value, as in real latents, so that edges don't rule the fit.
  private static final int PATCH = 4;

  private static final long SEED = 8;

  /// Keeps the solution small where pictures don't tell two directions apart.
  private static final double RIDGE = 1e-3;

  private final double[][] colourOfLatent;

  /// @param colourOfLatent [3*DETAIL*DETAIL,C+1]: rows by colour, then part in reading order;
  ///     the last column is the offset
  private PreviewMap(double[][] colourOfLatent) {
    this.colourOfLatent = colourOfLatent;
  }

  /// The folder's own map, else one that is fitted now.
  ///
  /// @throws ModelException if the folder's map is damaged or for other latents
  static PreviewMap of(ModelFolder folder, NDManager manager, AutoencoderKl autoencoder)
      throws ModelException {
    Path file = folder.path().resolve(FILE);
    return Files.exists(file)
        ? read(file, autoencoder.config().latentChannels())
        : fit(manager, autoencoder);
  }

  private static PreviewMap read(Path file, int channels) throws ModelException {
    try (WeightIndex index = SafetensorsFile.open(file)) {
      HostTensor tensor = index.toHost(TENSOR);
      if (tensor.data().length != TARGETS * (channels + 1)) {
        throw ModelException.badInput(
            file + " is for another autoencoder; delete it, and previews work without it.");
      }
      double[][] map = new double[TARGETS][channels + 1];
      for (int i = 0; i < tensor.data().length; i++) {
        map[i / (channels + 1)][i % (channels + 1)] = tensor.data()[i];
      }
      return new PreviewMap(map);
    }
  }

  /// Puts the map into a model's folder.
  public void write(Path modelFolder) throws ModelException {
    int inputs = colourOfLatent[0].length;
    float[] values = new float[TARGETS * inputs];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) colourOfLatent[i / inputs][i % inputs];
    }
    SafetensorsWriter.write(
        modelFolder.resolve(FILE),
        Map.of(TENSOR, new HostTensor(new long[] {TARGETS, inputs}, values)),
        Map.of(),
        SafetensorsWriter.Precision.F32);
  }

  /// Decodes random latents of unit deviation and fits to what they become.
  private static PreviewMap fit(NDManager manager, AutoencoderKl autoencoder) {
    int channels = autoencoder.config().latentChannels();
    float[] latents = patches(channels);
    float[] pixels;
    try (NDManager chunk = manager.newSubManager();
        var _ = TensorScope.borrowing()) {
      NDArray z = chunk.create(latents, new Shape(PICTURES, channels, CELLS, CELLS));
      pixels = autoencoder.decode(z).toFloatArray(); // [N,3,CELLS*scale,CELLS*scale]
    }
    return fit(latents, pixels, channels, CELLS, CELLS, autoencoder.config().scale());
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

  /// The least-squares fit from latents to the pictures that they stand for.
  ///
  /// @param latents as the UNet has them, [N,C,h,w]
  /// @param pixels in -1..1, [N,3,h*scale,w*scale]
  /// @param scale pixels along one side of a cell, a multiple of [#DETAIL]
  public static PreviewMap fit(
      float[] latents, float[] pixels, int channels, int height, int width, int scale) {
    var regression = new Regression(channels + 1, TARGETS, RIDGE);
    double[] row = new double[channels + 1];
    double[] colours = new double[TARGETS];
    int cells = height * width;
    for (int n = 0; n < latents.length / channels / cells; n++) {
      for (int i = 0; i < cells; i++) {
        for (int c = 0; c < channels; c++) {
          row[c] = latents[(n * channels + c) * cells + i];
        }
        row[channels] = 1;
        for (int t = 0; t < TARGETS; t++) {
          int part = t % (DETAIL * DETAIL);
          int plane = (n * 3 + t / (DETAIL * DETAIL)) * cells * scale * scale;
          int top = i / width * scale + part / DETAIL * (scale / DETAIL);
          int left = i % width * scale + part % DETAIL * (scale / DETAIL);
          colours[t] = mean(pixels, plane, top, left, scale / DETAIL, width * scale);
        }
        regression.add(row, colours);
      }
    }
    return new PreviewMap(regression.solve());
  }

  private static double mean(float[] pixels, int plane, int top, int left, int side, int stride) {
    double sum = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        sum += pixels[plane + y * stride + x];
      }
    }
    return Math.clamp(sum / (side * side), -1, 1);
  }

  /// One small picture per frame, [#DETAIL] times as wide and high as the latents.
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
      byte[] rgb = new byte[TARGETS * cells];
      for (int i = 0; i < cells; i++) {
        for (int t = 0; t < TARGETS; t++) {
          double value = colourOfLatent[t][channels];
          for (int c = 0; c < channels; c++) {
            value += colourOfLatent[t][c] * values[(c * frames + f) * cells + i];
          }
          int part = t % (DETAIL * DETAIL);
          int y = i / width * DETAIL + part / DETAIL;
          int x = i % width * DETAIL + part % DETAIL;
          int colour = t / (DETAIL * DETAIL);
          rgb[3 * (y * width * DETAIL + x) + colour] =
              (byte) Math.clamp(Math.round((value + 1) * 127.5), 0, 255);
        }
      }
      pictures.add(new RgbFrame(width * DETAIL, height * DETAIL, rgb));
    }
    return pictures;
  }
}
