package boxreel.ui.shell;

import boxreel.ui.board.BoardViewModel;
import boxreel.ui.canvas.CanvasViewModel;
import boxreel.ui.document.Playback;
import boxreel.ui.edit.EditCommands;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.timeline.TimelineViewModel;
import java.util.function.BooleanSupplier;

/// What keys mean that are about shots on the board and about objects on the stage, or that
/// first end what is being dragged.
public final class KeyTarget {
  private final BooleanSupplier isBoard;
  private final BoardViewModel board;
  private final ShotListViewModel shots;
  private final CanvasViewModel canvas;
  private final TimelineViewModel timeline;
  private final Playback playback;
  private final EditCommands commands;
  private final StudioOutput output;

  /// @param isBoard whether the window shows the board
  KeyTarget(
      BooleanSupplier isBoard,
      BoardViewModel board,
      ShotListViewModel shots,
      CanvasViewModel canvas,
      TimelineViewModel timeline,
      Playback playback,
      EditCommands commands,
      StudioOutput output) {
    this.isBoard = isBoard;
    this.board = board;
    this.shots = shots;
    this.canvas = canvas;
    this.timeline = timeline;
    this.playback = playback;
    this.commands = commands;
    this.output = output;
  }

  /// Takes the last step back; while something is dragged, that only ends.
  public void undo() {
    if (!cancelDrag()) {
      canvas.document().undo();
    }
  }

  public void redo() {
    if (!cancelDrag()) {
      canvas.document().redo();
    }
  }

  /// What Escape does: the comparison, the variations or the drag in progress ends, else the
  /// tool, else the selection is let go.
  public void escape() {
    if (isBoard.getAsBoolean()) {
      board.escape();
    } else if (output.compare().activeProperty().get()) {
      output.compare().close();
    } else if (output.variations().activeProperty().get()) {
      output.variations().close();
    } else if (!cancelDrag()) {
      canvas.escape();
    }
  }

  /// Steps the playhead; boxes that are being dragged are carried along.
  public void step(int frames) {
    if (!canvas.carry(frames)) {
      playback.step(frames);
    }
  }

  /// Stops playing, or else adds or removes keys at the playhead.
  public void keyOrStop() {
    if (playback.isPlaying()) {
      playback.pause();
    } else {
      commands.keys().toggleKey();
    }
  }

  /// Copies the selected objects; on the board, the selected shot.
  public void duplicate() {
    if (isBoard.getAsBoolean()) {
      shots.duplicate();
    } else {
      commands.objects().duplicate();
    }
  }

  /// Deletes what is selected on the stage; on the board, the selected shot.
  public void delete() {
    if (isBoard.getAsBoolean()) {
      shots.remove();
    } else {
      commands.clipboard().deleteSelection();
    }
  }

  /// Lets the user type a title for the open shot.
  public void renameShot() {
    if (isBoard.getAsBoolean()) {
      board.editTitle();
    } else {
      shots.startRenaming();
    }
  }

  private boolean cancelDrag() {
    if (timeline.isDragging()) {
      timeline.cancel();
    } else if (canvas.isGesturing()) {
      canvas.cancel();
    } else {
      return false;
    }
    return true;
  }
}
