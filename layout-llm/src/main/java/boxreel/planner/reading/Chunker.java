package boxreel.planner.reading;

import static boxreel.planner.reading.SmallWords.Job.ADVERBS;
import static boxreel.planner.reading.SmallWords.Job.ARTICLES;
import static boxreel.planner.reading.SmallWords.Job.CONJUNCTIONS;
import static boxreel.planner.reading.SmallWords.Job.PREPOSITIONS;
import static boxreel.planner.reading.SmallWords.Job.PRONOUNS;

import boxreel.planner.reading.FixedPhrases.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a prompt into chunks, from left to right; at every word the first kind that fits is taken.
final class Chunker {
  private final Lexicon lexicon;
  private final List<Word> words;
  private final ThingFinder things;
  private final List<Chunk> chunks = new ArrayList<>();

  private Chunker(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.words = Words.split(text);
    this.things = new ThingFinder(lexicon, text, words);
  }

  static List<Chunk> chunks(Lexicon lexicon, String text) {
    return new Chunker(lexicon, text).cut();
  }

  private List<Chunk> cut() {
    int at = 0;
    while (at < words.size()) {
      if (words.get(at).before() != Word.Gap.NONE) {
        chunks.add(new Chunk.Break(words.get(at).before() == Word.Gap.SENTENCE));
      }
      Found found = at(at);
      chunks.add(found.chunk());
      at += Math.max(1, found.words());
    }
    Colouring.join(chunks, lexicon.small());
    boolean isEmpty =
        chunks.stream().noneMatch(c -> c instanceof Chunk.Things || c instanceof Chunk.Background);
    if (isEmpty && words.size() <= 4) {
      Chunk.Things guess = things.lastResort();
      if (guess != null) {
        chunks.add(guess);
      }
    }
    return chunks;
  }

  private Found at(int at) {
    Found found = saysPresence(at) ? word(at) : fixed(at);
    if (found == null && isSentFrom(at)) {
      found = new Found(new Chunk.Verb(Meaning.LEAVE, "left"), 1);
    }
    if (found == null && !isLeadingAdverb(at)) {
      found = FixedPhrases.place(words, at);
    }
    if (found == null && !isVerbAfterThing(at)) {
      found = isRightBehindThing(at) ? null : things.find(at, isAfterThing(), isClauseStart());
      found = found == null ? background(at) : found;
    }
    return found == null ? word(at) : found;
  }

  private @Nullable Found fixed(int at) {
    Found found = FixedPhrases.find(words, at);
    if (found == null && "the".equals(words.get(at).lower()) && at + 1 < words.size()) {
      Found inner = FixedPhrases.find(words, at + 1);
      boolean isTime = inner != null && inner.chunk() instanceof Chunk.Time;
      return inner != null && isTime ? new Found(inner.chunk(), 1 + inner.words()) : null;
    }
    return found;
  }

  /// "the dog left the house": a verb, not a side.
  private boolean isSentFrom(int at) {
    return "left".equals(words.get(at).lower())
        && isAfterThing()
        && !(last() instanceof Chunk.Verb)
        && at + 1 < words.size()
        && lexicon.small().is(ARTICLES, words.get(at + 1).lower());
  }

  /// "is present": not a gift.
  private boolean saysPresence(int at) {
    return last() instanceof Chunk.Verb verb
        && SceneReader.isBe(verb)
        && words.get(at).before() == Word.Gap.NONE
        && Timing.saysPresence(words.get(at).lower());
  }

  /// "right next to": not a side.
  private boolean isLeadingAdverb(int at) {
    return at + 1 < words.size()
        && "right".equals(words.get(at).lower())
        && Set.of("next", "behind", "above", "below", "beside", "under", "over", "in", "on")
            .contains(words.get(at + 1).lower())
        && !(last() instanceof Chunk.Preposition);
  }

  private boolean isVerbAfterThing(int at) {
    String word = words.get(at).lower();
    return isAfterThing()
        && !(last() instanceof Chunk.Verb)
        && words.get(at).before() == Word.Gap.NONE
        && lexicon.verbs().find(word).isPresent()
        && !lexicon.small().isAny(word, List.of(PREPOSITIONS, CONJUNCTIONS));
  }

  /// A noun without an article right behind another thing is none: "a bear fishes".
  private boolean isRightBehindThing(int at) {
    String word = words.get(at).lower();
    return last() instanceof Chunk.Things
        && words.get(at).before() == Word.Gap.NONE
        && !lexicon.small().is(ARTICLES, word)
        && lexicon.small().number(word).isEmpty();
  }

  private @Nullable Chunk last() {
    return chunks.isEmpty() ? null : chunks.getLast();
  }

  private boolean isAfterThing() {
    Chunk last = last();
    return last instanceof Chunk.Things
        || last instanceof Chunk.Pronoun
        || last instanceof Chunk.Verb
        || last instanceof Chunk.Camera;
  }

  private boolean isClauseStart() {
    return last() instanceof Chunk.Break
        || (last() instanceof Chunk.Other other && lexicon.small().is(CONJUNCTIONS, other.word()));
  }

  /// A place for the background, with the article before it.
  private @Nullable Found background(int at) {
    int first = lexicon.small().is(ARTICLES, words.get(at).lower()) ? at + 1 : at;
    int skipped = 0;
    while (skipped <= 2 && first + skipped < words.size()) {
      int from = first + skipped;
      if (from > at && words.get(from).before() != Word.Gap.NONE) {
        return null;
      }
      for (int length = Backgrounds.MOST_WORDS; length > 0; length--) {
        String place =
            from + length <= words.size() ? FixedPhrases.joined(words, from, length) : null;
        Optional<String> keyword =
            place == null ? Optional.empty() : lexicon.backgrounds().find(place);
        if (keyword.isPresent()) {
          return new Found(new Chunk.Background(keyword.get()), from + length - at);
        }
      }
      if (!mayDescribe(words.get(from).lower())) {
        return null;
      }
      skipped++;
    }
    return null;
  }

  private boolean mayDescribe(String word) {
    return things.isUnknown(word)
        || lexicon.small().isAny(word, List.of(SmallWords.Job.COLOURS, SmallWords.Job.ADJECTIVES));
  }

  private Found word(int at) {
    String word = words.get(at).lower();
    SmallWords small = lexicon.small();
    Optional<Meaning> meaning = lexicon.verbs().find(word);
    if (small.is(PREPOSITIONS, word) && !small.is(CONJUNCTIONS, word)) {
      return new Found(new Chunk.Preposition(word), 1);
    }
    if (small.is(PRONOUNS, word) && !Set.of("which", "who").contains(word)) {
      return new Found(new Chunk.Pronoun(word), 1);
    }
    if (meaning.isPresent() && !small.isAny(word, List.of(CONJUNCTIONS, ADVERBS))) {
      return new Found(new Chunk.Verb(meaning.get(), word, lexicon.verbs().pace(word)), 1);
    }
    return new Found(new Chunk.Other(word), 1);
  }
}
