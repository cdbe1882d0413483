package boxreel.render.weights;

import boxreel.base.ModelException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file that PyTorch's `torch.save` wrote (`.bin`, `.pt`, `.pth`; version 1.6 and later),
/// mapped into memory. Nothing in it is ever run, see [PickleReader].
public final class PickleFile implements WeightIndex {
  private static final String LIST = "/data.pkl";
  private static final long MAX_LIST_BYTES = 100_000_000;

  private final MappedFile file;
  private final Map<String, TensorInfo> tensors;
  private final Map<String, PickledTensor> views;

  private PickleFile(
      MappedFile file, Map<String, TensorInfo> tensors, Map<String, PickledTensor> views) {
    this.file = file;
    this.tensors = Collections.unmodifiableMap(tensors);
    this.views = views;
  }

  /// Maps a file and checks what it says of its tensors.
  ///
  /// @throws ModelException if it is missing, unreadable, cut short, contradicts itself, or
  ///     holds anything but weights
  public static PickleFile open(Path file) throws ModelException {
    return MappedFile.open(file, PickleFile::read);
  }

  private static PickleFile read(MappedFile mapped) throws ModelException {
    Path file = mapped.path();
    MemorySegment all = mapped.bytes();
    if (all.byteSize() < 4 || all.get(ValueLayout.JAVA_BYTE, 0) != 'P') {
      throw ModelException.badInput(
          "The weight file "
              + file
              + " is not in the format that PyTorch has written since version 1.6; get the model"
              + " as safetensors.");
    }
    StoredZip zip = new StoredZip(file, all);
    String list =
        zip.members().keySet().stream()
            .filter(name -> name.endsWith(LIST))
            .findFirst()
            .orElseThrow(() -> SafetensorsHeader.damaged(file, "it has no list of tensors"));
    String folder = list.substring(0, list.length() - LIST.length());
    StoredZip.Member listMember = Objects.requireNonNull(zip.members().get(list));
    if (listMember.bytes() > MAX_LIST_BYTES) {
      throw SafetensorsHeader.damaged(file, "its list of tensors is above 100 MB");
    }
    requireLittleEndian(file, zip, folder);
    Map<?, ?> values =
        PickleReader.read(file, zip.bytes(listMember).toArray(ValueLayout.JAVA_BYTE));
    Map<String, TensorInfo> tensors = new LinkedHashMap<>();
    Map<String, PickledTensor> views = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : unwrapped(values).entrySet()) {
      if (entry.getKey() instanceof String name
          && entry.getValue() instanceof PickledTensor tensor) {
        tensors.put(name, located(file, name, tensor, zip, folder));
        views.put(name, tensor);
      }
    }
    if (tensors.isEmpty()) {
      throw SafetensorsHeader.damaged(file, "it holds no tensors");
    }
    return new PickleFile(mapped, tensors, views);
  }

  /// Training programs often wrap the weights in a dictionary of other things; where there are
  /// averaged ones (LaVie's `ema`), these are what is published.
  private static Map<?, ?> unwrapped(Map<?, ?> values) {
    for (String wrapper : List.of("ema", "state_dict")) {
      if (values.get(wrapper) instanceof Map<?, ?> inner) {
        return inner;
      }
    }
    return values;
  }

  private static void requireLittleEndian(Path file, StoredZip zip, String folder)
      throws ModelException {
    StoredZip.Member order = zip.members().get(folder + "/byteorder");
    if (order != null
        && !Arrays.equals(
            zip.bytes(order).toArray(ValueLayout.JAVA_BYTE),
            new byte[] {'l', 'i', 't', 't', 'l', 'e'})) {
      throw ModelException.badInput(
          "The weight file "
              + file
              + " was written on a big-endian machine, which Boxreel can't read; get the model as"
              + " safetensors.");
    }
  }

  /// Where a tensor lies in the file; for one whose elements are scattered, where the first is.
  private static TensorInfo located(
      Path file, String name, PickledTensor tensor, StoredZip zip, String folder)
      throws ModelException {
    StoredZip.Member storage = zip.members().get(folder + "/data/" + tensor.key());
    if (storage == null) {
      throw SafetensorsHeader.damaged(file, "the numbers of tensor " + name + " are missing");
    }
    if (storage.bytes() / tensor.dtype().bytes() < tensor.storageElements()) {
      throw SafetensorsHeader.damaged(file, "the numbers of tensor " + name + " are cut short");
    }
    long elements =
        tensor
            .elements()
            .orElseThrow(
                () ->
                    SafetensorsHeader.damaged(
                        file, "tensor " + name + " has a shape that does not fit its numbers"));
    long begin = storage.begin() + tensor.offset() * tensor.dtype().bytes();
    return new TensorInfo(
        name,
        tensor.dtype(),
        tensor.shape().stream().mapToLong(Long::longValue).toArray(),
        begin,
        begin + elements * tensor.dtype().bytes());
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
    return file.path().toString();
  }

  @Override
  public ByteBuffer data(String name) throws ModelException {
    TensorInfo info = info(name);
    file.requireBufferSize(info);
    PickledTensor view = Objects.requireNonNull(views.get(name));
    return view.isContiguous()
        ? file.slice(info, info.begin())
        : gathered(info, view).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Copies scattered elements into order.
  private ByteBuffer gathered(TensorInfo info, PickledTensor view) {
    int width = info.dtype().bytes();
    int rank = view.shape().size();
    ByteBuffer bytes = ByteBuffer.allocateDirect((int) info.bytes());
    MemorySegment target = MemorySegment.ofBuffer(bytes);
    long[] index = new long[rank];
    long source = info.begin();
    for (long at = 0; at < info.bytes(); at += width) {
      MemorySegment.copy(file.bytes(), source, target, at, width);
      for (int d = rank - 1; d >= 0; d--) {
        index[d]++;
        source += view.strides().get(d) * width;
        if (index[d] < view.shape().get(d)) {
          break;
        }
        source -= index[d] * view.strides().get(d) * width;
        index[d] = 0;
      }
    }
    return bytes;
  }

  @Override
  public void close() {
    file.close();
  }
}
