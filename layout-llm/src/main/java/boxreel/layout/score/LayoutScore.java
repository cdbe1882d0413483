package boxreel.layout.score;

import java.util.List;

/// A layout's score with what it is made of.
///
/// @param parts those that apply to the layout, at least one
public record LayoutScore(List<ScorePart> parts) {
  public LayoutScore {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A score needs a part");
    }
  }

  /// The weighted mean of the parts, 0 to 1.
  public double total() {
    double weights = parts.stream().mapToDouble(ScorePart::weight).sum();
    return parts.stream().mapToDouble(part -> part.value() * part.weight()).sum() / weights;
  }
}
