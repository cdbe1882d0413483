package boxreel.planner.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Writes a language model of random weights in GGUF version 3: Llama's architecture, two layers of
/// width 32, and a token for each byte. Its answers mean nothing, but end soon: a share of the
/// weights that is the same everywhere prefers the characters that close things.
public final class TinyGguf {
  private static final int WIDTH = 32;
  private static final int LAYERS = 2;
  private static final int INNER = 64;
  private static final int HEADS = 4;
  private static final int BYTES = 256;
  private static final int VOCABULARY = 3 + BYTES;
  private static final int ALIGNMENT = 32;
  private static final int UINT32 = 4;
  private static final int INT32 = 5;
  private static final int FLOAT32 = 6;
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  private final String architecture;
  private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
  private int entryCount;

  private TinyGguf(String architecture) {
    this.architecture = architecture;
  }

  /// Writes a model of an architecture that llama.cpp knows.
  public static Path write(Path file, long seed) throws IOException {
    return write(file, seed, "llama");
  }

  /// @param architecture what the file says it is
  public static Path write(Path file, long seed, String architecture) throws IOException {
    return Files.write(file, new TinyGguf(architecture).bytes(new Random(seed)));
  }

  private byte[] bytes(Random random) {
    describe();
    Map<String, float[]> weights = weights(random);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
    whole(out, 3);
    whole64(out, weights.size());
    whole64(out, entryCount);
    out.writeBytes(entries.toByteArray());
    long offset = 0;
    for (Map.Entry<String, float[]> tensor : weights.entrySet()) {
      text(out, tensor.getKey());
      int[] shape = shape(tensor.getKey());
      whole(out, shape.length);
      for (int axis : shape) {
        whole64(out, axis);
      }
      whole(out, 0);
      whole64(out, offset);
      offset += (tensor.getValue().length * 4L + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
    for (float[] values : weights.values()) {
      pad(out);
      for (float value : values) {
        whole(out, Float.floatToIntBits(value));
      }
    }
    pad(out);
    return out.toByteArray();
  }

  private void describe() {
    entry("general.architecture", STRING);
    text(entries, architecture);
    entry("general.name", STRING);
    text(entries, "Tiny random model");
    number("context_length", 32_768);
    number("embedding_length", WIDTH);
    number("block_count", LAYERS);
    number("feed_forward_length", INNER);
    number("attention.head_count", HEADS);
    number("rope.dimension_count", WIDTH / HEADS);
    entry(architecture + ".attention.layer_norm_rms_epsilon", FLOAT32);
    whole(entries, Float.floatToIntBits(1e-5f));
    entry("tokenizer.ggml.model", STRING);
    text(entries, "llama");
    list("tokenizer.ggml.tokens", STRING);
    List.of("<unk>", "<s>", "</s>").forEach(token -> text(entries, token));
    for (int b = 0; b < BYTES; b++) {
      text(entries, String.format("<0x%02X>", b));
    }
    list("tokenizer.ggml.scores", FLOAT32);
    for (int k = 0; k < VOCABULARY; k++) {
      whole(entries, 0);
    }
    list("tokenizer.ggml.token_type", INT32);
    for (int k = 0; k < VOCABULARY; k++) {
      // Unknown, twice control, bytes.
      whole(entries, k == 0 ? 2 : k < 3 ? 3 : 6);
    }
    entry("tokenizer.ggml.bos_token_id", UINT32);
    whole(entries, 1);
    entry("tokenizer.ggml.eos_token_id", UINT32);
    whole(entries, 2);
  }

  private static Map<String, float[]> weights(Random random) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    weights.put("token_embd.weight", embedding(random));
    weights.put("output_norm.weight", ones());
    weights.put("output.weight", output(random));
    for (int layer = 0; layer < LAYERS; layer++) {
      String name = "blk." + layer + ".";
      weights.put(name + "attn_norm.weight", ones());
      for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
        weights.put(name + part + ".weight", noise(random, WIDTH * WIDTH));
      }
      weights.put(name + "ffn_norm.weight", ones());
      for (String part : List.of("ffn_gate", "ffn_up", "ffn_down")) {
        weights.put(name + part + ".weight", noise(random, WIDTH * INNER));
      }
    }
    return weights;
  }

  private static int[] shape(String name) {
    if (name.contains("norm")) {
      return new int[] {WIDTH};
    }
    if (name.startsWith("blk")) {
      boolean isInner = name.contains("ffn");
      return name.contains("ffn_down")
          ? new int[] {INNER, WIDTH}
          : new int[] {WIDTH, isInner ? INNER : WIDTH};
    }
    return new int[] {WIDTH, VOCABULARY};
  }

  private static float[] noise(Random random, int count) {
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = (float) random.nextGaussian() * 0.1f;
    }
    return values;
  }

  /// The first number is the same for all tokens, so that the output can lean on it.
  private static float[] embedding(Random random) {
    float[] values = noise(random, WIDTH * VOCABULARY);
    for (int token = 0; token < VOCABULARY; token++) {
      values[token * WIDTH] = 1;
    }
    return values;
  }

  private static float[] output(Random random) {
    float[] values = noise(random, WIDTH * VOCABULARY);
    for (int b : "'\"\n]}".getBytes(StandardCharsets.US_ASCII)) {
      values[(3 + b) * WIDTH] = 1;
    }
    return values;
  }

  private static float[] ones() {
    float[] values = new float[WIDTH];
    java.util.Arrays.fill(values, 1);
    return values;
  }

  private void number(String key, int value) {
    entry(architecture + "." + key, UINT32);
    whole(entries, value);
  }

  private void list(String key, int type) {
    entry(key, ARRAY);
    whole(entries, type);
    whole64(entries, VOCABULARY);
  }

  private void entry(String key, int type) {
    text(entries, key);
    whole(entries, type);
    entryCount++;
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    whole64(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void whole(ByteArrayOutputStream out, int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }

  private static void whole64(ByteArrayOutputStream out, long value) {
    out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
  }

  private static void pad(ByteArrayOutputStream out) {
    while (out.size() % ALIGNMENT != 0) {
      out.write(0);
    }
  }
}
