package boxreel.render.guidance;

import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.PromptPhrases;
import boxreel.render.text.ClipTokenizer;
import boxreel.render.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// One object to guide: its box in each frame, and which of the prompt's tokens name it.
///
/// @param boxes per frame; empty where the object is absent, which guidance needs to know
/// @param firstToken index of its first token; the start token is 0
/// @param tokens how many, 1 or more
public record GuidedObject(List<Optional<Box>> boxes, int firstToken, int tokens) {
  public GuidedObject {
    boxes = List.copyOf(boxes);
    if (boxes.isEmpty() || firstToken < 0 || tokens < 1) {
      throw new IllegalArgumentException(
          boxes.size() + " frames, " + tokens + " tokens from " + firstToken);
    }
  }

  /// Index behind its last token.
  int endToken() {
    return firstToken + tokens;
  }

  /// The objects of a shot that the prompt names. Tokens that the text encoder does not see are
  /// left out, and objects without any other.
  ///
  /// @param prompt what is encoded
  /// @param notes told what was left out
  public static List<GuidedObject> of(
      Shot shot, String prompt, ClipTokenizer tokenizer, Consumer<Sentence> notes) {
    Tokens encoded = tokenizer.encode(prompt);
    int visible = encoded.count() - 1; // without the end token
    List<Integer> whole = boxed(tokenizer.encodeUnpadded(prompt));
    List<GuidedObject> objects = new ArrayList<>();
    for (Track track : shot.tracks()) {
      List<Integer> words = words(prompt, track.phrase(), tokenizer);
      Optional<Integer> first = PromptPhrases.tokenPosition(whole, words);
      if (first.isEmpty()) {
        notes.accept(Words.NOT_NAMED.with(track.phrase()));
        continue;
      }
      int seen = Math.min(words.size(), visible - first.get());
      if (seen < words.size()) {
        notes.accept(
            (seen > 0 ? Words.PARTLY_TOO_LATE : Words.TOO_LATE)
                .with(track.phrase(), tokenizer.maxLength()));
      }
      if (seen > 0) {
        List<Optional<Box>> boxes =
            IntStream.range(0, shot.frames()).mapToObj(track::boxAt).toList();
        objects.add(new GuidedObject(boxes, first.get(), seen));
      }
    }
    return objects;
  }

  /// The phrase's tokens in the form that the prompt has it in, without start and end.
  private static List<Integer> words(String prompt, String phrase, ClipTokenizer tokenizer) {
    return PromptPhrases.find(prompt, phrase)
        .map(match -> boxed(tokenizer.encodeUnpadded(match.text())))
        .map(ids -> ids.subList(1, ids.size() - 1))
        .orElse(List.of());
  }

  private static List<Integer> boxed(int[] ids) {
    return Arrays.stream(ids).boxed().toList();
  }
}
