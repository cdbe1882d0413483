package boxreel.interchange;

import boxreel.interchange.Loss.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a conversion could not keep.
///
/// @param losses in the order of [Kind]; empty if everything was kept
public record LossReport(List<Loss> losses) {
  public static final LossReport NOTHING = new LossReport(List.of());

  public LossReport {
    losses = List.copyOf(losses);
  }

  public boolean isEmpty() {
    return losses.isEmpty();
  }

  /// How often something was lost, 0 if it was kept.
  public int count(Kind kind) {
    return losses.stream().filter(loss -> loss.kind() == kind).mapToInt(Loss::count).sum();
  }

  /// This one's losses and then another's.
  public LossReport and(LossReport later) {
    List<Loss> all = new ArrayList<>(losses);
    all.addAll(later.losses);
    return new LossReport(all);
  }

  /// In English, a sentence a line, no line break at the end.
  public String text() {
    return losses.stream().map(loss -> loss.sentence() + ".").collect(Collectors.joining("\n"));
  }
}
