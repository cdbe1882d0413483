package boxreel.planner.reading;

import boxreel.planner.reading.SmallWords.Job;
import java.util.List;
import java.util.Set;

/// Takes a colour that is said behind a thing to the thing: "a truck that is black" is a black
/// truck.
final class Colouring {
  private Colouring() {}

  static void join(List<Chunk> chunks, SmallWords small) {
    for (int at = chunks.size() - 1; at >= 0; at--) {
      if (chunks.get(at) instanceof Chunk.Things things) {
        int is = at + 1;
        if (is < chunks.size() && isWord(chunks.get(is), Set.of("that", "which"))) {
          is++;
        }
        boolean isColoured =
            is + 1 < chunks.size()
                && (isWord(chunks.get(is), Set.of("coloured", "colored", "dyed"))
                    || (chunks.get(is) instanceof Chunk.Verb verb
                        && Set.of("is", "are", "painted").contains(verb.word())))
                && chunks.get(is + 1) instanceof Chunk.Other colour
                && small.is(Job.COLOURS, colour.word());
        if (isColoured && chunks.get(is + 1) instanceof Chunk.Other colour) {
          chunks.subList(at + 1, is + 2).clear();
          chunks.set(at, things.withPhrase(colour.word() + " " + things.phrase()));
        }
      }
    }
  }

  private static boolean isWord(Chunk chunk, Set<String> words) {
    return chunk instanceof Chunk.Other other && words.contains(other.word());
  }
}
