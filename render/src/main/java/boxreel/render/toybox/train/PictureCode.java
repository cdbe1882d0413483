package boxreel.render.toybox.train;

/// Toybox's latents: a picture at a quarter of its width and height, with each cell's
/// [#PARTS] x [#PARTS] pixels of it written as mean and differences, and colours as brightness
/// and two opponents. Both are rotations, so a cell is a linear image of its colours and nothing
/// of the small picture is lost.
///
/// An autoencoder that is free to choose its code makes one that is dense but crooked: a small
/// error in a latent turns a patch of a green cat brown. A small denoiser makes such errors, and
/// here they stay small errors of colour. What the small picture lacks, the decoder draws.
final class PictureCode {
  /// Small pixels along one side of a cell.
  static final int PARTS = 2;

  private static final int POSITIONS = PARTS * PARTS;

  /// Numbers per cell: for each opponent its mean, its difference across, down and diagonally.
  static final int CHANNELS = 3 * POSITIONS;

  private static final int BLOCK = ToyboxRecipe.CELL / PARTS;

  /// Rows: brightness, red against blue, green against both; orthonormal.
  private static final double[][] OPPONENTS = {
    {1 / Math.sqrt(3), 1 / Math.sqrt(3), 1 / Math.sqrt(3)},
    {1 / Math.sqrt(2), 0, -1 / Math.sqrt(2)},
    {1 / Math.sqrt(6), -2 / Math.sqrt(6), 1 / Math.sqrt(6)},
  };

  /// Rows over a cell's parts in reading order: mean, across, down, diagonal; orthonormal
  /// (Haar 1910).
  private static final double[][] HAAR = {
    {0.5, 0.5, 0.5, 0.5}, {0.5, -0.5, 0.5, -0.5}, {0.5, 0.5, -0.5, -0.5}, {0.5, -0.5, -0.5, 0.5},
  };

  /// Mean over the world's pictures; differences have none.
  private static final double[] MEANS = {1.28, -0.053, 0.008};

  /// Deviation over the world's pictures, in the order of the channels.
  private static final double[] DEVIATIONS = {
    1.219, 0.211, 0.224, 0.110, 0.667, 0.108, 0.123, 0.051, 0.364, 0.064, 0.067, 0.030,
  };

  /// Deviation that latents are given, by row of [#HAAR]. Differences are kept weaker than
  /// means: what is weak appears later out of the noise, so colours and places come first and
  /// outlines after them, as in pictures themselves.
  private static final double[] STRENGTHS = {1, 0.45, 0.45, 0.3};

  private PictureCode() {}

  /// Writes a picture's latents.
  ///
  /// @param pixels in -1..1, `[3,height,width]` from an index on
  /// @param width multiple of a cell
  /// @param height multiple of a cell
  /// @param latents to fill, `[CHANNELS,height/8,width/8]` from an index on
  static void encode(
      float[] pixels, int fromPixel, int width, int height, float[] latents, int fromLatent) {
    int across = width / ToyboxRecipe.CELL;
    int cells = across * (height / ToyboxRecipe.CELL);
    double[] parts = new double[3 * POSITIONS];
    for (int cell = 0; cell < cells; cell++) {
      int top = cell / across * ToyboxRecipe.CELL;
      int left = cell % across * ToyboxRecipe.CELL;
      for (int i = 0; i < parts.length; i++) {
        int part = i % POSITIONS;
        int y = i / POSITIONS * height + top + part / PARTS * BLOCK;
        parts[i] = mean(pixels, fromPixel + y * width + left + part % PARTS * BLOCK, width);
      }
      for (int channel = 0; channel < CHANNELS; channel++) {
        latents[fromLatent + channel * cells + cell] = (float) latent(parts, channel);
      }
    }
  }

  private static double mean(float[] pixels, int corner, int width) {
    double sum = 0;
    for (int y = 0; y < BLOCK; y++) {
      for (int x = 0; x < BLOCK; x++) {
        sum += pixels[corner + y * width + x];
      }
    }
    return sum / (BLOCK * BLOCK);
  }

  private static double latent(double[] parts, int channel) {
    double[] opponent = OPPONENTS[channel / POSITIONS];
    int row = channel % POSITIONS;
    double value = row == 0 ? -MEANS[channel / POSITIONS] : 0;
    for (int i = 0; i < parts.length; i++) {
      value += opponent[i / POSITIONS] * HAAR[row][i % POSITIONS] * parts[i];
    }
    return value * STRENGTHS[row] / DEVIATIONS[channel];
  }
}
