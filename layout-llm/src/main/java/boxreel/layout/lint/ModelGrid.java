package boxreel.layout.lint;

/// How finely a model sees boxes, and how much it can take.
///
/// LVD's guidance works on the UNet's attention maps: one of latents of h x w cells that was
/// halved n times has cells of latentCell * 2^n px. A box smaller than a cell of the coarsest
/// map falls through it.
///
/// @param width px of the video
/// @param height px of the video
/// @param latentCell px across a cell of the latents, 8 in the published models; sizes are
///     multiples of it
/// @param attentionCell px across a cell of the coarsest attention map that boxes steer
/// @param mostObjects boxes of one frame that are read; GLIGEN's pipelines read 30
/// @param mostFrames frames that the model was trained for
public record ModelGrid(
    int width, int height, int latentCell, int attentionCell, int mostObjects, int mostFrames) {
  /// ZeroScope's numbers: 576 x 320 px in cells of 8, attention down to cells of 32.
  public static final ModelGrid ZEROSCOPE = new ModelGrid(576, 320, 8, 32, 30, 32);

  public ModelGrid {
    if (width < 1 || height < 1 || latentCell < 1 || attentionCell < latentCell) {
      throw new IllegalArgumentException(
          "No grid: " + width + " x " + height + ", " + latentCell + ", " + attentionCell);
    }
    if (mostObjects < 1 || mostFrames < 1) {
      throw new IllegalArgumentException("No room: " + mostObjects + ", " + mostFrames);
    }
  }

  /// Width of a coarse cell in shares of the frame, 1 at most.
  double coarseWidth() {
    return Math.min(1, attentionCell / (double) width);
  }

  /// Height of a coarse cell in shares of the frame, 1 at most.
  double coarseHeight() {
    return Math.min(1, attentionCell / (double) height);
  }

  public ModelGrid withSize(int newWidth, int newHeight) {
    return new ModelGrid(newWidth, newHeight, latentCell, attentionCell, mostObjects, mostFrames);
  }
}
