package boxreel.planner.consent;

import boxreel.base.PlannerException;
import java.util.HashSet;
import java.util.Set;

/// Lets text out only where the user has agreed. For several threads: of several that wait, one
/// asks, and its answer counts for all.
public final class ConsentGate {
  private final ConsentFile file;
  private final ConsentQuestion question;
  private final Set<Destination> given = new HashSet<>();

  /// @param file what was agreed in earlier runs
  /// @param question asked about an endpoint that it does not hold
  public ConsentGate(ConsentFile file, ConsentQuestion question) {
    this.file = file;
    this.question = question;
  }

  /// The same consents with another way to ask.
  public ConsentGate asking(ConsentQuestion other) {
    return new ConsentGate(file, other);
  }

  /// Whether text may go there without a question.
  public synchronized boolean isOpen(Destination destination) {
    return destination.isThisMachine() || given.contains(destination) || file.holds(destination);
  }

  /// Returns if text may go there. A consent that is given now is remembered, a refusal is not.
  ///
  /// @throws PlannerException if the user does not agree or can't be asked
  public synchronized void pass(Destination destination) throws PlannerException {
    if (isOpen(destination)) {
      return;
    }
    if (!question.mayGoTo(destination)) {
      throw PlannerException.badInput(
          Words.NOT_AGREED.with(destination.host(), destination.provider()));
    }
    given.add(destination);
    file.keep(destination);
  }
}
