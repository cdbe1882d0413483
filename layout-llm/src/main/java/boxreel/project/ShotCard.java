package boxreel.project;

import java.util.List;

/// What a storyboard says about a shot beside its layout. Texts may be empty.
///
/// @param status how far the shot has come
/// @param action what happens, as in a script
/// @param dialogue who says what, in order
/// @param camera size and movement in words
/// @param notes anything else
public record ShotCard(
    Status status, String action, List<DialogueLine> dialogue, String camera, String notes) {
  public static final ShotCard EMPTY = new ShotCard(Status.IDEA, "", List.of(), "", "");

  /// How far a shot has come.
  public enum Status {
    IDEA,
    LAYOUT,
    APPROVED,
    RENDERED,
    FINAL
  }

  /// A line that somebody says.
  public record DialogueLine(String speaker, String text) {}

  public ShotCard {
    dialogue = List.copyOf(dialogue);
  }
}
