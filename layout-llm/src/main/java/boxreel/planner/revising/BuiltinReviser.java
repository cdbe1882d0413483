package boxreel.planner.revising;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.Shot;
import boxreel.layout.edit.ShotDifference;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.PlanListener;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.ShotReviser;
import boxreel.planner.revising.Clauses.Clause;
import java.util.ArrayList;
import java.util.List;

/// Changes a shot by rules: clause by clause, in order. The same request gives the same
/// revision. Safe for use by several threads.
public final class BuiltinReviser implements ShotReviser {
  private static final String KNOWN =
      "The built-in planner knows: remove, bigger, smaller, left, right, up, down, from the left to"
          + " the right, stop at something, turn back, backwards, mirrored, faster, slower, stay"
          + " still, only in the first half.";

  @Override
  public String name() {
    return BuiltinPlanner.NAME;
  }

  @Override
  public Revision revise(RevisionRequest request, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    Shot before = request.shot();
    Shot after = before;
    List<String> notes = new ArrayList<>();
    List<String> subjects = new ArrayList<>();
    boolean isListing = false;
    int done = 0;
    for (Clause clause : Clauses.of(request.instruction(), before)) {
      if (!clause.subjects().isEmpty()) {
        if (!isListing) {
          subjects.clear();
        }
        subjects.addAll(clause.subjects());
      }
      // "make the bear and the cat bigger": the first clause only names somebody.
      isListing = !EditWords.knows(clause) && !clause.subjects().isEmpty();
      if (isListing) {
        continue;
      }
      if (!EditWords.knows(clause)) {
        notes.add("“" + clause.text() + "” was not understood.");
        continue;
      }
      if (subjects.isEmpty()) {
        notes.add("“" + clause.text() + "” names none of the objects.");
        continue;
      }
      for (String id : subjects) {
        after = EditWords.applied(after, id, clause);
      }
      done++;
    }
    if (done == 0) {
      throw PlannerException.badInput(
          "The instruction was not understood: say what becomes of which object, for example"
              + " \"make the bear stop at the tree\". "
              + KNOWN);
    }
    if (!notes.isEmpty()) {
      notes.add(KNOWN);
    }
    Shot held = request.locks().held(before, after);
    if (!ShotDifference.between(after, held).isEmpty()) {
      notes.add("What is locked stays as it is.");
    }
    ShotDifference difference = ShotDifference.between(before, held);
    if (difference.isEmpty()) {
      notes.add("Nothing changes: it is so already, or there is no room for it.");
    }
    return new Revision(held, difference, name(), notes, List.of());
  }
}
