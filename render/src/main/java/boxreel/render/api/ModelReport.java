package boxreel.render.api;

import java.util.List;

/// What a check of a model found.
///
/// @param info as it is listed from now on
/// @param parts its networks
public record ModelReport(ModelInfo info, List<Part> parts) {
  /// @param name the part's folder, such as `unet`
  /// @param tensors in its files
  /// @param parameters numbers that the network uses
  /// @param types element types in its files, such as `F16`
  public record Part(String name, int tensors, long parameters, String types) {}

  public ModelReport {
    parts = List.copyOf(parts);
  }

  /// Numbers in all parts.
  public long parameters() {
    return parts.stream().mapToLong(Part::parameters).sum();
  }
}
