package boxreel.planner.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Articles, numbers, colours and other small words by their job.
final class SmallWords {
  /// The jobs, as the sections of `words.txt` are called.
  enum Job {
    ARTICLES,
    FOREIGN_ARTICLES,
    NUMBERS,
    COLLECTIVES,
    COLOURS,
    ADJECTIVES,
    PREPOSITIONS,
    CONJUNCTIONS,
    PRONOUNS,
    AUXILIARIES,
    ADVERBS,
    NOTHINGS,
    SIZES,
    PACES
  }

  private static final int LARGEST = 99;
  private final Map<Job, Set<String>> byJob = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Double> sizes = new HashMap<>();
  private final Map<String, Double> paces = new HashMap<>();

  SmallWords() {
    Job job = Job.ARTICLES;
    for (String line : Lists.lines("words.txt")) {
      if (line.startsWith("[")) {
        job = Job.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
        continue;
      }
      for (String word : line.split("\\s+", -1)) {
        int equals = word.indexOf('=');
        if (equals > 0) {
          define(job, word.substring(0, equals), word.substring(equals + 1));
        }
        byJob
            .computeIfAbsent(job, _ -> new HashSet<>())
            .add(equals > 0 ? word.substring(0, equals) : word);
      }
    }
  }

  private void define(Job job, String word, String value) {
    switch (job) {
      case SIZES -> sizes.put(word, Double.valueOf(value));
      case PACES -> paces.put(word, Double.valueOf(value));
      default -> numbers.put(word, Integer.valueOf(value));
    }
  }

  /// How much larger than usual the words of a phrase make a thing.
  double size(String phrase) {
    double size = 1;
    for (String word : phrase.split(" ", -1)) {
      size *= sizes.getOrDefault(word, 1.0);
    }
    return Math.clamp(size, 0.4, 1.8);
  }

  /// How much faster than usual an adverb makes a thing.
  double pace(String word) {
    return paces.getOrDefault(word, 1.0);
  }

  boolean is(Job job, String word) {
    return byJob.getOrDefault(job, Set.of()).contains(word);
  }

  /// Whether the word does any of the jobs.
  boolean isAny(String word, List<Job> jobs) {
    return jobs.stream().anyMatch(job -> is(job, word));
  }

  /// The number that a word or digits say.
  OptionalInt number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return OptionalInt.of(known);
    }
    if (!word.isEmpty() && word.length() <= 9 && word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return OptionalInt.of(Math.clamp(Long.parseLong(word), 1, LARGEST));
    }
    return OptionalInt.empty();
  }
}
