package boxreel.render.weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import boxreel.base.ModelException;
import boxreel.render.nn.Init;
import boxreel.render.nn.WeightSource;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Hands a network the weights of a checkpoint and keeps the books: a tensor that is missing, has
/// another shape, or is not asked for makes [#finish] fail and is named there.
public final class CheckpointWeights implements WeightSource {
  private static final int NAMED_AT_MOST = 5;

  /// Buffers that older files hold and that are computed here.
  private static final List<String> COMPUTED =
      List.of("embeddings.position_ids", "fourier_embedder.freq_bands");

  /// The autoencoder's attention in files of older diffusers, and its names today.
  private static final Map<String, String> RENAMED =
      Map.of(
          "attentions.0.query.", "attentions.0.to_q.",
          "attentions.0.key.", "attentions.0.to_k.",
          "attentions.0.value.", "attentions.0.to_v.",
          "attentions.0.proj_attn.", "attentions.0.to_out.0.");

  private final WeightIndex index;
  private final NDManager manager;
  private final boolean readsNumbers;
  private final UnaryOperator<NDArray> matrix;
  private final Map<String, String> fileNames = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private long parameters;

  /// All weights as float32.
  ///
  /// @param index the file; must stay open until [#finish]
  /// @param manager owner of the weights
  public CheckpointWeights(WeightIndex index, NDManager manager) {
    this(index, manager, true, CheckpointWeights::toFloat32);
  }

  private CheckpointWeights(
      WeightIndex index, NDManager manager, boolean readsNumbers, UnaryOperator<NDArray> matrix) {
    this.index = index;
    this.manager = manager;
    this.readsNumbers = readsNumbers;
    this.matrix = matrix;
    for (String name : index.tensors().keySet()) {
      fileNames.put(todaysName(name), name);
    }
  }

  /// For a check of names and shapes alone: hands out empty tensors and reads no numbers.
  ///
  /// @param manager owner of the empty tensors
  public static CheckpointWeights headersOf(WeightIndex index, NDManager manager) {
    return new CheckpointWeights(index, manager, false, CheckpointWeights::toFloat32);
  }

  /// Weights of two or more axes, which multiply, in another type, and all others as float32.
  ///
  /// @param rounding makes a tensor of that type, which the manager of its argument owns
  public static CheckpointWeights rounded(
      WeightIndex index, NDManager manager, UnaryOperator<NDArray> rounding) {
    return new CheckpointWeights(index, manager, true, rounding);
  }

  /// How many numbers the tensors hold that were taken so far.
  public long parameters() {
    return parameters;
  }

  @Override
  public NDArray take(String name, Init init, long... shape) {
    var wanted = new Shape(shape);
    taken.add(name);
    String fileName = fileNames.get(name);
    if (fileName == null) {
      problems.add("tensor " + name + " is missing");
      return placeholder(wanted);
    }
    try {
      long[] found = index.info(fileName).shape();
      if (!Arrays.equals(squeezed(found, shape.length), shape)) {
        problems.add(
            "tensor "
                + name
                + " has the shape "
                + Arrays.toString(found)
                + " instead of "
                + Arrays.toString(shape));
        return placeholder(wanted);
      }
      parameters += wanted.size();
      if (!readsNumbers) {
        return placeholder(wanted);
      }
      return read(name, fileName, wanted);
    } catch (ModelException e) {
      problems.add(e.getMessage());
      return placeholder(wanted);
    }
  }

  /// @throws ModelException naming what did not fit, if anything did not
  public void finish() throws ModelException {
    for (String name : fileNames.keySet()) {
      if (!taken.contains(name) && COMPUTED.stream().noneMatch(name::endsWith)) {
        problems.add("tensor " + name + " is not part of the model that its config.json describes");
      }
    }
    if (!problems.isEmpty()) {
      String more =
          problems.size() > NAMED_AT_MOST
              ? " and " + (problems.size() - NAMED_AT_MOST) + " more"
              : "";
      throw ModelException.badInput(
          "The weights in "
              + index.description()
              + " don't fit their config.json: "
              + String.join("; ", problems.subList(0, Math.min(NAMED_AT_MOST, problems.size())))
              + more
              + ". Download the model again, or check that both files belong together.");
    }
  }

  private NDArray placeholder(Shape wanted) {
    return manager.zeros(readsNumbers ? wanted : new Shape(0));
  }

  /// The engine copies the file's bytes into memory of its own: a tensor made from Java's memory
  /// stays in it, and there is much less of that.
  private NDArray read(String name, String fileName, Shape shape) throws ModelException {
    Optional<DataType> stored = engineType(index.info(fileName).dtype());
    ByteBuffer numbers = stored.isPresent() ? index.data(fileName) : index.toFloat32(fileName);
    try (NDArray lent = manager.create(numbers, shape, stored.orElse(DataType.FLOAT32))) {
      if (!isFinite(lent)) {
        problems.add("tensor " + name + " holds numbers that are not finite");
      }
      return shape.dimension() > 1 ? matrix.apply(lent) : toFloat32(lent);
    } finally {
      index.release(fileName);
    }
  }

  private static NDArray toFloat32(NDArray lent) {
    return lent.getDataType() == DataType.FLOAT32
        ? lent.duplicate()
        : lent.toType(DataType.FLOAT32, true);
  }

  /// The type under which DJL takes such bytes, if it does.
  private static Optional<DataType> engineType(DType type) {
    return switch (type) {
      case F32 -> Optional.of(DataType.FLOAT32);
      case F16 -> Optional.of(DataType.FLOAT16);
      default -> Optional.empty();
    };
  }

  private static boolean isFinite(NDArray weight) {
    // A number that is not finite minus itself is not zero.
    try (NDArray difference = weight.sub(weight);
        NDArray sum = difference.sum();
        NDArray number = sum.toType(DataType.FLOAT32, true)) {
      return number.getFloat() == 0;
    }
  }

  private static String todaysName(String name) {
    for (Map.Entry<String, String> rename : RENAMED.entrySet()) {
      if (name.contains(rename.getKey())) {
        return name.replace(rename.getKey(), rename.getValue());
      }
    }
    return name;
  }

  /// A 1x1 convolution in an older file is a linear layer today, and a scalar may be stored as
  /// [1].
  private static long[] squeezed(long[] shape, int rank) {
    int length = shape.length;
    while (length > rank && shape[length - 1] == 1) {
      length--;
    }
    return Arrays.copyOf(shape, length);
  }
}
