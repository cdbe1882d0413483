package boxreel.layout.edit;

import boxreel.layout.Shot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shot with its undo and redo steps.
///
/// Shots are immutable, so a step is two references, before and after. Not for several threads.
public final class EditHistory {
  /// Steps that are kept; older ones are forgotten.
  public static final int DEPTH = 500;

  private record Step(String label, @Nullable String mergeKey, State before, State after) {}

  private record State(Shot shot, long revision) {}

  private final Deque<Step> undo = new ArrayDeque<>();
  private final Deque<Step> redo = new ArrayDeque<>();
  private State state;
  private long lastRevision;
  private long savedRevision;
  private boolean mayMerge;

  /// A history without steps, the shot counting as saved.
  public EditHistory(Shot initial) {
    state = new State(initial, 0);
  }

  public Shot current() {
    return state.shot();
  }

  /// A number for the current shot: new with each edit, and the old one again after undo and redo.
  public long revision() {
    return state.revision();
  }

  /// Makes `after` the current shot, as a step that can be undone. An `after` equal to the current
  /// shot is no step.
  ///
  /// @param label what the step is called in the menu ("Move bear, frame 9")
  /// @param mergeKey steps in a row with equal keys become one step (a drag, a run of nudges); null
  ///     keeps this step apart
  public void apply(String label, @Nullable String mergeKey, Shot after) {
    if (after.equals(state.shot())) {
      return;
    }
    State next = new State(after, ++lastRevision);
    redo.clear();
    Step top = undo.peek();
    if (mayMerge && mergeKey != null && top != null && mergeKey.equals(top.mergeKey())) {
      undo.pop();
      if (top.before().shot().equals(after)) {
        state = top.before();
        mayMerge = false;
        return;
      }
      undo.push(new Step(label, mergeKey, top.before(), next));
    } else {
      undo.push(new Step(label, mergeKey, state, next));
      if (undo.size() > DEPTH) {
        undo.removeLast();
      }
    }
    state = next;
    mayMerge = true;
  }

  /// Ends a gesture: the next step starts anew even if its merge key is the same.
  public void endMerge() {
    mayMerge = false;
  }

  public boolean canUndo() {
    return !undo.isEmpty();
  }

  public boolean canRedo() {
    return !redo.isEmpty();
  }

  /// The label of the step that [#undo] would take back.
  public Optional<String> undoLabel() {
    return Optional.ofNullable(undo.peek()).map(Step::label);
  }

  /// The label of the step that [#redo] would do again.
  public Optional<String> redoLabel() {
    return Optional.ofNullable(redo.peek()).map(Step::label);
  }

  /// Labels of the steps that can be undone, oldest first.
  public List<String> undoLabels() {
    return new ArrayList<>(undo.stream().map(Step::label).toList()).reversed();
  }

  /// Takes the last step back; without one nothing happens.
  ///
  /// @return the current shot
  public Shot undo() {
    mayMerge = false;
    Step step = undo.poll();
    if (step != null) {
      redo.push(step);
      state = step.before();
    }
    return state.shot();
  }

  /// Does the step again that was undone last; without one nothing happens.
  ///
  /// @return the current shot
  public Shot redo() {
    mayMerge = false;
    Step step = redo.poll();
    if (step != null) {
      undo.push(step);
      state = step.after();
    }
    return state.shot();
  }

  /// Starts over with another shot: no steps, counting as saved.
  public void reset(Shot shot) {
    undo.clear();
    redo.clear();
    state = new State(shot, ++lastRevision);
    mayMerge = false;
    markSaved();
  }

  /// The current shot is what the file holds now.
  public void markSaved() {
    savedRevision = state.revision();
    mayMerge = false;
  }

  /// Whether the current shot is not the saved one.
  public boolean isModified() {
    return state.revision() != savedRevision;
  }
}
