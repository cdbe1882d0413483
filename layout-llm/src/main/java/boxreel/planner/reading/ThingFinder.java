package boxreel.planner.reading;

import static boxreel.planner.reading.SmallWords.Job.ADJECTIVES;
import static boxreel.planner.reading.SmallWords.Job.ADVERBS;
import static boxreel.planner.reading.SmallWords.Job.ARTICLES;
import static boxreel.planner.reading.SmallWords.Job.AUXILIARIES;
import static boxreel.planner.reading.SmallWords.Job.COLLECTIVES;
import static boxreel.planner.reading.SmallWords.Job.COLOURS;
import static boxreel.planner.reading.SmallWords.Job.CONJUNCTIONS;
import static boxreel.planner.reading.SmallWords.Job.FOREIGN_ARTICLES;
import static boxreel.planner.reading.SmallWords.Job.NOTHINGS;
import static boxreel.planner.reading.SmallWords.Job.PREPOSITIONS;
import static boxreel.planner.reading.SmallWords.Job.PRONOUNS;

import boxreel.planner.reading.Word.Gap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds noun phrases: article, number, describing words, noun.
final class ThingFinder {
  private static final int MOST_MODIFIERS = 6;
  private static final Set<String> PICTURES =
      Set.of("footage", "video", "clip", "animation", "film", "movie", "photo", "view", "shot");

  private final Lexicon lexicon;
  private final String text;
  private final List<Word> words;
  private final boolean readsForeignArticles;

  ThingFinder(Lexicon lexicon, String text, List<Word> words) {
    this.lexicon = lexicon;
    this.text = text;
    this.words = words;
    Set<String> english = Set.of("a", "an", "the", "and", "with", "is");
    this.readsForeignArticles = words.stream().noneMatch(w -> english.contains(w.lower()));
  }

  /// What stands in front of a noun.
  private record Lead(int start, String article, OptionalInt number, int next) {}

  /// A noun at some words.
  private record Head(Nouns.Form form, int start, int end) {}

  /// The noun phrase that begins at a word, `null` if there is none.
  ///
  /// @param afterThing whether a thing or a verb stands directly before, so that a word that can be
  ///     a verb is one
  /// @param startsClause whether an unknown word may be a name: "Alice walks"
  FixedPhrases.@Nullable Found find(int at, boolean afterThing, boolean startsClause) {
    Lead lead = lead(at);
    boolean isBare = lead.next() == at;
    int first = lead.next();
    int next = first;
    @Nullable Meaning manner = null;
    int unknown = -1;
    int unknownEnd = -1;
    while (next < words.size() && next - first <= MOST_MODIFIERS && flows(first, next)) {
      if (isBare && next > first && looksLikeVerb(first)) {
        break;
      }
      Head head = headAt(next, isBare && next == first && afterThing);
      boolean isSentence =
          head != null
              && unknown >= 0
              && Set.of("a", "an").contains(lead.article())
              && (head.form().plural() || next == unknownEnd)
              && lexicon.verbs().find(words.get(next).lower()).isPresent();
      if (isSentence) {
        break; // "a forklift slides"
      }
      if (head != null && isOfPictures(head.end())) {
        return new FixedPhrases.Found(new Chunk.Other("footage"), head.end() + 1 - at);
      }
      if (head != null) {
        Head last = compound(head, Set.of("a", "an").contains(lead.article()));
        return found(lead, first, last.end(), last.form(), manner, last.start());
      }
      String word = words.get(next).lower();
      Optional<Meaning> verb = lexicon.verbs().find(word);
      boolean isParticiple = Verbs.isParticiple(word);
      if ((isParticiple && unknown >= 0)
          || (isBare && next == first && isParticiple && afterThing)) {
        break;
      }
      if (joinsColours(next)) {
        next++;
        continue;
      }
      if (verb.isPresent() && isParticiple) {
        manner = verb.get();
      } else if (!isParticiple && !isDescribing(word, verb.isPresent())) {
        break;
      } else if (isUnknown(word)) {
        unknown = unknown < 0 ? next : unknown;
        unknownEnd = next + 1;
      }
      next++;
    }
    boolean endsInPlace =
        next > first && lexicon.backgrounds().find(words.get(next - 1).lower()).isPresent();
    if (endsInPlace) {
      return null;
    }
    boolean endsInNothing =
        unknown >= 0
            && unknownEnd < next
            && lexicon.small().is(NOTHINGS, words.get(next - 1).lower());
    if (endsInNothing) {
      // "the whole clip", "a plain white background"
      return new FixedPhrases.Found(new Chunk.Other(words.get(next - 1).lower()), next - at);
    }
    boolean isNamed = startsClause && next < words.size() && next == unknownEnd && isVerb(next);
    return unknown >= 0 && (!isBare || isNamed)
        ? unknownThing(lead, first, unknown, unknownEnd, manner)
        : null;
  }

  /// "drone footage": pictures, not a drone.
  private boolean isOfPictures(int at) {
    return at < words.size()
        && words.get(at).before() == Gap.NONE
        && PICTURES.contains(words.get(at).lower());
  }

  /// The last word that no list has, taken as a thing: all that can be had of a word or two in
  /// another language.
  Chunk.@Nullable Things lastResort() {
    for (int at = words.size() - 1; at >= 0; at--) {
      Word word = words.get(at);
      if (isUnknown(word.lower()) && isShortWord(word.lower())) {
        String phrase = text.substring(word.start(), word.end());
        return new Chunk.Things(phrase, Noun.unknown(word.lower()), 1, "", null, 1);
      }
    }
    return null;
  }

  /// Some scripts write whole sentences without spaces; those are not names of things.
  private boolean isShortWord(String word) {
    return word.length() <= 24
        && lexicon.verbs().find(word).isEmpty()
        && word.codePoints().noneMatch(Character::isIdeographic)
        && word.codePoints().allMatch(code -> code < 0x0E00);
  }

  /// "and feeds pigeons": an unknown word in -s without an article, so a verb.
  private boolean looksLikeVerb(int at) {
    String word = words.get(at).lower();
    return isUnknown(word) && word.endsWith("s") && !word.endsWith("ss");
  }

  private boolean isVerb(int at) {
    return words.get(at).before() == Gap.NONE
        && lexicon.verbs().find(words.get(at).lower()).isPresent();
  }

  /// The "and" of "a black and white cat".
  private boolean joinsColours(int at) {
    return at > 0
        && at + 1 < words.size()
        && "and".equals(words.get(at).lower())
        && words.get(at + 1).before() == Gap.NONE
        && lexicon.small().is(COLOURS, words.get(at - 1).lower())
        && lexicon.small().is(COLOURS, words.get(at + 1).lower());
  }

  private Lead lead(int at) {
    int next = at;
    String article = "";
    if (isArticle(words.get(next).lower())) {
      article = words.get(next).lower();
      next++;
    }
    OptionalInt number = OptionalInt.empty();
    while (next < words.size() && (next == at || words.get(next).before() == Gap.NONE)) {
      String word = words.get(next).lower();
      OptionalInt here = lexicon.small().number(word);
      boolean isFollowedByOf = next + 1 < words.size() && "of".equals(words.get(next + 1).lower());
      if (here.isEmpty() || (lexicon.small().is(COLLECTIVES, word) && !isFollowedByOf)) {
        break;
      }
      number = here;
      next += isFollowedByOf ? 2 : 1;
    }
    return next < words.size()
        ? new Lead(at, article, number, next)
        : new Lead(at, "", OptionalInt.empty(), at);
  }

  private boolean isArticle(String word) {
    return lexicon.small().is(ARTICLES, word)
        || (readsForeignArticles && lexicon.small().is(FOREIGN_ARTICLES, word));
  }

  /// Whether a word belongs to the phrase as far as what separates it from the last one tells:
  /// a comma may stand between two adjectives.
  private boolean flows(int first, int next) {
    if (next == first || words.get(next).before() == Gap.NONE) {
      return true;
    }
    return words.get(next).before() == Gap.COMMA
        && isAdjective(words.get(next - 1).lower())
        && isAdjective(words.get(next).lower());
  }

  private boolean isAdjective(String word) {
    return lexicon.small().isAny(word, List.of(COLOURS, ADJECTIVES));
  }

  /// The longest noun at a word.
  private @Nullable Head headAt(int at, boolean prefersVerb) {
    for (int length = Math.min(Nouns.MOST_WORDS, words.size() - at); length > 0; length--) {
      String form = FixedPhrases.joined(words, at, length);
      Optional<Nouns.Form> noun = form == null ? Optional.empty() : lexicon.nouns().find(form);
      if (noun.isPresent() && (length > 1 || isNounHere(words.get(at).lower(), at, prefersVerb))) {
        return new Head(noun.get(), at, at + length);
      }
    }
    return null;
  }

  private boolean isNounHere(String word, int at, boolean prefersVerb) {
    if (lexicon.small().is(NOTHINGS, word) || FixedPhrases.isPlaceWord(word)) {
      return false;
    }
    if (prefersVerb && lexicon.verbs().find(word).isPresent()) {
      return false;
    }
    return !lexicon.small().is(COLOURS, word) || !describesNext(at);
  }

  /// Whether a colour that is a fruit as well, "orange", describes the word behind it.
  private boolean describesNext(int at) {
    if (at + 1 >= words.size() || words.get(at + 1).before() != Gap.NONE) {
      return false;
    }
    String next = words.get(at + 1).lower();
    return !isFunction(next) && lexicon.verbs().find(next).isEmpty();
  }

  /// "toy car": the last of several nouns in a row counts.
  ///
  /// @param isOne whether the article allows one thing only, so that "a bear fishes" is a sentence
  private Head compound(Head head, boolean isOne) {
    int next = head.end();
    while (next < words.size()
        && words.get(next).before() == Gap.NONE
        && isAdjective(words.get(next).lower())) {
      next++;
    }
    if (next >= words.size()
        || words.get(next).before() != Gap.NONE
        || lexicon.verbs().find(words.get(next).lower()).isPresent()) {
      return head;
    }
    Head further = headAt(next, true);
    boolean isSentence = further != null && isOne && further.form().plural();
    return further == null || isSentence ? head : compound(further, isOne);
  }

  private boolean isDescribing(String word, boolean isVerb) {
    return isAdjective(word)
        || (lexicon.small().is(NOTHINGS, word) && !FixedPhrases.isPlaceWord(word))
        || lexicon.backgrounds().find(word).isPresent()
        || (!isVerb && isUnknown(word));
  }

  private boolean isFunction(String word) {
    return lexicon
        .small()
        .isAny(word, List.of(ARTICLES, PREPOSITIONS, CONJUNCTIONS, PRONOUNS, AUXILIARIES, ADVERBS));
  }

  boolean isUnknown(String word) {
    return !isFunction(word)
        && !isAdjective(word)
        && !Verbs.isParticiple(word)
        && !lexicon.small().isAny(word, List.of(NOTHINGS, COLLECTIVES))
        && lexicon.small().number(word).isEmpty()
        && lexicon.backgrounds().find(word).isEmpty()
        && Character.isLetter(word.codePointAt(0));
  }

  /// A thing that no list has, behind an article or a number: "a zorgon".
  private FixedPhrases.@Nullable Found unknownThing(
      Lead lead, int first, int unknown, int unknownEnd, @Nullable Meaning manner) {
    int end = isForeign(lead) ? foreignEnd(unknown, unknownEnd) : Math.min(unknownEnd, unknown + 3);
    while (end - 1 > unknown && looksLikeVerbOrAdverb(words.get(end - 1).lower())) {
      end--;
    }
    if (words.get(end - 1).lower().endsWith("ly") && end - 1 == unknown) {
      return null;
    }
    String head = words.get(end - 1).lower();
    boolean isMany = lead.number().orElse(1) > 1;
    List<String> singulars = isMany ? Nouns.singulars(head) : List.of();
    String singular = singulars.isEmpty() ? head : singulars.getFirst();
    Nouns.Form form = new Nouns.Form(Noun.unknown(singular), singular, !singulars.isEmpty());
    return found(lead, first, end, form, manner, end - 1);
  }

  private boolean isForeign(Lead lead) {
    return !lead.article().isEmpty() && !lexicon.small().is(ARTICLES, lead.article());
  }

  /// The noun behind a foreign article is the capitalised word, as in German, or the next one.
  private int foreignEnd(int unknown, int unknownEnd) {
    for (int at = unknown; at < unknownEnd; at++) {
      if (Character.isUpperCase(text.codePointAt(words.get(at).start()))) {
        return at + 1;
      }
    }
    return unknown + 1;
  }

  private static boolean looksLikeVerbOrAdverb(String word) {
    return word.endsWith("ly")
        || word.endsWith("ing")
        || word.endsWith("ed")
        || (word.endsWith("s") && !word.endsWith("ss"));
  }

  private FixedPhrases.Found found(
      Lead lead, int first, int end, Nouns.Form form, @Nullable Meaning manner, int headStart) {
    int start = words.get(first).start();
    String before = text.substring(start, Math.max(start, words.get(headStart).start()));
    String head = text.substring(words.get(headStart).start(), words.get(end - 1).end());
    boolean isEmoji = !Character.isLetterOrDigit(head.codePointAt(0));
    String phrase =
        (isEmoji ? before + form.noun().name() : before + (form.plural() ? form.singular() : head))
            .replaceAll("-colou?red\\b", "")
            .replaceAll("\\s+", " ");
    int count = lead.number().orElse(defaultCount(form));
    return new FixedPhrases.Found(
        new Chunk.Things(
            phrase,
            form.noun(),
            count,
            lead.article(),
            manner,
            lexicon.small().size(before.toLowerCase(Locale.ROOT))),
        end - lead.start());
  }

  private static int defaultCount(Nouns.Form form) {
    if (!form.plural()) {
      return 1;
    }
    return switch (form.noun().zone()) {
      case SKY, DEEP, HIGH -> 3;
      case GROUND, WATER, AIR -> 2;
    };
  }
}
