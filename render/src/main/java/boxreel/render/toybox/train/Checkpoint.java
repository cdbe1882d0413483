package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import boxreel.base.ModelException;
import boxreel.render.tensor.TensorScope;
import boxreel.render.weights.HostTensor;
import boxreel.render.weights.SafetensorsFile;
import boxreel.render.weights.SafetensorsWriter;
import boxreel.render.weights.WeightIndex;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tensors and a few notes in one safetensors file, replaced as a whole.
final class Checkpoint {
  private Checkpoint() {}

  static void save(
      Path file,
      Map<String, NDArray> tensors,
      Map<String, String> notes,
      SafetensorsWriter.Precision precision)
      throws ModelException {
    Map<String, HostTensor> host = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) ->
            host.put(name, new HostTensor(tensor.getShape().getShape(), tensor.toFloatArray())));
    SafetensorsWriter.write(file, host, notes, precision);
  }

  /// Copies a file's values into tensors of the same names, in place.
  ///
  /// @return the file's notes; empty if there is no file
  /// @throws ModelException if a tensor is missing or has another shape
  static Map<String, String> restore(NDManager manager, Path file, Map<String, NDArray> into)
      throws ModelException {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try (WeightIndex index = SafetensorsFile.open(file);
        var _ = TensorScope.borrowing()) {
      for (Map.Entry<String, NDArray> entry : into.entrySet()) {
        NDArray target = entry.getValue();
        HostTensor saved = index.toHost(entry.getKey());
        if (saved.data().length != target.size()) {
          throw ModelException.badInput(
              file + " holds another model: tensor " + entry.getKey() + " differs in size.");
        }
        target.set(FloatBuffer.wrap(saved.data()));
      }
      return index.metadata();
    }
  }
}
