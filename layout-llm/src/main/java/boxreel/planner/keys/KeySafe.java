package boxreel.planner.keys;

import boxreel.base.PlannerException;
import java.util.Optional;

/// Keeps keys by name. For several threads; a call may wait for the user to unlock the store.
public interface KeySafe {
  /// Holds nothing and takes nothing.
  KeySafe NONE =
      new KeySafe() {
        @Override
        public Optional<String> find(String name) {
          return Optional.empty();
        }

        @Override
        public void save(String name, String key) throws PlannerException {
          throw PlannerException.badInput(
              "Keys can't be stored here: set " + name + " in the environment.");
        }

        @Override
        public void forget(String name) {}
      };

  /// @param name such as `OPENAI_API_KEY`
  /// @return the key; empty if there is none, or no store
  Optional<String> find(String name);

  /// Keeps a key in place of the one before.
  ///
  /// @param key visible ASCII characters, without spaces
  /// @throws PlannerException if there is no store, or it refuses; the key is not in the
  ///     sentence
  void save(String name, String key) throws PlannerException;

  /// Deletes a key; one that is not there is no error.
  ///
  /// @throws PlannerException if there is no store
  void forget(String name) throws PlannerException;
}
