package boxreel.cli;

import boxreel.base.text.Sentence;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.lint.Finding;
import boxreel.layout.lint.LayoutLinter.Mended;
import boxreel.layout.lint.Severity;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Findings as `boxreel lint` prints them: a line each, and how many they were.
final class LintReport {
  private final Reporter reporter;
  private final List<String> lines = new ArrayList<>();
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int mended;

  LintReport(Reporter reporter) {
    this.reporter = reporter;
  }

  /// @param label of the shot in its project; empty for a layout alone
  void mended(String label, Mended done) {
    mended += done.done().size();
    for (Sentence step : done.done()) {
      lines.add(line("mended", label, step.english()));
      reporter.event(
          Json.event("mended")
              .put("shot", label)
              .put("fix", step.english())
              .put("code", step.code()));
    }
  }

  void add(String label, Shot shot, Finding finding) {
    counts.merge(finding.severity(), 1, Integer::sum);
    boolean isWhole = finding.frames().equals(List.of(new FrameSpan(0, shot.frames())));
    lines.add(
        line(
            word(finding.severity()),
            label,
            (isWhole ? "" : finding.when() + ": ")
                + finding.sentence()
                + finding.fix().map(fix -> " [" + fix.label() + "]").orElse("")));
    ObjectNode event =
        Json.event("finding")
            .put("shot", label)
            .put("rule", finding.rule().id())
            .put("severity", word(finding.severity()))
            .put("sentence", finding.sentence().english())
            .put("code", finding.sentence().code())
            .put("fix", finding.fix().map(fix -> fix.label().english()).orElse(""));
    ArrayNode objects = event.putArray("objects");
    finding.trackIds().forEach(objects::add);
    ArrayNode frames = event.putArray("frames");
    for (FrameSpan span : finding.frames()) {
      frames.addArray().add(span.start()).add(span.end());
    }
    reporter.event(event);
  }

  /// Whether there were hints at most.
  boolean isClean() {
    return count(Severity.ERROR) + count(Severity.WARNING) == 0;
  }

  void finish(Path input, Optional<Path> output) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, %s, %s%s",
            input,
            counted(Severity.ERROR),
            counted(Severity.WARNING),
            counted(Severity.HINT),
            output.map(file -> "; " + mended + " mended in " + file).orElse("")));
    ObjectNode json =
        Json.event("done")
            .put("errors", count(Severity.ERROR))
            .put("warnings", count(Severity.WARNING))
            .put("hints", count(Severity.HINT))
            .put("mended", mended);
    output.ifPresent(file -> json.put("output", file.toString()));
    reporter.result(String.join("\n", lines), json);
  }

  private int count(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  private String counted(Severity severity) {
    int count = count(severity);
    return count + " " + word(severity) + (count == 1 ? "" : "s");
  }

  private static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static String line(String word, String label, String text) {
    return String.format(
        Locale.ROOT, "%-8s %s%s", word, label.isEmpty() ? "" : "shot " + label + ", ", text);
  }
}
