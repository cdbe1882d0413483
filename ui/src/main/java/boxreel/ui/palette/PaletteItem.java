package boxreel.ui.palette;

/// Something that the palette offers.
///
/// @param kind of what kind it is, in a word for people
/// @param label what it is called
/// @param names other words by which it is found; may be empty
/// @param keys its keys for people; may be empty
/// @param blocked why it can't be done now, a sentence; empty if it can
/// @param run does it
public record PaletteItem(
    String kind, String label, String names, String keys, String blocked, Runnable run) {
  public boolean isBlocked() {
    return !blocked.isEmpty();
  }
}
