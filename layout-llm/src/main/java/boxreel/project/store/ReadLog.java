package boxreel.project.store;

import java.util.ArrayList;
import java.util.List;

/// What came up while a project's files were read. For one thread.
final class ReadLog {
  private final List<Problem> problems = new ArrayList<>();
  private boolean newer;

  void add(String file, String sentence) {
    problems.add(new Problem(file, sentence));
  }

  /// Something was written by a later version.
  void foundNewer() {
    newer = true;
  }

  boolean hasNewer() {
    return newer;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
