package boxreel.ui.fx;

import java.util.Locale;

/// Which system the window is on, where its habits differ.
public final class Platforms {
  private Platforms() {}

  public static boolean isMac() {
    return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
  }
}
