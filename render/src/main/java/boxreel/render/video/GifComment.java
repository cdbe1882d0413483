package boxreel.render.video;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Puts a comment into a GIF: FFmpeg reads GIF comments but writes none.
///
/// The comment extension (GIF89a, section 24) is 7-bit ASCII in blocks of up to 255 bytes. It
/// goes behind the loop extension, which some viewers only find right after the palette.
final class GifComment {
  private static final int EXTENSION = 0x21;
  private static final int COMMENT_LABEL = 0xfe;
  private static final int APPLICATION_LABEL = 0xff;
  private static final int BLOCK = 255;

  private GifComment() {}

  /// Copies a GIF with a comment added.
  ///
  /// @param comment ASCII
  /// @param to is created; after an exception it may be there, incomplete
  static void add(Path from, String comment, Path to) throws IOException {
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      byte[] screen = in.readNBytes(13);
      if (screen.length < 13
          || !new String(screen, 0, 6, StandardCharsets.US_ASCII).equals("GIF89a")) {
        throw new IOException("Not a GIF89a file: " + from);
      }
      out.write(screen);
      int flags = screen[10];
      if ((flags & 0x80) != 0) {
        out.write(exactly(in, 3 << ((flags & 7) + 1)));
      }
      copyLoopExtension(in, out, comment);
      in.transferTo(out);
    }
  }

  private static void copyLoopExtension(DataInputStream in, OutputStream out, String comment)
      throws IOException {
    byte[] head = exactly(in, 2);
    boolean application = (head[0] & 0xff) == EXTENSION && (head[1] & 0xff) == APPLICATION_LABEL;
    if (!application) {
      writeComment(out, comment);
      out.write(head);
      return;
    }
    out.write(head);
    int length;
    do {
      length = in.readUnsignedByte();
      out.write(length);
      out.write(exactly(in, length));
    } while (length != 0);
    writeComment(out, comment);
  }

  private static void writeComment(OutputStream out, String comment) throws IOException {
    byte[] bytes = comment.getBytes(StandardCharsets.US_ASCII);
    out.write(EXTENSION);
    out.write(COMMENT_LABEL);
    for (int at = 0; at < bytes.length; at += BLOCK) {
      int length = Math.min(BLOCK, bytes.length - at);
      out.write(length);
      out.write(bytes, at, length);
    }
    out.write(0);
  }

  private static byte[] exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("The GIF ends too early");
    }
    return bytes;
  }
}
