package boxreel.render.weights;

import boxreel.base.ModelException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A weight file whose tensors go by other names than in the file. Owns the file.
final class RenamedWeights implements WeightIndex {
  private final WeightIndex file;
  private final Map<String, String> fileNames = new LinkedHashMap<>();
  private final Map<String, TensorInfo> tensors = new LinkedHashMap<>();

  /// @param names from a name in the file to another; two must not become one
  RenamedWeights(WeightIndex file, UnaryOperator<String> names) {
    this.file = file;
    for (Map.Entry<String, TensorInfo> entry : file.tensors().entrySet()) {
      TensorInfo info = entry.getValue();
      String name = names.apply(entry.getKey());
      fileNames.put(name, entry.getKey());
      tensors.put(name, new TensorInfo(name, info.dtype(), info.shape(), info.begin(), info.end()));
    }
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  @Override
  public Map<String, String> metadata() {
    return file.metadata();
  }

  @Override
  public String description() {
    return file.description();
  }

  @Override
  public ByteBuffer data(String name) throws ModelException {
    return file.data(fileNames.getOrDefault(name, name));
  }

  @Override
  public void release(String name) throws ModelException {
    file.release(fileNames.getOrDefault(name, name));
  }

  @Override
  public void close() {
    file.close();
  }
}
