package boxreel.project;

import java.util.UUID;
import java.util.regex.Pattern;

/// Ids of scenes, shots, snapshots and takes: 1 to 64 small letters, digits and hyphens, the
/// first no hyphen, so that an id is a safe file name on every system.
///
/// Fresh ids are random and not counted, so that two people who each add a shot to copies of a
/// project can merge them.
public final class Ids {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int FRESH_LENGTH = 12;

  private Ids() {}

  /// A new id.
  public static String fresh() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, FRESH_LENGTH);
  }

  public static boolean isValid(String id) {
    return FORM.matcher(id).matches();
  }

  static void check(String id) {
    if (!isValid(id)) {
      throw new IllegalArgumentException(
          "An id has 1 to 64 small letters, digits and hyphens, not " + id);
    }
  }
}
