package boxreel.ui.edit;

import boxreel.ui.document.EditMode;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.TextClipboard;

/// All commands on the selection of one document.
public record EditCommands(
    ObjectCommands objects,
    KeyCommands keys,
    PresenceCommands presence,
    ArrangeCommands arrange,
    ClipboardCommands clipboard) {

  public static EditCommands of(ShotDocument document, EditMode mode, TextClipboard clipboard) {
    return new EditCommands(
        new ObjectCommands(document, mode),
        new KeyCommands(document, mode),
        new PresenceCommands(document, mode),
        new ArrangeCommands(document, mode),
        new ClipboardCommands(document, mode, clipboard));
  }
}
