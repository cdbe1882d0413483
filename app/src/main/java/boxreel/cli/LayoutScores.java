package boxreel.cli;

import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkTask;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The result of `bench layouts`, for people and for machines.
///
/// @param name of what was judged
/// @param speed of the prompts' layouts
/// @param longSpeed of layouts of a prompt of 200 words; empty if that was not measured
/// @param variedSpeed of further proposals for it
/// @param report the page that was written
record LayoutScores(
    String name,
    PromptSet set,
    Benchmark.Result result,
    PlanningSpeed speed,
    PlanningSpeed longSpeed,
    PlanningSpeed variedSpeed,
    Optional<Path> report) {
  String text(boolean listsFailures) {
    StringBuilder text = new StringBuilder(name);
    boolean hasPaper = set == PromptSet.LVD;
    if (hasPaper) {
      text.append(String.format(Locale.ROOT, "%n%44s", "the paper's"));
      PublishedScores.ALL.forEach(
          scores -> text.append(String.format(Locale.ROOT, "%9s", scores.name())));
    }
    for (BenchmarkTask task : BenchmarkTask.values()) {
      row(text, task.title(), result.score(task));
      if (hasPaper) {
        text.append(" ".repeat(11));
        PublishedScores.ALL.forEach(scores -> percent(text, scores.percent(task)));
      }
    }
    row(text, "overall", result.overall());
    if (hasPaper) {
      text.append(" ".repeat(11));
      PublishedScores.ALL.forEach(scores -> percent(text, scores.overall()));
    }
    if (!speed.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  time for a layout: median %.1f ms, longest %.1f ms",
              speed.median(),
              speed.worst()));
    }
    if (!longSpeed.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  of 200 words:      median %.1f ms, longest %.1f ms",
              longSpeed.median(),
              longSpeed.worst()));
    }
    if (!variedSpeed.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%n  another proposal:  median %.1f ms, longest %.1f ms",
              variedSpeed.median(),
              variedSpeed.worst()));
    }
    report.ifPresent(
        page -> text.append(String.format(Locale.ROOT, "%n  failures: %s", page.toString())));
    if (listsFailures) {
      for (Benchmark.Failure f : result.failures()) {
        text.append(String.format(Locale.ROOT, "%n%3d %s: %s", f.number(), f.prompt(), f.reason()));
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String title, Benchmark.Score score) {
    text.append(
        String.format(
            Locale.ROOT,
            "%n  %-12s %3d of %3d  %5.1f %%",
            title,
            score.passed(),
            score.total(),
            score.percent()));
  }

  private static void percent(StringBuilder text, int percent) {
    text.append(String.format(Locale.ROOT, "%7d %%", percent));
  }

  ObjectNode json() {
    ObjectNode node = Json.event("done").put("source", name).put("prompts", set.label());
    ObjectNode scores = node.putObject("scores");
    for (BenchmarkTask task : BenchmarkTask.values()) {
      put(scores.putObject(task.title()), result.score(task));
    }
    put(scores.putObject("overall"), result.overall());
    if (set == PromptSet.LVD) {
      ObjectNode paper = node.putObject("paperPercent");
      for (PublishedScores published : PublishedScores.ALL) {
        ObjectNode model = paper.putObject(published.name());
        for (BenchmarkTask task : BenchmarkTask.values()) {
          model.put(task.title(), published.percent(task));
        }
        model.put("overall", published.overall());
      }
    }
    put(node, "milliseconds", speed);
    put(node, "millisecondsOf200Words", longSpeed);
    put(node, "millisecondsOfAnotherProposal", variedSpeed);
    report.ifPresent(page -> node.put("report", page.toString()));
    ArrayNode failures = node.putArray("failures");
    for (Benchmark.Failure failure : result.failures()) {
      failures
          .addObject()
          .put("number", failure.number())
          .put("task", failure.task().title())
          .put("prompt", failure.prompt())
          .put("reason", failure.reason());
    }
    return node;
  }

  private static void put(ObjectNode node, Benchmark.Score score) {
    node.put("passed", score.passed()).put("total", score.total());
  }

  private static void put(ObjectNode node, String field, PlanningSpeed speed) {
    if (!speed.isEmpty()) {
      node.putObject(field).put("median", speed.median()).put("longest", speed.worst());
    }
  }
}
