package boxreel.cli;

import boxreel.layout.lvd.Benchmark;
import boxreel.layout.lvd.BenchmarkTask;
import boxreel.layout.lvd.LvdLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A page about the layouts that failed, to be opened in a browser: prompt, what is wrong, and the
/// boxes of the six moments as pictures. One file that needs nothing else.
final class FailureReport {
  private static final int SIDE = LvdLayout.CANVAS;

  private static final List<String> COLOURS =
      List.of(
          "#d1495b", "#2e78b7", "#3b8f4e", "#8f5fb8", "#d17a22", "#118c8c", "#8a5a44", "#c2568f");

  private static final String STYLE =
      """
      :root{color-scheme:light dark;--line:#8886;--paper:#8881}
      body{font:15px/1.5 system-ui,sans-serif;max-width:66rem;margin:2rem auto;padding:0 1rem}
      h1{font-size:1.3rem}h2{font-size:1.05rem;margin-top:2rem}
      article{border-top:1px solid var(--line);padding:.8rem 0}
      p{margin:.2rem 0}.why{font-weight:600}.n{opacity:.6}
      .strip{display:grid;grid-template-columns:repeat(6,1fr);gap:6px;margin-top:.5rem}
      svg{width:100%;background:var(--paper);outline:1px solid var(--line)}
      table{border-collapse:collapse}td,th{padding:.1rem .9rem .1rem 0;text-align:left}
      """;

  private final StringBuilder page = new StringBuilder();

  private FailureReport() {}

  /// @param source whose layouts were judged
  static String html(String source, PromptSet set, Benchmark.Result result) {
    FailureReport report = new FailureReport();
    report.head(source, set, result);
    for (BenchmarkTask task : BenchmarkTask.values()) {
      List<Benchmark.Failure> failures =
          result.failures().stream().filter(failure -> failure.task() == task).toList();
      if (!failures.isEmpty()) {
        report.page.append("<h2>").append(task.title()).append("</h2>\n");
        failures.forEach(report::failure);
      }
    }
    return report.page.append("</body></html>\n").toString();
  }

  private void head(String source, PromptSet set, Benchmark.Result result) {
    String title = "Layouts by " + source + " on the prompts " + set.label();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>")
        .append(escaped(title))
        .append("</title><style>")
        .append(STYLE)
        .append("</style></head><body>\n<h1>")
        .append(escaped(title))
        .append("</h1>\n<table>");
    for (BenchmarkTask task : BenchmarkTask.values()) {
      row(task.title(), result.score(task));
    }
    row("overall", result.overall());
    page.append("</table>\n");
    if (result.failures().isEmpty()) {
      page.append("<p>No layout failed.</p>\n");
    }
  }

  private void row(String title, Benchmark.Score score) {
    page.append("<tr><th>")
        .append(title)
        .append("</th><td>")
        .append(score.passed())
        .append(" of ")
        .append(score.total())
        .append("</td></tr>");
  }

  private void failure(Benchmark.Failure failure) {
    page.append("<article><p><span class=\"n\">")
        .append(failure.number())
        .append("</span> ")
        .append(escaped(failure.prompt()))
        .append("</p><p class=\"why\">")
        .append(escaped(failure.reason()))
        .append("</p>");
    Optional<LvdLayout> layout = failure.layout();
    if (layout.isPresent()) {
      strip(layout.get());
    }
    page.append("</article>\n");
  }

  private void strip(LvdLayout layout) {
    List<Integer> ids = new ArrayList<>();
    page.append("<div class=\"strip\">");
    for (List<LvdLayout.Entry> moment : layout.frames()) {
      page.append("<svg viewBox=\"0 0 ").append(SIDE).append(' ').append(SIDE).append("\">");
      for (LvdLayout.Entry entry : moment) {
        if (!ids.contains(entry.id())) {
          ids.add(entry.id());
        }
        box(entry, COLOURS.get(ids.indexOf(entry.id()) % COLOURS.size()));
      }
      page.append("</svg>");
    }
    page.append("</div>");
  }

  private void box(LvdLayout.Entry entry, String colour) {
    page.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\""
                + " fill-opacity=\".15\" stroke=\"%s\" stroke-width=\"6\"/>"
                + "<text x=\"%.1f\" y=\"%.1f\" font-size=\"40\" fill=\"%s\">%s</text>",
            entry.x(),
            entry.y(),
            Math.max(0, entry.width()),
            Math.max(0, entry.height()),
            colour,
            colour,
            entry.x() + 10,
            entry.y() + 44,
            colour,
            escaped(entry.name())));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
