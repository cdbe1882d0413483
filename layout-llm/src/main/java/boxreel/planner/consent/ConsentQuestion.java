package boxreel.planner.consent;

/// Asks a person whether text may go to an endpoint.
@FunctionalInterface
public interface ConsentQuestion {
  /// Nobody is there to ask.
  ConsentQuestion NOBODY = _ -> false;

  /// The person has said yes beforehand.
  ConsentQuestion YES = _ -> true;

  /// Asks, and waits for the answer. Called on the planner's thread, never on the window's.
  ///
  /// @return whether the person agrees; false also when they can't be asked
  boolean mayGoTo(Destination destination);
}
