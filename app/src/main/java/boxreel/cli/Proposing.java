package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.layout.edit.ShotMix;
import boxreel.layout.io.ShotJson;
import boxreel.layout.lvd.StreamedBox;
import boxreel.layout.score.ScorePart;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.Plan;
import boxreel.planner.PlanRequest;
import boxreel.planner.candidate.Candidates;
import boxreel.planner.candidate.RankedPlan;
import boxreel.planner.candidate.Variety;
import boxreel.planner.trace.PlannerExchange;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Asks for several layouts, tells how each scored, and makes one of them.
final class Proposing {
  private final Reporter reporter;
  private final CancelToken cancel;

  Proposing(Reporter reporter, CancelToken cancel) {
    this.reporter = reporter;
    this.cancel = cancel;
  }

  static void checkCount(int count) {
    if (count < 1 || count > Candidates.MOST) {
      throw new UsageError("--candidates must be 1 to " + Candidates.MOST + ", not " + count + ".");
    }
  }

  /// @param pick number of the candidate to keep, `null` for the best
  /// @param takes objects from other candidates, as in "bear=2"
  Plan propose(
      LayoutPlanner planner,
      PlanRequest request,
      int count,
      @Nullable Integer pick,
      List<String> takes)
      throws PlannerException {
    reporter.event(Json.event("planning").put("planner", planner.name()).put("candidates", count));
    List<RankedPlan> ranked =
        Candidates.propose(planner, request, count, new Told(reporter), cancel);
    ranked.forEach(this::tell);
    tellVariety(ranked);
    int number = pick == null ? ranked.getFirst().number() : pick;
    Plan kept = numbered(ranked, number).plan();
    Shot shot = kept.shot();
    List<PlannerExchange> exchanges = new ArrayList<>();
    ranked.forEach(r -> exchanges.addAll(r.plan().exchanges()));
    for (String take : takes) {
      shot = taking(shot, ranked, take);
    }
    reporter.note(
        "Kept candidate " + number + (takes.isEmpty() ? "." : ", with objects of others."));
    return new Plan(shot, kept.plannerName(), kept.notes(), exchanges, kept.reading());
  }

  private void tellVariety(List<RankedPlan> ranked) {
    if (ranked.size() < 2) {
      return;
    }
    double variety = Variety.of(ranked.stream().map(r -> r.plan().shot()).toList());
    reporter.note(
        String.format(
            Locale.ROOT,
            "They differ by %.0f %% of the frame, on average over boxes and pairs.",
            100 * variety));
    reporter.event(Json.event("variety").put("distance", variety));
  }

  private static Shot taking(Shot shot, List<RankedPlan> ranked, String take) {
    int sign = take.lastIndexOf('=');
    String number = take.substring(sign + 1).strip();
    if (sign < 1 || !number.matches("\\d{1,2}")) {
      throw new UsageError(
          "--take needs an object and a candidate, as in --take bear=2, not '" + take + "'.");
    }
    Shot other = numbered(ranked, Integer.parseInt(number)).plan().shot();
    List<String> found = LayoutFiles.objects(other, take.substring(0, sign).strip());
    if (found.isEmpty()) {
      throw new UsageError(
          "Candidate " + number + " has no object '" + take.substring(0, sign) + "'.");
    }
    Shot result = shot;
    for (String id : found) {
      result = ShotMix.taking(result, other, id);
    }
    return result;
  }

  private static RankedPlan numbered(List<RankedPlan> ranked, int number) {
    return ranked.stream()
        .filter(r -> r.number() == number)
        .findFirst()
        .orElseThrow(() -> new UsageError("There is no candidate " + number + "."));
  }

  private void tell(RankedPlan ranked) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "Candidate %d: %.2f, %d objects",
                ranked.number(),
                ranked.score().total(),
                ranked.plan().shot().tracks().size()));
    ObjectNode json =
        Json.event("candidate").put("number", ranked.number()).put("score", ranked.score().total());
    ArrayNode parts = json.putArray("parts");
    for (ScorePart part : ranked.score().parts()) {
      text.append(
          String.format(
              Locale.ROOT, "%n  %-12s %.2f  %s", part.name(), part.value(), part.reason()));
      parts
          .addObject()
          .put("name", part.name())
          .put("value", part.value())
          .put("weight", part.weight())
          .put("reason", part.reason());
    }
    json.set("shot", ShotJson.toNode(ranked.plan().shot()));
    reporter.note(text.toString());
    reporter.event(json);
  }

  /// Candidates talk on threads of their own; a reporter hears one at a time.
  private record Told(Reporter reporter) implements Candidates.Listener {
    @Override
    public void onBox(int number, StreamedBox box) {
      synchronized (reporter) {
        reporter.event(ReportingListener.json(box).put("candidate", number));
      }
    }

    @Override
    public void onNote(int number, String sentence) {
      synchronized (reporter) {
        reporter.note("Candidate " + number + ": " + sentence);
      }
    }
  }
}
