package boxreel.render.pipeline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.render.model.unet3d.Grounding;
import boxreel.render.nn.AttendedTokens;
import boxreel.render.tensor.TensorScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Texts and boxes of a shot as the UNet wants them, once per sample. Under classifier-free
/// guidance the batch is [negative, positive], and the negative half has empty object slots.
///
/// @param text [B,L,E], B 2 under guidance and 1 without; [B*F,L,E] if frames have prompts of
///     their own
/// @param own the text of the whole shot alone, [1,L,E]
/// @param objects grounding tokens [B*F,K,E], or null without boxes
record Conditioning(AttendedTokens text, NDArray own, @Nullable AttendedTokens objects) {
  /// Encodes a shot.
  ///
  /// @param manager owner of the result
  /// @param encoding makes the whole text to condition on of a shot with one prompt
  /// @param isGuided whether a negative half is needed
  /// @param isGrounded whether boxes go in through GLIGEN
  /// @param notes told what was left out
  static Conditioning of(
      NDManager manager,
      VideoModel model,
      Shot shot,
      Function<Shot, String> encoding,
      boolean isGuided,
      boolean isGrounded,
      Consumer<Sentence> notes) {
    try (var scope = TensorScope.borrowing()) {
      NDArray own = model.parts().encode(manager, encoding.apply(shot), notes);
      NDArray text = shot.cues().isEmpty() ? own : ofFrames(manager, model, shot, encoding, notes);
      if (isGuided) {
        NDArray negative = model.parts().encode(manager, shot.negative(), notes);
        long rows = text.getShape().get(0);
        text = (rows == 1 ? negative : negative.repeat(0, rows)).concat(text, 0); // [2,L,E]
      }
      NDArray objects = null;
      if (isGrounded && !shot.tracks().isEmpty()) {
        Grounding grounding = grounding(manager, model, shot, isGuided ? 2 : 1, notes);
        objects = model.unet().groundingTokens(manager, grounding);
      }
      return new Conditioning(
          AttendedTokens.kept(scope.give(text, manager), manager),
          scope.give(own.duplicate(), manager),
          objects == null ? null : AttendedTokens.kept(scope.give(objects, manager), manager));
    }
  }

  /// Frees what is kept for boxes, once they no longer act.
  void forgetObjects() {
    if (objects != null) {
      objects.forget();
    }
  }

  /// A row for each frame. Prompts that come back are encoded once.
  private static NDArray ofFrames(
      NDManager manager,
      VideoModel model,
      Shot shot,
      Function<Shot, String> encoding,
      Consumer<Sentence> notes) {
    Map<String, NDArray> encoded = new HashMap<>();
    NDList rows = new NDList();
    for (int frame = 0; frame < shot.frames(); frame++) {
      String prompt = encoding.apply(shot.withPrompt(shot.promptAt(frame)));
      NDArray row = encoded.get(prompt);
      if (row == null) {
        row = model.parts().encode(manager, prompt, notes);
        encoded.put(prompt, row);
      }
      rows.add(row);
    }
    return NDArrays.concat(rows, 0); // [F,L,E]
  }

  /// The positive text alone, for a sample of its own.
  AttendedTokens positiveText(NDManager manager) {
    return AttendedTokens.kept(own, manager);
  }

  /// Objects that are present fill the slots of their frame in the order of the tracks.
  private static Grounding grounding(
      NDManager manager, VideoModel model, Shot shot, int halves, Consumer<Sentence> notes) {
    int frames = shot.frames();
    int slots = model.unet().config().objectSlots();
    int width = model.textEncoder().config().hiddenSize();
    List<float[]> phrases = new ArrayList<>();
    for (Track track : shot.tracks()) {
      phrases.add(pooled(manager, model, track.phrase()));
    }
    float[] boxes = new float[halves * frames * slots * 4];
    float[] texts = new float[halves * frames * slots * width];
    float[] mask = new float[halves * frames * slots];
    int crowded = 0;
    for (int f = 0; f < frames; f++) {
      int used = 0;
      for (int o = 0; o < shot.tracks().size(); o++) {
        Optional<Box> box = shot.tracks().get(o).boxAt(f);
        if (box.isEmpty()) {
          continue;
        }
        if (used == slots) {
          crowded++;
          break;
        }
        for (int half = 0; half < halves; half++) {
          int slot = (half * frames + f) * slots + used;
          put(box.get(), boxes, 4 * slot);
          System.arraycopy(phrases.get(o), 0, texts, slot * width, width);
          // The negative half comes first and keeps its slots empty.
          mask[slot] = half == halves - 1 ? 1 : 0;
        }
        used++;
      }
    }
    if (crowded > 0) {
      notes.accept(Words.CROWDED.with(crowded, slots));
    }
    int rows = halves * frames;
    return new Grounding(
        manager.create(boxes, new Shape(rows, slots, 4)),
        manager.create(texts, new Shape(rows, slots, width)),
        manager.create(mask, new Shape(rows, slots)));
  }

  private static void put(Box box, float[] into, int at) {
    into[at] = (float) box.x();
    into[at + 1] = (float) box.y();
    into[at + 2] = (float) box.right();
    into[at + 3] = (float) box.bottom();
  }

  private static float[] pooled(NDManager manager, VideoModel model, String phrase) {
    try (var _ = TensorScope.borrowing()) {
      return model.parts().pooled(manager, phrase);
    }
  }
}
