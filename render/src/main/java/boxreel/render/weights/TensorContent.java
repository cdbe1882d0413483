package boxreel.render.weights;

import boxreel.base.ModelException;
import boxreel.render.weights.SafetensorsWriter.Precision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.util.List;

/// A tensor on its way into a file; its elements are asked for when their turn has come.
///
/// @param dtype how the file stores an element
/// @param shape sizes, outermost first; empty for a scalar; not to be changed
/// @param elements appends as many elements as the sizes multiply to
@SuppressWarnings("ArrayRecordComponent") // handed to a writer, never compared
public record TensorContent(DType dtype, long[] shape, Elements elements) {
  private static final int CHUNK_BYTES = 1 << 16;

  /// Where a tensor's elements come from.
  @FunctionalInterface
  public interface Elements {
    /// Appends all of them, little endian, row by row.
    ///
    /// @param name the tensor's, for errors
    /// @throws IOException if the disk refuses
    /// @throws ModelException if they can't be had, or the file's type can't hold one of them
    void appendTo(FileChannel file, String name) throws IOException, ModelException;
  }

  /// Numbers of the heap.
  public static TensorContent of(HostTensor tensor, Precision precision) {
    return new TensorContent(
        precision.dtype(),
        tensor.shape(),
        (file, name) -> append(FloatBuffer.wrap(tensor.data()), precision, file, name));
  }

  /// A tensor of another file, which must stay open until this one is written.
  ///
  /// @throws ModelException if there is none of this name
  public static TensorContent of(WeightIndex from, String name, Precision precision)
      throws ModelException {
    return new TensorContent(
        precision.dtype(),
        from.info(name).shape(),
        (file, _) -> append(from.toFloat32(name).asFloatBuffer(), precision, file, name));
  }

  /// Bytes as they are.
  ///
  /// @param slices along the outermost axis, in order; not copied
  public static TensorContent bytes(long[] shape, List<byte[]> slices) {
    return new TensorContent(
        DType.U8,
        shape,
        (file, _) -> {
          for (byte[] slice : slices) {
            SafetensorsWriter.writeFully(file, ByteBuffer.wrap(slice));
          }
        });
  }

  private static void append(
      FloatBuffer numbers, Precision precision, FileChannel file, String name)
      throws IOException, ModelException {
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    while (numbers.hasRemaining()) {
      float number = numbers.get();
      if (!chunk.hasRemaining()) {
        SafetensorsWriter.writeFully(file, chunk.flip());
        chunk.clear();
      }
      switch (precision) {
        case F32 -> chunk.putFloat(number);
        case F16 -> chunk.putShort(half(name, number));
      }
    }
    SafetensorsWriter.writeFully(file, chunk.flip());
  }

  private static short half(String name, float number) throws ModelException {
    short half = Float.floatToFloat16(number);
    if (Float.isFinite(number) && !Float.isFinite(Float.float16ToFloat(half))) {
      throw ModelException.badInput(
          "Tensor "
              + name
              + " holds "
              + number
              + ", which half precision can't; write the file with single precision.");
    }
    return half;
  }
}
