package boxreel.render.weights;

import boxreel.base.ModelException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A set of weight files under one `.safetensors.index.json` or `.bin.index.json`, whose
/// `weight_map` says which tensor is in which file of the same folder.
public final class ShardedWeights implements WeightIndex {
  private final Path index;
  private final Map<String, WeightIndex> fileOf;
  private final Map<String, TensorInfo> tensors;

  private ShardedWeights(
      Path index, Map<String, WeightIndex> fileOf, Map<String, TensorInfo> tensors) {
    this.index = index;
    this.fileOf = fileOf;
    this.tensors = Collections.unmodifiableMap(tensors);
  }

  /// Opens all files of a set.
  ///
  /// @throws ModelException if the index or a file is missing, damaged, or contradicts the other
  public static ShardedWeights open(Path index) throws ModelException {
    Map<String, String> weightMap = JsonConfig.read(index).textsAt("weight_map");
    Map<String, WeightIndex> opened = new LinkedHashMap<>();
    Map<String, WeightIndex> fileOf = new LinkedHashMap<>();
    Map<String, TensorInfo> tensors = new LinkedHashMap<>();
    boolean complete = false;
    try {
      for (Map.Entry<String, String> entry : weightMap.entrySet()) {
        String name = entry.getKey();
        WeightIndex file = opened.get(entry.getValue());
        if (file == null) {
          file = WeightIndex.open(sibling(index, entry.getValue()));
          opened.put(entry.getValue(), file);
        }
        tensors.put(name, file.info(name));
        fileOf.put(name, file);
      }
      complete = true;
      return new ShardedWeights(index, fileOf, tensors);
    } finally {
      if (!complete) {
        opened.values().forEach(WeightIndex::close);
      }
    }
  }

  /// An index may come from anywhere: it must not name files outside its own folder.
  private static Path sibling(Path index, String fileName) throws ModelException {
    boolean plain =
        (fileName.endsWith(".safetensors") || fileName.endsWith(".bin"))
            && fileName.chars().noneMatch(c -> c == '/' || c == '\\');
    if (!plain) {
      throw ModelException.badInput(
          "The index "
              + index
              + " names \""
              + fileName
              + "\", which is not a weight file beside it.");
    }
    return index.resolveSibling(fileName);
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return tensors;
  }

  @Override
  public Map<String, String> metadata() {
    return Map.of();
  }

  @Override
  public String description() {
    return index.toString();
  }

  @Override
  public ByteBuffer data(String name) throws ModelException {
    WeightIndex file = fileOf.get(info(name).name());
    return Objects.requireNonNull(file).data(name);
  }

  @Override
  public void release(String name) throws ModelException {
    WeightIndex file = fileOf.get(info(name).name());
    Objects.requireNonNull(file).release(name);
  }

  @Override
  public void close() {
    fileOf.values().forEach(WeightIndex::close);
  }
}
