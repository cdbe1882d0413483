package boxreel.layout.lint;

import boxreel.base.text.Sentence;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Collects findings of one shot.
final class Findings {
  private final Shot shot;
  private final List<Finding> all = new ArrayList<>();

  Findings(Shot shot) {
    this.shot = shot;
  }

  Shot shot() {
    return shot;
  }

  List<FrameSpan> whole() {
    return List.of(new FrameSpan(0, shot.frames()));
  }

  void add(
      Rule rule,
      Severity severity,
      Sampled track,
      List<FrameSpan> frames,
      Sentence sentence,
      Optional<Fix> fix) {
    all.add(new Finding(rule, severity, List.of(track.id()), frames, sentence, fix));
  }

  void add(Finding finding) {
    all.add(finding);
  }

  /// Something about the shot as a whole.
  void add(Rule rule, Severity severity, Sentence sentence, Optional<Fix> fix) {
    all.add(new Finding(rule, severity, List.of(), whole(), sentence, fix));
  }

  /// An edit of one track; none for one that is locked.
  Optional<Fix> edit(Sentence label, Sampled track, BiFunction<Shot, String, Shot> change) {
    return track.track().marks().locked()
        ? Optional.empty()
        : Optional.of(
            new Fix.Edit(
                label,
                now -> now.track(track.id()).isEmpty() ? now : change.apply(now, track.id())));
  }

  /// The gravest first, otherwise in the order in which they were found.
  List<Finding> sorted() {
    List<Finding> sorted = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      all.stream().filter(finding -> finding.severity() == severity).forEach(sorted::add);
    }
    return List.copyOf(sorted);
  }
}
