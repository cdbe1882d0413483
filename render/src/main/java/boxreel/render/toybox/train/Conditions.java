package boxreel.render.toybox.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.model.clip.ClipTextEncoder;
import boxreel.render.model.unet3d.Grounding;
import boxreel.render.tensor.TorchOps;
import boxreel.render.text.ClipTokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Texts and boxes of a batch as tensors, with some of them left out, so that the model also
/// learns to do without: classifier-free guidance needs an empty prompt with empty slots, a
/// user may give boxes that the prompt doesn't speak of, or a prompt without boxes.
final class Conditions {
  /// Which conditions of an example the model is shown.
  record Shown(boolean prompt, boolean boxes) {
    static final Shown EVERYTHING = new Shown(true, true);

    private static final double SHARE_WITHOUT_ALL = 0.1;
    private static final double SHARE_WITHOUT_PROMPT = 0.15;
    private static final double SHARE_WITHOUT_BOXES = 0.1;

    /// Mostly everything. Now and then something is left out, so that the model also learns to do
    /// without: classifier-free guidance needs an empty prompt with empty slots, a user may give
    /// boxes that the prompt doesn't speak of, or a prompt without boxes.
    static Shown atRandom(RandomGenerator random) {
      double draw = random.nextDouble();
      return new Shown(
          draw > SHARE_WITHOUT_ALL + SHARE_WITHOUT_PROMPT,
          draw > SHARE_WITHOUT_ALL && draw < 1 - SHARE_WITHOUT_BOXES);
    }
  }

  private final ClipTokenizer tokenizer;
  private final ClipTextEncoder textEncoder;
  private final TorchOps ops;
  private final int[] emptyPrompt;

  Conditions(ClipTokenizer tokenizer, ClipTextEncoder textEncoder, TorchOps ops) {
    this.tokenizer = tokenizer;
    this.textEncoder = textEncoder;
    this.ops = ops;
    this.emptyPrompt = tokenizer.encode("").ids();
  }

  /// @param text [B,L,E]
  /// @param grounding rows b*F+f
  record Batch(NDArray text, Grounding grounding) {}

  /// @param shown asked once per example
  Batch of(NDManager manager, List<Example> examples, int frames, Supplier<Shown> shown) {
    int length = emptyPrompt.length;
    long[] ids = new long[examples.size() * length];
    int rows = examples.size() * frames;
    float[] boxes = new float[rows * ToyboxRecipe.OBJECT_SLOTS * 4];
    float[] mask = new float[rows * ToyboxRecipe.OBJECT_SLOTS];
    long[] phraseOf = new long[rows * ToyboxRecipe.OBJECT_SLOTS];
    Map<String, Integer> phrases = new LinkedHashMap<>();
    for (int b = 0; b < examples.size(); b++) {
      Example example = examples.get(b);
      Shown given = shown.get();
      int[] prompt = given.prompt() ? example.prompt() : emptyPrompt;
      for (int i = 0; i < length; i++) {
        ids[b * length + i] = prompt[i];
      }
      int objects = example.phrases().size();
      for (int f = 0; given.boxes() && f < frames; f++) {
        int slot = (b * frames + f) * ToyboxRecipe.OBJECT_SLOTS;
        for (int o = 0; o < objects; o++) {
          if (example.present()[f * objects + o]) {
            System.arraycopy(example.boxes(), 4 * (f * objects + o), boxes, 4 * slot, 4);
            mask[slot] = 1;
            phraseOf[slot] = phrases.computeIfAbsent(example.phrases().get(o), _ -> phrases.size());
            slot++;
          }
        }
      }
    }
    NDArray prompts = manager.create(ids, new Shape(examples.size(), length));
    var slots = new Shape(rows, ToyboxRecipe.OBJECT_SLOTS);
    return new Batch(
        textEncoder.encode(prompts),
        new Grounding(
            manager.create(boxes, new Shape(rows, ToyboxRecipe.OBJECT_SLOTS, 4)),
            ops.rows(
                pooled(manager, phrases.keySet().stream().toList()),
                manager.create(phraseOf, slots)),
            manager.create(mask, slots)));
  }

  /// [U,E]; one row of the empty text if there is no phrase.
  private NDArray pooled(NDManager manager, List<String> phrases) {
    List<int[]> encoded = new ArrayList<>();
    for (String phrase : phrases.isEmpty() ? List.of("") : phrases) {
      encoded.add(tokenizer.encode(phrase).unpadded());
    }
    int longest = encoded.stream().mapToInt(ids -> ids.length).max().orElse(1);
    long[] ids = new long[encoded.size() * longest];
    Arrays.fill(ids, tokenizer.padId());
    for (int row = 0; row < encoded.size(); row++) {
      for (int i = 0; i < encoded.get(row).length; i++) {
        ids[row * longest + i] = encoded.get(row)[i];
      }
    }
    NDArray tokens = manager.create(ids, new Shape(encoded.size(), longest));
    return textEncoder.pool(tokens, textEncoder.encode(tokens));
  }
}
