package boxreel.layout.lvd;

import boxreel.layout.lvd.SampledLayout.SampledTrack;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The benchmark's tests of layouts (LVD, `utils/eval`), one per task.
final class BenchmarkChecks {
  /// A quarter of the frame.
  record Corner(boolean lower, boolean left) {
    String words() {
      return (lower ? "lower " : "upper ") + (left ? "left" : "right");
    }

    /// Centres on the middle lines are in no corner.
    boolean holds(double centreX, double centreY) {
      return (lower ? centreY > 0.5 : centreY < 0.5) && (left ? centreX < 0.5 : centreX > 0.5);
    }
  }

  private BenchmarkChecks() {}

  /// Most frames show `wanted` objects; of two counts that are as frequent, the smaller one tells.
  static BenchmarkPrompt.Check numeracy(int wanted) {
    return layout -> {
      Map<Integer, Integer> frequency = new TreeMap<>();
      for (int frame = 0; frame < layout.frames(); frame++) {
        int at = frame;
        int count = (int) layout.tracks().stream().filter(track -> track.isValidAt(at)).count();
        frequency.merge(count, 1, Integer::sum);
      }
      int most = frequency.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      int shown =
          frequency.entrySet().stream()
              .filter(entry -> entry.getValue() == most)
              .findFirst()
              .map(Map.Entry::getKey)
              .orElse(0);
      return unless(shown == wanted, "shows " + shown + " objects instead of " + wanted);
    };
  }

  /// Each object is there in half of the frames or more.
  static BenchmarkPrompt.Check attribution(List<String> objects) {
    return layout -> {
      for (String object : objects) {
        Optional<SampledTrack> track = find(layout, object);
        if (track.isEmpty()) {
          return missing(object);
        }
        int shown = 0;
        for (int frame = 0; frame < layout.frames(); frame++) {
          shown += track.get().isValidAt(frame) ? 1 : 0;
        }
        if (shown < layout.frames() / 2.0) {
          return Optional.of("shows the " + object + " in " + shown + " frames only");
        }
      }
      return Optional.empty();
    };
  }

  /// The object is there in the one half and never in the other; the two frames in the middle don't
  /// count.
  static BenchmarkPrompt.Check visibility(String object, boolean inSecondHalf) {
    return layout -> {
      Optional<SampledTrack> track = find(layout, object);
      if (track.isEmpty()) {
        return missing(object);
      }
      int half = layout.frames() / 2;
      boolean first = isEverValid(track.get(), 0, half - 1);
      boolean second = isEverValid(track.get(), half + 1, layout.frames());
      return unless(
          inSecondHalf ? second && !first : first && !second,
          "shows the " + object + (first && second ? " in both halves" : " in the wrong half"));
    };
  }

  private static boolean isEverValid(SampledTrack track, int start, int end) {
    for (int frame = start; frame < end; frame++) {
      if (track.isValidAt(frame)) {
        return true;
      }
    }
    return false;
  }

  /// The object ends to the right of where it starts, or to the left.
  static BenchmarkPrompt.Check crossing(String object, boolean toTheRight) {
    return layout -> {
      Optional<SampledTrack> track = find(layout, object);
      if (track.isEmpty()) {
        return missing(object);
      }
      int last = layout.frames() - 1;
      if (!track.get().isValidAt(0) || !track.get().isValidAt(last)) {
        return Optional.of("does not show the " + object + " at the start and at the end");
      }
      double moved = track.get().centreX(last) - track.get().centreX(0);
      return unless(toTheRight ? moved > 0 : moved < 0, "moves the " + object + " the wrong way");
    };
  }

  /// The one object starts on one side of the other and ends on its other side.
  static BenchmarkPrompt.Check passing(String object, String other, boolean toTheRight) {
    return layout -> {
      Optional<SampledTrack> mover = find(layout, object);
      Optional<SampledTrack> passed = find(layout, other);
      if (mover.isEmpty() || passed.isEmpty()) {
        return missing(mover.isEmpty() ? object : other);
      }
      int last = layout.frames() - 1;
      for (SampledTrack track : List.of(mover.get(), passed.get())) {
        if (!track.isValidAt(0) || !track.isValidAt(last)) {
          return Optional.of("does not show both objects at the start and at the end");
        }
      }
      double before = mover.get().centreX(0) - passed.get().centreX(0);
      double after = mover.get().centreX(last) - passed.get().centreX(last);
      return unless(
          toTheRight ? before < 0 && after > 0 : before > 0 && after < 0,
          "does not take the " + object + " past the " + other);
    };
  }

  /// The object is in three corners at the start, in the middle and at the end.
  static BenchmarkPrompt.Check visiting(String object, List<Corner> corners) {
    return layout -> {
      Optional<SampledTrack> track = find(layout, object);
      if (track.isEmpty()) {
        return missing(object);
      }
      int[] frames = {0, layout.frames() / 2, layout.frames() - 1};
      for (int i = 0; i < frames.length; i++) {
        Corner corner = corners.get(i);
        SampledTrack there = track.get();
        if (!there.isValidAt(frames[i])
            || !corner.holds(there.centreX(frames[i]), there.centreY(frames[i]))) {
          return Optional.of(
              "does not have the "
                  + object
                  + " in the "
                  + corner.words()
                  + " at frame "
                  + (frames[i] + 1));
        }
      }
      return Optional.empty();
    };
  }

  /// The first track whose phrase holds the name before a space, or ends with it.
  private static Optional<SampledTrack> find(SampledLayout layout, String name) {
    return layout.tracks().stream()
        .filter(
            track -> {
              String phrase = PromptPhrases.bare(track.phrase());
              return phrase.contains(name + " ") || phrase.endsWith(name);
            })
        .findFirst();
  }

  private static Optional<String> missing(String object) {
    return Optional.of("has no object called " + object);
  }

  private static Optional<String> unless(boolean passed, String failure) {
    return passed ? Optional.empty() : Optional.of(failure);
  }
}
