package boxreel.render.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files byte by byte, so that they can be wrong.
final class RawSafetensors {
  private RawSafetensors() {}

  /// A file with this header and `dataBytes` bytes 0, 1, 2, ...
  static Path write(Path file, String header, int dataBytes) throws IOException {
    return write(file, header.getBytes(StandardCharsets.UTF_8).length, header, dataBytes);
  }

  static Path write(Path file, long claimedHeader, String header, int dataBytes)
      throws IOException {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + json.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(claimedHeader).put(json);
    for (int i = 0; i < dataBytes; i++) {
      bytes.put((byte) i);
    }
    return Files.write(file, bytes.array());
  }
}
