package boxreel.planner.llm;

import boxreel.planner.consent.ConsentFile;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.local.LocalModels;
import java.nio.file.Path;

/// Parts that tests set planners up with.
final class Setups {
  /// Neither read nor written unless a test asks for a consent.
  private static final ConsentFile NOWHERE = new ConsentFile(Path.of("target", "no", "consents"));

  private Setups() {}

  /// For tests that ask servers only.
  static LocalModels noLocalModel() {
    return new LocalModels(Path.of("target", "no", "natives"), 1);
  }

  /// Lets text go to this machine only, where the servers of tests are.
  static ConsentGate closedGate() {
    return new ConsentGate(NOWHERE, ConsentQuestion.NOBODY);
  }
}
