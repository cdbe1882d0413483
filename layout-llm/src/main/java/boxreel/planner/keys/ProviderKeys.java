package boxreel.planner.keys;

import boxreel.base.PlannerException;

/// Keys of the planners' providers, by the planner's kind. For several threads; not for the user
/// interface's, as the store may be asked.
public interface ProviderKeys {
  /// No planner has a key.
  ProviderKeys NONE =
      new ProviderKeys() {
        @Override
        public Place place(String kind) {
          return Place.NOT_NEEDED;
        }

        @Override
        public void save(String kind, String key) throws PlannerException {
          throw PlannerException.badInput("The planner " + kind + " needs no key.");
        }

        @Override
        public void forget(String kind) throws PlannerException {
          throw PlannerException.badInput("The planner " + kind + " needs no key.");
        }
      };

  /// Where a key comes from.
  enum Place {
    NOT_NEEDED,
    MISSING,
    /// An environment variable, which counts more than the store.
    ENVIRONMENT,
    /// The system's key store.
    STORE
  }

  Place place(String kind);

  /// Keeps a key in the system's store.
  ///
  /// @throws PlannerException if the kind has no key, or it can't be kept
  void save(String kind, String key) throws PlannerException;

  /// Deletes a key from the system's store.
  ///
  /// @throws PlannerException if the kind has no key, or there is no store
  void forget(String kind) throws PlannerException;
}
