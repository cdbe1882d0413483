package boxreel.render.video;

import boxreel.render.api.RgbFrame;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// PNG files of 8-bit sRGB with an optional `Comment` (PNG specification, third edition).
final class PngFile {
  /// What a PNG file's head says.
  record Header(int width, int height, Optional<String> comment) {}

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final String KEYWORD = "Comment";
  private static final int BYTES_PER_PIXEL = 3;
  private static final int MAX_COMMENT_BYTES = 64 << 20;

  private PngFile() {}

  /// Writes a new file.
  ///
  /// @param comment ASCII, goes into a `tEXt` chunk
  static void write(RgbFrame frame, Optional<String> comment, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeLong(SIGNATURE);
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream fields = new DataOutputStream(header);
      fields.writeInt(frame.width());
      fields.writeInt(frame.height());
      fields.write(new byte[] {8, 2, 0, 0, 0}); // 8 bits, RGB, deflate, adaptive, not interlaced
      chunk(out, "IHDR", header.toByteArray());
      chunk(out, "sRGB", new byte[] {0}); // perceptual
      if (comment.isPresent()) {
        chunk(out, "tEXt", (KEYWORD + "\0" + comment.get()).getBytes(StandardCharsets.ISO_8859_1));
      }
      chunk(out, "IDAT", compressed(frame));
      chunk(out, "IEND", new byte[0]);
    }
  }

  /// Reads the size and the comment.
  ///
  /// @throws IOException if it is no PNG file
  static Header read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readLong() != SIGNATURE) {
        throw new IOException("Not a PNG file: " + file);
      }
      int width = 0;
      int height = 0;
      while (true) {
        int length = in.readInt();
        String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        switch (type) {
          case "IHDR" -> {
            width = in.readInt();
            height = in.readInt();
            in.skipNBytes(length - 8 + 4);
          }
          case "tEXt" -> {
            if (length < 0 || length > MAX_COMMENT_BYTES) {
              throw new IOException("A comment of " + length + " bytes in " + file);
            }
            String text = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
            if (text.startsWith(KEYWORD + "\0")) {
              return new Header(width, height, Optional.of(text.substring(KEYWORD.length() + 1)));
            }
            in.skipNBytes(4);
          }
          case "IDAT", "IEND" -> {
            return new Header(width, height, Optional.empty());
          }
          default -> in.skipNBytes(Integer.toUnsignedLong(length) + 4);
        }
      }
    }
  }

  private static byte[] compressed(RgbFrame frame) throws IOException {
    int rowBytes = frame.width() * BYTES_PER_PIXEL;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (OutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      byte[] above = new byte[rowBytes];
      byte[] row = new byte[rowBytes];
      for (int y = 0; y < frame.height(); y++) {
        System.arraycopy(frame.rgb(), y * rowBytes, row, 0, rowBytes);
        out.write(filtered(row, above));
        System.arraycopy(row, 0, above, 0, rowBytes);
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /// The row by the filter that leaves the smallest numbers, with the filter's type in front; the
  /// specification's section 12.7 suggests this choice.
  private static byte[] filtered(byte[] row, byte[] above) {
    byte[] best = new byte[0];
    long bestSum = Long.MAX_VALUE;
    byte[] candidate = new byte[row.length + 1];
    for (int type = 0; type <= 4; type++) {
      candidate[0] = (byte) type;
      long sum = 0;
      for (int i = 0; i < row.length; i++) {
        int left = i < BYTES_PER_PIXEL ? 0 : row[i - BYTES_PER_PIXEL] & 0xff;
        int up = above[i] & 0xff;
        int upLeft = i < BYTES_PER_PIXEL ? 0 : above[i - BYTES_PER_PIXEL] & 0xff;
        int predicted =
            switch (type) {
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> paeth(left, up, upLeft);
              default -> 0;
            };
        byte difference = (byte) (row[i] - predicted);
        candidate[i + 1] = difference;
        sum += Math.abs(difference);
      }
      if (sum < bestSum) {
        bestSum = sum;
        best = Arrays.copyOf(candidate, candidate.length);
      }
    }
    return best;
  }

  private static int paeth(int left, int up, int upLeft) {
    int estimate = left + up - upLeft;
    int toLeft = Math.abs(estimate - left);
    int toUp = Math.abs(estimate - up);
    int toUpLeft = Math.abs(estimate - upLeft);
    if (toLeft <= toUp && toLeft <= toUpLeft) {
      return left;
    }
    return toUp <= toUpLeft ? up : upLeft;
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) crc.getValue());
  }
}
