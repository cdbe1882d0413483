package boxreel.planner;

import boxreel.base.PlannerException;
import java.nio.file.Path;
import java.util.Optional;

/// The chat model's file that the user chose for the planner "local", kept until it is forgotten.
/// A file that the environment or the command line names counts more. For several threads.
public interface LocalModelFile {
  /// No file can be chosen.
  LocalModelFile NONE =
      new LocalModelFile() {
        @Override
        public Optional<Path> chosen() {
          return Optional.empty();
        }

        @Override
        public void choose(Path file) throws PlannerException {
          throw PlannerException.badInput(Words.NOTHING_KEPT.with());
        }

        @Override
        public void forget() {}
      };

  /// The file, which may be gone by now.
  Optional<Path> chosen();

  /// Keeps a file.
  ///
  /// @throws PlannerException if it is no model that can be asked, or can't be kept
  void choose(Path file) throws PlannerException;

  /// Keeps none any more; the file itself stays.
  ///
  /// @throws PlannerException if that can't be
  void forget() throws PlannerException;
}
