package boxreel.layout.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A document with its undo and redo steps, all of them since it was opened.
///
/// Documents are immutable, so a step is two references, before and after, which share what the
/// step left alone. Not for several threads.
///
/// @param <D> the document, compared by `equals`
public final class EditHistory<D> {
  private record Step<D>(String label, @Nullable String mergeKey, D before, D after) {}

  private final Deque<Step<D>> undo = new ArrayDeque<>();
  private final Deque<Step<D>> redo = new ArrayDeque<>();
  private D current;
  private boolean mayMerge;

  /// A history without steps.
  public EditHistory(D initial) {
    current = initial;
  }

  public D current() {
    return current;
  }

  /// Makes `after` the current document, as a step that can be undone. One that equals the
  /// current document is no step.
  ///
  /// @param label what the step is called in the menu ("Move bear, frame 9")
  /// @param mergeKey steps in a row with equal keys become one step (a drag, a run of nudges);
  ///     null keeps this step apart
  public void apply(String label, @Nullable String mergeKey, D after) {
    if (after.equals(current)) {
      return;
    }
    redo.clear();
    Step<D> top = undo.peek();
    if (mayMerge && mergeKey != null && top != null && mergeKey.equals(top.mergeKey())) {
      undo.pop();
      if (top.before().equals(after)) {
        current = top.before();
        mayMerge = false;
        return;
      }
      undo.push(new Step<>(label, mergeKey, top.before(), after));
    } else {
      undo.push(new Step<>(label, mergeKey, current, after));
    }
    current = after;
    mayMerge = true;
  }

  /// Changes the current document and all those that undo and redo lead to: for what happens to
  /// a document and is no step, so that nothing takes it back.
  ///
  /// @param change called once for each document
  public void amend(UnaryOperator<D> change) {
    IdentityHashMap<D, D> amended = new IdentityHashMap<>(); // steps in a row share documents
    UnaryOperator<D> once = document -> amended.computeIfAbsent(document, change);
    UnaryOperator<Step<D>> step =
        s -> new Step<>(s.label(), s.mergeKey(), once.apply(s.before()), once.apply(s.after()));
    List<Step<D>> undoable = undo.stream().map(step).toList();
    List<Step<D>> redoable = redo.stream().map(step).toList();
    undo.clear();
    undo.addAll(undoable);
    redo.clear();
    redo.addAll(redoable);
    current = once.apply(current);
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
  /// @return the current document
  public D undo() {
    mayMerge = false;
    Step<D> step = undo.poll();
    if (step != null) {
      redo.push(step);
      current = step.before();
    }
    return current;
  }

  /// Does the step again that was undone last; without one nothing happens.
  ///
  /// @return the current document
  public D redo() {
    mayMerge = false;
    Step<D> step = redo.poll();
    if (step != null) {
      undo.push(step);
      current = step.after();
    }
    return current;
  }

  /// Starts over with another document, without steps.
  public void reset(D document) {
    undo.clear();
    redo.clear();
    current = document;
    mayMerge = false;
  }
}
