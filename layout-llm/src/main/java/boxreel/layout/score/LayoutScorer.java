package boxreel.layout.score;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lint.Finding;
import boxreel.layout.lint.LayoutLinter;
import boxreel.layout.lint.LintContext;
import boxreel.layout.lint.ModelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Scores layouts. Pure; the same shot gets the same score.
///
/// Shots are looked at at up to [#MOST_LOOKS] moments, evenly chosen.
public final class LayoutScorer {
  /// Name of the part that tells whether what the prompt plainly says holds.
  public static final String PROMPT = "prompt";

  /// Name of the part that counts the linter's warnings.
  public static final String LINTER = "linter";

  /// A dozen looks see every way that six moments can tell.
  static final int MOST_LOOKS = 12;

  private static final double PROMPT_WEIGHT = 3;

  private LayoutScorer() {}

  /// @param shot whose prompt says what it should show
  public static LayoutScore score(Shot shot) {
    List<ScorePart> parts = new ArrayList<>();
    PromptClaims.judge(shot)
        .ifPresent(
            judged ->
                parts.add(new ScorePart(PROMPT, judged.share(), PROMPT_WEIGHT, judged.reason())));
    List<Sighting> sightings = shot.tracks().stream().map(t -> Sighting.of(t, shot)).toList();
    if (sightings.isEmpty()) {
      parts.add(new ScorePart("frame", 0, 1, "there is no object"));
      return new LayoutScore(parts);
    }
    parts.add(worst("motion", 2, sightings, MotionCheck::judge, "all ways are smooth"));
    parts.add(
        worst("perspective", 1, sightings, PerspectiveCheck::judge, "sizes change as they should"));
    parts.add(overlap(sightings));
    parts.add(worst("frame", 1, sightings, LayoutScorer::inFrame, "all is in the frame"));
    return new LayoutScore(parts);
  }

  /// With what the linter says of the shot on a model's grid as one more part.
  public static LayoutScore score(Shot shot, ModelGrid grid) {
    List<ScorePart> parts = new ArrayList<>(score(shot).parts());
    parts.add(lint(LayoutLinter.lint(shot, LintContext.of(grid))));
    return new LayoutScore(parts);
  }

  /// One without errors and warnings; the first halves it, the next take a third, a quarter and
  /// so on of it. Hints are often meant so and don't count.
  private static ScorePart lint(List<Finding> findings) {
    List<Finding> grave = findings.stream().filter(f -> !f.severity().isHint()).toList();
    String reason =
        grave.isEmpty() ? "the linter has no warning" : grave.getFirst().sentence().english();
    return new ScorePart(LINTER, 1.0 / (1 + grave.size()), 1, reason);
  }

  /// How one object did.
  record Judged(double value, String reason) {}

  interface Check {
    Judged judge(Sighting sighting);
  }

  /// The mean over the objects, with the worst one as the reason.
  private static ScorePart worst(
      String name, double weight, List<Sighting> sightings, Check check, String fine) {
    double sum = 0;
    Judged worst = new Judged(1, fine);
    for (Sighting sighting : sightings) {
      Judged judged = check.judge(sighting);
      sum += judged.value();
      worst = judged.value() < worst.value() - 0.05 ? judged : worst;
    }
    return new ScorePart(name, Math.clamp(sum / sightings.size(), 0, 1), weight, worst.reason());
  }

  /// The share of the box that can be seen, over the frames in which the object is there. Half
  /// of a box may be outside at the ends of its presence, where things come and go.
  private static Judged inFrame(Sighting sighting) {
    double sum = 0;
    for (int i = 0; i < sighting.boxes().size(); i++) {
      Box box = sighting.boxes().get(i);
      double share = visible(box) / (box.width() * box.height());
      boolean isEnd = i == 0 || i == sighting.boxes().size() - 1;
      sum += isEnd ? Math.min(1, 2 * share) : share;
    }
    double value = sighting.boxes().isEmpty() ? 0 : sum / sighting.boxes().size();
    return new Judged(
        value,
        sighting.boxes().isEmpty()
            ? sighting.phrase() + " is never there"
            : String.format(
                Locale.ROOT, "%s is %.0f %% outside", sighting.phrase(), 100 * (1 - value)));
  }

  private static double visible(Box box) {
    double width = Math.min(1, box.right()) - Math.max(0, box.x());
    double height = Math.min(1, box.bottom()) - Math.max(0, box.y());
    return Math.max(0, width) * Math.max(0, height);
  }

  /// LVD asks for boxes that don't overlap; a fifth of the smaller box does no harm.
  private static ScorePart overlap(List<Sighting> sightings) {
    double sum = 0;
    int pairs = 0;
    double most = 0;
    String who = "";
    for (int a = 0; a < sightings.size(); a++) {
      for (int b = a + 1; b < sightings.size(); b++) {
        Optional<Double> share = sightings.get(a).overlap(sightings.get(b));
        if (share.isPresent()) {
          double harm = Math.clamp((share.get() - 0.2) / 0.8, 0, 1);
          sum += harm;
          pairs++;
          if (harm > most) {
            most = harm;
            who = sightings.get(a).phrase() + " and " + sightings.get(b).phrase() + " overlap";
          }
        }
      }
    }
    double value = pairs == 0 ? 1 : 1 - sum / pairs;
    return new ScorePart("overlap", value, 1, most < 0.05 ? "boxes keep apart" : who);
  }

  /// One track as it is seen.
  ///
  /// @param looks the numbers of the looks in which it is there, ascending
  /// @param boxes its box at each of them
  /// @param way its keys while it is there
  record Sighting(String phrase, List<Integer> looks, List<Box> boxes, Way way) {
    static Sighting of(Track track, Shot shot) {
      int count = Math.min(MOST_LOOKS, shot.frames());
      List<Integer> looks = new ArrayList<>();
      List<Box> boxes = new ArrayList<>();
      for (int look = 0; look < count; look++) {
        // Between frames where need be: rounded times would make an even way look uneven.
        double time = count == 1 ? 0 : look * (shot.frames() - 1.0) / (count - 1);
        if (track.isPresentAt((int) Math.round(time))) {
          looks.add(look);
          boxes.add(track.positionAt(time));
        }
      }
      String bare = track.phrase().replaceFirst("(?i)^(an?|the)\\s+", "");
      return new Sighting("the " + bare, looks, boxes, Way.of(track, shot));
    }

    /// The longest stretch without a gap.
    List<Box> longestStretch() {
      int bestStart = 0;
      int bestEnd = 0;
      int start = 0;
      for (int i = 1; i <= looks.size(); i++) {
        if (i == looks.size() || looks.get(i) != looks.get(i - 1) + 1) {
          if (i - start > bestEnd - bestStart) {
            bestStart = start;
            bestEnd = i;
          }
          start = i;
        }
      }
      return boxes.subList(bestStart, bestEnd);
    }

    /// The mean share of the smaller box that the other one covers, over the looks in which both
    /// are there; empty if there is none.
    Optional<Double> overlap(Sighting other) {
      double sum = 0;
      int count = 0;
      for (int i = 0; i < looks.size(); i++) {
        int j = other.looks.indexOf(looks.get(i));
        if (j >= 0) {
          Box a = boxes.get(i);
          Box b = other.boxes.get(j);
          double width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
          double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
          double smaller = Math.min(a.width() * a.height(), b.width() * b.height());
          sum += Math.max(0, width) * Math.max(0, height) / smaller;
          count++;
        }
      }
      return count == 0 ? Optional.empty() : Optional.of(sum / count);
    }
  }
}
