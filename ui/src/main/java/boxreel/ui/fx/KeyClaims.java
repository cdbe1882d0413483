package boxreel.ui.fx;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Parts of the window that want keys for themselves while the focus is in them, before the keys
/// mean what they mean in the rest of the window.
public final class KeyClaims {
  private static final String CLAIM = "boxreel.keys";

  private KeyClaims() {}

  private enum Claim {
    ALL
  }

  /// Escape is for this part.
  public static void claimEscape(Node part) {
    claim(part, KeyCode.ESCAPE);
  }

  /// These keys are for this part.
  public static void claim(Node part, KeyCode... keys) {
    part.getProperties().put(CLAIM, Set.of(keys));
  }

  /// All keys are for this part: it covers the window.
  public static void claimAll(Node part) {
    part.getProperties().put(CLAIM, Claim.ALL);
  }

  /// Whether a key is for a part that the focus is in.
  public static boolean isClaimed(@Nullable Node focus, KeyCode key) {
    for (Node node = focus; node != null; node = node.getParent()) {
      Object claim = node.hasProperties() ? node.getProperties().get(CLAIM) : null;
      if (claim == Claim.ALL || (claim instanceof Set<?> keys && keys.contains(key))) {
        return true;
      }
    }
    return false;
  }
}
