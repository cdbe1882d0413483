package boxreel.render.weights;

import boxreel.base.ModelException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;

/// The tensors of a weight file, or of a set of them, by name. Opening one reads the headers
/// only.
///
/// Safe for use by several threads, except that nobody may read while another closes it. A file
/// that is cut short by someone else while it is open makes reads fail with an [InternalError].
public interface WeightIndex extends AutoCloseable {
  /// Opens what a path names: a `.safetensors` file, a file of PyTorch's own format (`.bin`,
  /// `.pt`, `.pth`, `.ckpt`), or the `.index.json` of a set of either.
  ///
  /// @throws ModelException if it is missing, unreadable, or not what it says
  static WeightIndex open(Path file) throws ModelException {
    String name = file.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "json" -> ShardedWeights.open(file);
      case "bin", "pt", "pth", "ckpt" -> PickleFile.open(file);
      default -> SafetensorsFile.open(file);
    };
  }

  /// All tensors, in the order of the file. Unmodifiable.
  Map<String, TensorInfo> tensors();

  /// Free notes of the writer, such as `format=pt`. Unmodifiable.
  Map<String, String> metadata();

  /// The file's own name or path, for messages.
  String description();

  /// A tensor's bytes as they lie in the file: read-only, direct, little-endian, from position
  /// 0.
  ///
  /// They are the file itself: whoever keeps them beyond [#close()] must copy first, and what is
  /// made from them without copying must not be written to.
  ///
  /// @throws ModelException if there is no such tensor, or it is larger than 2 GiB
  ByteBuffer data(String name) throws ModelException;

  /// Says that a tensor's bytes are not needed for now: memory that they take as part of a mapped
  /// file may be given back. They can be read again, from the disk.
  ///
  /// @throws ModelException if there is no such tensor
  default void release(String name) throws ModelException {
    var _ = info(name);
  }

  /// What is known of a tensor.
  ///
  /// @throws ModelException if there is no such tensor
  default TensorInfo info(String name) throws ModelException {
    TensorInfo info = tensors().get(name);
    if (info == null) {
      throw ModelException.badInput(
          "The weight file "
              + description()
              + " has no tensor named "
              + name
              + "; it belongs to another kind of model.");
    }
    return info;
  }

  /// A tensor's numbers as 32-bit floats, converted where the file holds another type: direct,
  /// little-endian, from position 0, the caller's own.
  ///
  /// @throws ModelException if there is no such tensor, or it takes more than 2 GiB as floats
  default ByteBuffer toFloat32(String name) throws ModelException {
    TensorInfo info = info(name);
    if (info.elements() > Integer.MAX_VALUE / Float.BYTES) {
      throw FloatConversion.tooLarge(description(), name);
    }
    ByteBuffer floats =
        ByteBuffer.allocateDirect((int) info.elements() * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    FloatConversion.convert(data(name), info.dtype(), floats.asFloatBuffer());
    return floats;
  }

  /// As [#toFloat32(String)], in the heap.
  ///
  /// @throws ModelException if there is no such tensor, or it takes more than 2 GiB as floats
  default HostTensor toHost(String name) throws ModelException {
    ByteBuffer floats = toFloat32(name);
    float[] data = new float[floats.remaining() / Float.BYTES];
    floats.asFloatBuffer().get(data);
    return new HostTensor(info(name).shape().clone(), data);
  }

  /// Lets go of the file. Buffers from [#data(String)] are dead after this.
  @Override
  void close();
}
