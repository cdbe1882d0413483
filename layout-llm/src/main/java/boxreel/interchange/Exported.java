package boxreel.interchange;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A layout as the text of a file.
///
/// @param text of the file itself
/// @param beside texts of files that belong beside it, by name
/// @param report what could not be kept
public record Exported(String text, Map<String, String> beside, LossReport report) {
  public Exported {
    beside = Collections.unmodifiableMap(new TreeMap<>(beside));
  }
}
