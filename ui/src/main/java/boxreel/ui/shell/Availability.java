package boxreel.ui.shell;

import boxreel.ui.text.Message;
import java.util.Optional;

/// Why an action can't do anything now, for those who look for it by name.
final class Availability {
  private final StudioViewModel model;

  Availability(StudioViewModel model) {
    this.model = model;
  }

  /// Empty if it can.
  Optional<Message> blocked(StudioAction action) {
    if (model.navigation().isBoard() && !action.worksOnBoard()) {
      return Optional.of(Words.NOT_ON_BOARD);
    }
    return switch (action) {
      case UNDO -> unless(!model.document().undoLabelProperty().get().isEmpty(), Words.NO_UNDO);
      case REDO, REDO_TOO ->
          unless(!model.document().redoLabelProperty().get().isEmpty(), Words.NO_REDO);
      case RENDER -> unless(!model.render().state().isRunning(), Words.IS_RENDERING);
      case CANCEL_RENDER -> unless(model.render().state().isRunning(), Words.NOT_RENDERING);
      case COMPARE -> unless(model.render().takes().list().size() > 1, Words.NEEDS_TAKES);
      case EXPORT_MP4, EXPORT_GIF ->
          unless(model.render().takes().shownProperty().get().isPresent(), Words.NEEDS_TAKE);
      case EXPORT_SHEET ->
          unless(!model.output().sheet().writingProperty().get(), Words.IS_WRITING);
      case EXPORT_ANIMATIC, EXPORT_BOXES ->
          unless(model.output().animatic().progressProperty().get() < 0, Words.IS_WRITING);
      case DELETE_SHOT, SHOT_EARLIER, SHOT_LATER, PREVIOUS_SHOT, NEXT_SHOT ->
          unless(model.project().document().project().shots().size() > 1, Words.NEEDS_SHOTS);
      case FIX_FINDINGS -> unless(model.lint().canFixAll(), Words.NO_FINDINGS);
      case NEXT_FINDING -> unless(!model.lint().findings().isEmpty(), Words.NO_FINDINGS);
      case REFERENCE, REMOVE_REFERENCE ->
          unless(model.reference().referenceProperty().get().isPresent(), Words.NEEDS_REFERENCE);
      case MERGE, SAME_SIZE, DISTRIBUTE_ACROSS, DISTRIBUTE_DOWN ->
          unless(model.document().selection().trackIds().size() > 1, Words.NEEDS_OBJECTS);
      case CUT,
          COPY,
          EDIT_PHRASE,
          KEY,
          SNAP_KEYS,
          LINEAR,
          EASE,
          EASE_IN,
          EASE_OUT,
          HOLD,
          EASING_CURVE,
          PRESENCE,
          END_PRESENCE,
          ONLY_HERE,
          THROUGHOUT,
          FROM_HERE,
          UNTIL_HERE,
          LOCK,
          HIDE,
          SOLO,
          STILL,
          FORWARD,
          BACKWARD,
          SPLIT,
          REVERSE,
          REDUCE_KEYS,
          EVEN_SPEED,
          ALIGN_LEFT,
          ALIGN_CENTRE,
          ALIGN_RIGHT,
          ALIGN_TOP,
          ALIGN_MIDDLE,
          ALIGN_BOTTOM,
          NARRATE ->
          needsObject();
      case DUPLICATE, DELETE, DELETE_TOO ->
          model.navigation().isBoard() ? Optional.empty() : needsObject();
      default -> Optional.empty();
    };
  }

  private Optional<Message> needsObject() {
    return unless(!model.document().selection().isEmpty(), Words.NEEDS_OBJECT);
  }

  private static Optional<Message> unless(boolean can, Message reason) {
    return can ? Optional.empty() : Optional.of(reason);
  }
}
