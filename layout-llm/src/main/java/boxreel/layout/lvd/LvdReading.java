package boxreel.layout.lvd;

import java.util.List;
import java.util.Optional;

/// What a tolerant reading of an answer came to.
///
/// @param layout empty if the answer holds no frame at all
/// @param defects what was lost or made up, in the order of lines; nothing in it for mere slips of
///     form (fences, comments, trailing commas) that lose nothing
public record LvdReading(Optional<LvdLayout> layout, List<Defect> defects) {
  public LvdReading {
    defects = List.copyOf(defects);
  }

  /// Whether the whole answer was used as it stands.
  public boolean isClean() {
    return layout.isPresent() && defects.isEmpty();
  }
}
