package boxreel.layout.lint;

import boxreel.base.text.Sentence;
import boxreel.layout.Shot;
import java.util.ArrayList;
import java.util.List;

/// Tells before a render what a model will have trouble with. Pure; the same input gives the
/// same findings. Takes milliseconds for usual shots and a second for the largest, so a window
/// asks it on a background thread.
public final class LayoutLinter {
  /// Mending one thing may show another; more rounds than this would go to and fro.
  private static final int MOST_ROUNDS = 4;

  private LayoutLinter() {}

  /// What is to be said about a shot, the gravest first.
  public static List<Finding> lint(Shot shot, LintContext context) {
    Findings found = new Findings(shot);
    List<Sampled> tracks = Sampled.of(shot);
    new ShotChecks(tracks, context, found).run();
    for (Sampled track : tracks) {
      new BoxChecks(track, context, found).run();
    }
    PairChecks.run(tracks, found);
    return found.sorted();
  }

  /// A shot after mending.
  ///
  /// @param grid with the size that the video has now
  /// @param done what was done, in order
  public record Mended(Shot shot, ModelGrid grid, List<Sentence> done) {
    public Mended {
      done = List.copyOf(done);
    }
  }

  /// Mends errors and warnings as far as they have a fix; hints are left, for they are often
  /// meant so.
  public static Mended mend(Shot shot, LintContext context) {
    Shot now = shot;
    ModelGrid grid = context.grid();
    List<Sentence> done = new ArrayList<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int before = done.size();
      for (Finding finding : lint(now, context.withGrid(grid))) {
        if (finding.severity().isHint() || finding.fix().isEmpty()) {
          continue;
        }
        switch (finding.fix().get()) {
          case Fix.Edit edit -> {
            Shot changed = edit.change().apply(now);
            if (!changed.equals(now)) {
              now = changed;
              done.add(edit.label());
            }
          }
          case Fix.Resize resize -> {
            grid = grid.withSize(resize.width(), resize.height());
            done.add(resize.label());
          }
        }
      }
      if (done.size() == before) {
        break;
      }
    }
    return new Mended(now, grid, done);
  }
}
