package boxreel.render.model.unet3d;

import ai.djl.ndarray.NDArray;
import boxreel.render.tensor.TensorScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Collects the maps of some cross-attentions to the text during one forward pass.
final class AttentionRecorder {
  private final TensorScope scope;
  private final Set<String> layers;
  private final boolean endsPass;
  private final List<CrossAttentionMap> maps = new ArrayList<>();

  /// @param scope around the whole pass; keeps the maps when the layers' own scopes close
  /// @param layers published names of the layers
  /// @param endsPass whether nothing else of the pass is wanted
  AttentionRecorder(TensorScope scope, Set<String> layers, boolean endsPass) {
    this.scope = scope;
    this.layers = layers;
    this.endsPass = endsPass;
  }

  boolean wants(String layer) {
    return layers.contains(layer);
  }

  void record(String layer, NDArray probabilities, long height, long width) {
    maps.add(
        new CrossAttentionMap(
            layer, scope.keep(probabilities), Math.toIntExact(height), Math.toIntExact(width)));
  }

  /// Whether all maps are there, so that the rest of the pass is not needed.
  boolean isComplete() {
    return endsPass && maps.size() == layers.size();
  }

  /// In the order in which the layers ran.
  List<CrossAttentionMap> maps() {
    return List.copyOf(maps);
  }
}
