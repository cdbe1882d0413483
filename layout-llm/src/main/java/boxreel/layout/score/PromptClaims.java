package boxreel.layout.score;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkPrompt;
import boxreel.layout.lvd.LvdLayout;
import boxreel.layout.lvd.LvdShots;
import boxreel.layout.lvd.PromptPhrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a prompt says plainly enough to be tested on a layout: the benchmark's own prompts by the
/// benchmark's own tests, and in any other prompt numbers of things, crossings and halves in the
/// benchmark's wordings. Objects that are not the prompt's words count too.
final class PromptClaims {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6));
  private static final Pattern COUNTED =
      Pattern.compile("\\b(two|three|four|five|six) ((?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)");
  private static final Pattern CROSSING =
      Pattern.compile("from (?:the )?(left|right) to (?:the )?(left|right)\\b");
  private static final Pattern HALF = Pattern.compile("only in the (first|second) half");

  private final Shot shot;
  private final String prompt;
  private final List<String> failures = new ArrayList<>();
  private int claims;

  private PromptClaims(Shot shot) {
    this.shot = shot;
    this.prompt = PromptPhrases.normalised(shot.prompt()).toLowerCase(Locale.ROOT);
  }

  /// @param share of the claims that hold
  record Verdict(double share, String reason) {}

  /// Empty if the prompt claims nothing that can be tested.
  static Optional<Verdict> judge(Shot shot) {
    Optional<BenchmarkPrompt> known =
        Benchmark.prompts().stream()
            .filter(p -> p.text().equals(PromptPhrases.normalised(shot.prompt())))
            .findFirst();
    if (known.isPresent()) {
      LvdLayout layout = LvdShots.toLayout(shot);
      Optional<String> failure = known.get().failure(layout);
      return Optional.of(
          new Verdict(failure.isEmpty() ? 1 : 0, failure.orElse("it shows what the prompt says")));
    }
    PromptClaims judge = new PromptClaims(shot);
    judge.testAll();
    return judge.claims == 0
        ? Optional.empty()
        : Optional.of(
            new Verdict(
                1 - judge.failures.size() / (double) judge.claims,
                judge.failures.isEmpty()
                    ? "it shows what the prompt says"
                    : String.join(", ", judge.failures)));
  }

  private void testAll() {
    for (Track track : shot.tracks()) {
      test(
          PromptPhrases.find(prompt, track.phrase().toLowerCase(Locale.ROOT)).isPresent(),
          "the prompt has no " + track.phrase());
    }
    Matcher counted = COUNTED.matcher(prompt);
    while (counted.find()) {
      testCount(NUMBERS.getOrDefault(counted.group(1), 0), counted.group(2));
    }
    Matcher crossing = CROSSING.matcher(prompt);
    while (crossing.find()) {
      boolean toTheRight = crossing.group(2).equals("right");
      if (!crossing.group(1).equals(crossing.group(2))) {
        nearestBefore(crossing.start()).ifPresent(track -> testCrossing(track, toTheRight));
      }
    }
    Matcher half = HALF.matcher(prompt);
    while (half.find()) {
      boolean inSecond = half.group(1).equals("second");
      nearestBefore(half.start()).ifPresent(track -> testHalf(track, inSecond));
    }
  }

  /// "two red balls": as many tracks as have the noun of one of the words that follow.
  private void testCount(int wanted, String words) {
    for (String word : words.split(" ", -1)) {
      long found =
          shot.tracks().stream().filter(t -> word.equals(PromptPhrases.plural(noun(t)))).count();
      if (found > 0) {
        test(found == wanted, "there are " + found + " " + word + " instead of " + wanted);
        return;
      }
    }
  }

  private void testCrossing(Track track, boolean toTheRight) {
    Optional<Box> first = firstBox(track);
    Optional<Box> last = lastBox(track);
    double moved =
        first.isPresent() && last.isPresent() ? last.get().centreX() - first.get().centreX() : 0;
    test(
        toTheRight ? moved > 0.05 : moved < -0.05,
        "the " + track.phrase() + " does not go to the " + (toTheRight ? "right" : "left"));
  }

  private void testHalf(Track track, boolean inSecond) {
    int half = shot.frames() / 2;
    boolean first = false;
    boolean second = false;
    for (int frame = 0; frame < shot.frames(); frame++) {
      // The frames in the middle count for neither, as in the benchmark.
      first |= frame < half - 1 && track.isPresentAt(frame);
      second |= frame > half && track.isPresentAt(frame);
    }
    test(
        inSecond ? second && !first : first && !second,
        "the "
            + track.phrase()
            + " is not only there in the "
            + (inSecond ? "second" : "first")
            + " half");
  }

  /// The track whose noun stands nearest before a place in the prompt.
  private Optional<Track> nearestBefore(int end) {
    String before = prompt.substring(0, end);
    return shot.tracks().stream()
        .filter(track -> before.contains(noun(track)))
        .max(Comparator.comparingInt(track -> before.lastIndexOf(noun(track))));
  }

  private Optional<Box> firstBox(Track track) {
    return track.presence().isEmpty()
        ? Optional.empty()
        : track.boxAt(track.presence().getFirst().start());
  }

  private Optional<Box> lastBox(Track track) {
    return track.presence().isEmpty()
        ? Optional.empty()
        : track.boxAt(track.presence().getLast().end() - 1);
  }

  private void test(boolean holds, String failure) {
    claims++;
    if (!holds) {
      failures.add(failure);
    }
  }

  private static String noun(Track track) {
    String bare = PromptPhrases.bare(track.phrase()).toLowerCase(Locale.ROOT);
    return bare.substring(bare.lastIndexOf(' ') + 1);
  }
}
