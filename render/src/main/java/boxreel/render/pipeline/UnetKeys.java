package boxreel.render.pipeline;

import boxreel.base.ModelException;
import boxreel.render.weights.TensorInfo;
import boxreel.render.weights.WeightIndex;
import java.util.Collection;

/// What the names and shapes of a UNet's tensors say about its kind, which is surer than its
/// config's word.
///
/// @param isGated whether it has GLIGEN's position net
/// @param parameters numbers in all tensors
/// @param width channels at full resolution
/// @param inChannels channels of what it takes
public record UnetKeys(Kind kind, boolean isGated, long parameters, long width, long inChannels) {
  private static final long PUBLISHED_WIDTH = 320;
  private static final String POSITION_NET = "position_net.";

  /// What a UNet is for.
  public enum Kind {
    /// Text to video: ModelScope's and ZeroScope's kind.
    VIDEO,
    /// Frames between frames: LaVie's.
    INTERPOLATION
  }

  /// Reads the header of a folder's UNet.
  ///
  /// @throws ModelException if there are no weights, or they are of another kind of model
  public static UnetKeys of(ModelFolder folder) throws ModelException {
    try (WeightIndex index = folder.weights("unet")) {
      Collection<String> names = index.tensors().keySet();
      TensorInfo first = index.tensors().get("conv_in.weight");
      if (first == null || first.shape().length != 4) {
        throw unknown(folder, names, " is of a kind that Boxreel does not know");
      }
      return new UnetKeys(
          kind(folder, names),
          names.stream().anyMatch(name -> name.startsWith(POSITION_NET)),
          index.tensors().values().stream().mapToLong(TensorInfo::elements).sum(),
          first.shape()[0],
          first.shape()[1]);
    }
  }

  private static Kind kind(ModelFolder folder, Collection<String> names) throws ModelException {
    if (names.stream().anyMatch(name -> name.contains("temp_convs."))) {
      return Kind.VIDEO;
    }
    if (names.stream().anyMatch(name -> name.contains(".attn_temp."))) {
      // LaVie's text-to-video UNet has positions over time and takes no key frames.
      if (names.stream().noneMatch(name -> name.contains("rotary_emb"))) {
        return Kind.INTERPOLATION;
      }
      throw unknown(folder, names, " is LaVie's text-to-video model");
    }
    throw unknown(folder, names, " makes single pictures");
  }

  private static ModelException unknown(
      ModelFolder folder, Collection<String> names, String otherwise) {
    boolean isAnimateDiff = names.stream().anyMatch(name -> name.contains("motion_modules."));
    return ModelException.badInput(
        "The UNet in "
            + folder.path()
            + (isAnimateDiff ? " is of the AnimateDiff family" : otherwise)
            + "; Boxreel renders with ModelScope's and ZeroScope's kind (UNet3DConditionModel), and"
            + " draws frames in between with LaVie's interpolation model.");
  }

  /// @throws ModelException if the UNet is of another kind
  void require(Kind wanted, ModelFolder folder) throws ModelException {
    if (kind != wanted) {
      throw ModelException.badInput(
          switch (kind) {
            case VIDEO ->
                "The model in "
                    + folder.path()
                    + " makes videos, not frames between frames; take LaVie's interpolation model.";
            case INTERPOLATION ->
                "The model in "
                    + folder.path()
                    + " draws frames between frames; take it with --interpolate, and another one to"
                    + " make the video.";
          });
    }
  }

  /// A name for people.
  public String family() {
    String size = width == PUBLISHED_WIDTH ? "" : " in small";
    return switch (kind) {
      case VIDEO -> "ModelScope/ZeroScope" + size + (isGated ? " with GLIGEN (LVD)" : "");
      case INTERPOLATION -> "LaVie interpolation" + size;
    };
  }
}
