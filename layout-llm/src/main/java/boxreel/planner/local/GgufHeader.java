package boxreel.planner.local;

import boxreel.base.PlannerException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a GGUF file says about itself before its weights, checked before native code sees the
/// file (format: ggml's `docs/gguf.md`, versions 2 and 3, little-endian).
///
/// @param architecture such as `llama` or `qwen2`
/// @param name what its maker calls the model, may be empty
/// @param numbers all whole numbers of the header by their names
record GgufHeader(String architecture, String name, Map<String, Long> numbers) {
  private static final int MAGIC = 0x46554747;
  private static final long MOST_ITEMS = 1_000_000;
  private static final long MOST_BYTES_OF_TEXT = 64L << 20;
  private static final long MOST_DEPTH = 4;

  GgufHeader {
    numbers = Map.copyOf(numbers);
  }

  /// @throws PlannerException if there is no such file, or it is no whole GGUF file
  static GgufHeader read(Path file) throws PlannerException {
    if (!Files.isRegularFile(file)) {
      throw PlannerException.badInput(
          "There is no model file " + file + ": check the name, or download a chat model as GGUF.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new Reader(in, file).header(Files.size(file));
    } catch (EOFException e) {
      throw damaged(file, e);
    } catch (IOException e) {
      throw PlannerException.badInput(
          "The model file " + file + " can't be read: check that you may open it.", e);
    }
  }

  /// Bytes of the memory of the text so far that a context needs: a key and a value of 16 bits
  /// for each layer, head and token.
  ///
  /// @param context in tokens
  double bytesOfContext(int context) {
    double heads = Math.max(1, number("attention.head_count", 1));
    double width = number("embedding_length", 0);
    double shared = number("attention.head_count_kv", (long) heads);
    return 2.0 * 2 * number("block_count", 0) * context * width * shared / heads;
  }

  private long number(String key, long other) {
    return numbers.getOrDefault(architecture + "." + key, other);
  }

  static PlannerException damaged(Path file, Throwable cause) {
    return PlannerException.badInput(
        "The model file " + file + " is damaged or cut off: download it again.", cause);
  }

  /// Reads from front to back, each count bounded.
  private static final class Reader {
    private final DataInputStream in;
    private final Path file;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    Reader(InputStream in, Path file) {
      this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
      this.file = file;
    }

    GgufHeader header(long size) throws IOException, PlannerException {
      if (size < 4 || whole32() != MAGIC) {
        throw PlannerException.badInput(
            "The file "
                + file
                + " is no GGUF file: a local model is a chat model in llama.cpp's format, whose"
                + " name ends in .gguf.");
      }
      int version = whole32();
      if (version != 2 && version != 3) {
        throw PlannerException.badInput(
            "The model file "
                + file
                + " is of GGUF version "
                + version
                + ", and 2 and 3 are known: use another file of the model.");
      }
      long tensors = count(MOST_ITEMS);
      long entries = count(MOST_ITEMS);
      for (long k = 0; k < entries; k++) {
        String key = text();
        value(key, whole32(), 0);
      }
      long last = 0;
      for (long k = 0; k < tensors; k++) {
        last = Math.max(last, tensorOffset());
      }
      if (tensors == 0 || last >= size || !texts.containsKey("general.architecture")) {
        throw damaged(file, new IOException("weights begin behind the end of the file"));
      }
      return new GgufHeader(
          texts.get("general.architecture"), texts.getOrDefault("general.name", ""), numbers);
    }

    private long tensorOffset() throws IOException, PlannerException {
      text();
      long axes = Integer.toUnsignedLong(whole32());
      if (axes > 8) {
        throw damaged(file, new IOException("a tensor of " + axes + " axes"));
      }
      for (long a = 0; a < axes; a++) {
        whole64();
      }
      whole32();
      long offset = whole64();
      if (offset < 0) {
        throw damaged(file, new IOException("a tensor before the file"));
      }
      return offset;
    }

    private void value(String key, int type, int depth) throws IOException, PlannerException {
      switch (type) {
        case 0, 1, 7 -> in.readByte();
        case 2, 3 -> in.readShort();
        case 4, 5 -> numbers.put(key, Integer.toUnsignedLong(whole32()));
        case 6 -> in.readInt();
        case 8 -> texts.put(key, text());
        case 9 -> array(depth);
        case 10, 11 -> numbers.put(key, whole64());
        case 12 -> in.readLong();
        default -> throw damaged(file, new IOException("a value of type " + type));
      }
    }

    private void array(int depth) throws IOException, PlannerException {
      int type = whole32();
      long count = count(MOST_BYTES_OF_TEXT);
      if (depth >= MOST_DEPTH) {
        throw damaged(file, new IOException("lists in lists"));
      }
      for (long k = 0; k < count; k++) {
        switch (type) {
          case 8 -> in.skipNBytes(count(MOST_BYTES_OF_TEXT));
          case 9 -> array(depth + 1);
          case 0, 1, 7 -> in.skipNBytes(1);
          case 2, 3 -> in.skipNBytes(2);
          case 4, 5, 6 -> in.skipNBytes(4);
          case 10, 11, 12 -> in.skipNBytes(8);
          default -> throw damaged(file, new IOException("a list of type " + type));
        }
      }
    }

    private String text() throws IOException, PlannerException {
      byte[] bytes = in.readNBytes((int) count(MOST_BYTES_OF_TEXT));
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private long count(long most) throws IOException, PlannerException {
      long count = whole64();
      if (count < 0 || count > most) {
        throw damaged(file, new IOException("a count of " + count));
      }
      return count;
    }

    private int whole32() throws IOException {
      return Integer.reverseBytes(in.readInt());
    }

    private long whole64() throws IOException {
      return Long.reverseBytes(in.readLong());
    }
  }
}
