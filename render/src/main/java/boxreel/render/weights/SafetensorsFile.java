package boxreel.render.weights;

import boxreel.base.ModelException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;

/// One file in the safetensors format, mapped into memory as a whole, whatever its size.
///
/// The format: the header's length as unsigned 64 bits, a JSON header, the data.
public final class SafetensorsFile implements WeightIndex {
  /// The reference implementation's limit; the published video models have 200 kB.
  private static final long MAX_HEADER_BYTES = 100_000_000;

  private static final ValueLayout.OfLong LITTLE_ENDIAN_LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MappedFile file;
  private final long dataBegin;
  private final SafetensorsHeader header;

  private SafetensorsFile(MappedFile file, long dataBegin, SafetensorsHeader header) {
    this.file = file;
    this.dataBegin = dataBegin;
    this.header = header;
  }

  /// Maps a file and checks its header against its size.
  ///
  /// @throws ModelException if it is missing, unreadable, cut short or contradicts itself
  public static SafetensorsFile open(Path file) throws ModelException {
    return MappedFile.open(file, SafetensorsFile::read);
  }

  private static SafetensorsFile read(MappedFile file) throws ModelException {
    MemorySegment all = file.bytes();
    Path path = file.path();
    long size = all.byteSize();
    if (size < Long.BYTES) {
      throw SafetensorsHeader.damaged(
          path, "it has " + size + " bytes, too few for a safetensors file");
    }
    long headerBytes = all.get(LITTLE_ENDIAN_LONG, 0);
    // As unsigned 64 bits: what has the top bit set is negative here.
    if (headerBytes < 0 || headerBytes > MAX_HEADER_BYTES) {
      throw SafetensorsHeader.damaged(
          path, "its header claims " + Long.toUnsignedString(headerBytes) + " bytes, above 100 MB");
    }
    if (headerBytes > size - Long.BYTES) {
      throw SafetensorsHeader.damaged(
          path, "its header claims " + headerBytes + " bytes but the file has " + size);
    }
    byte[] json = all.asSlice(Long.BYTES, headerBytes).toArray(ValueLayout.JAVA_BYTE);
    long dataBegin = Long.BYTES + headerBytes;
    return new SafetensorsFile(
        file, dataBegin, SafetensorsHeader.parse(path, json, size - dataBegin));
  }

  @Override
  public Map<String, TensorInfo> tensors() {
    return header.tensors();
  }

  @Override
  public Map<String, String> metadata() {
    return header.metadata();
  }

  @Override
  public String description() {
    return file.path().toString();
  }

  @Override
  public ByteBuffer data(String name) throws ModelException {
    TensorInfo info = info(name);
    return file.slice(info, dataBegin + info.begin());
  }

  @Override
  public void release(String name) throws ModelException {
    TensorInfo info = info(name);
    file.bytes().asSlice(dataBegin + info.begin(), info.bytes()).unload();
  }

  @Override
  public void close() {
    file.close();
  }
}
