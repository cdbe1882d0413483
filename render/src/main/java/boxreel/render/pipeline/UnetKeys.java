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
public record UnetKeys(boolean isGated, long parameters, long width) {
  private static final long PUBLISHED_WIDTH = 320;
  private static final String POSITION_NET = "position_net.";

  /// Reads the header of a folder's UNet.
  ///
  /// @throws ModelException if there are no weights, or they are of another kind of model
  public static UnetKeys of(ModelFolder folder) throws ModelException {
    try (WeightIndex index = folder.weights("unet")) {
      Collection<String> names = index.tensors().keySet();
      boolean isVideo = names.stream().anyMatch(name -> name.contains("temp_convs."));
      TensorInfo first = index.tensors().get("conv_in.weight");
      if (!isVideo || first == null || first.shape().length != 4) {
        throw ModelException.badInput(
            "The UNet in "
                + folder.path()
                + (names.stream().anyMatch(name -> name.contains("motion_modules."))
                    ? " is of the AnimateDiff family"
                    : first == null
                        ? " is of a kind that Boxreel does not know"
                        : " makes single pictures")
                + "; Boxreel renders with ModelScope's and ZeroScope's kind"
                + " (UNet3DConditionModel).");
      }
      return new UnetKeys(
          names.stream().anyMatch(name -> name.startsWith(POSITION_NET)),
          index.tensors().values().stream().mapToLong(TensorInfo::elements).sum(),
          first.shape()[0]);
    }
  }

  /// A name for people.
  public String family() {
    String size =
        width == PUBLISHED_WIDTH ? "ModelScope/ZeroScope" : "ModelScope/ZeroScope in small";
    return size + (isGated ? " with GLIGEN (LVD)" : "");
  }
}
