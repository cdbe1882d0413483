package boxreel.render.weights;

import java.util.Map;
import java.util.Optional;

/// The only names that a pickle of weights may use. None is ever looked up or run: each stands
/// for something that the reader does itself.
final class PickleGlobals {
  /// What a name stands for.
  sealed interface Meaning {}

  /// An empty dictionary when called.
  record NewDict() implements Meaning {}

  /// A view of a storage when called.
  record RebuildTensor() implements Meaning {}

  /// Its first argument when called.
  record RebuildParameter() implements Meaning {}

  /// Its argument, a tuple, when called.
  record Size() implements Meaning {}

  /// A kind of storage; not callable.
  record StorageOf(DType dtype) implements Meaning {}

  private static final Map<String, Meaning> MEANINGS =
      Map.ofEntries(
          Map.entry("collections.OrderedDict", new NewDict()),
          Map.entry("torch._utils._rebuild_tensor_v2", new RebuildTensor()),
          Map.entry("torch._utils._rebuild_parameter", new RebuildParameter()),
          Map.entry("torch.Size", new Size()),
          Map.entry("torch.DoubleStorage", new StorageOf(DType.F64)),
          Map.entry("torch.FloatStorage", new StorageOf(DType.F32)),
          Map.entry("torch.HalfStorage", new StorageOf(DType.F16)),
          Map.entry("torch.BFloat16Storage", new StorageOf(DType.BF16)),
          Map.entry("torch.LongStorage", new StorageOf(DType.I64)),
          Map.entry("torch.IntStorage", new StorageOf(DType.I32)),
          Map.entry("torch.ShortStorage", new StorageOf(DType.I16)),
          Map.entry("torch.CharStorage", new StorageOf(DType.I8)),
          Map.entry("torch.ByteStorage", new StorageOf(DType.U8)),
          Map.entry("torch.BoolStorage", new StorageOf(DType.BOOL)));

  private PickleGlobals() {}

  static Optional<Meaning> named(String module, String name) {
    return Optional.ofNullable(MEANINGS.get(module + "." + name));
  }
}
