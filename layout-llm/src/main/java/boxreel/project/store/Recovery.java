package boxreel.project.store;

import boxreel.project.Project;
import boxreel.project.StoryShot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Plays a journal on top of what a project's files hold.
///
/// A crash between writing the files and dropping the journal leaves steps in both. They are
/// told apart part by part: for a shot that is in its file as some line has it, that line and
/// all before it are in the file.
final class Recovery {
  private final Map<String, StoryShot> shots = new HashMap<>();
  private Structure structure;
  private Project now;

  private Recovery(Project inFiles) {
    inFiles.shots().forEach(shot -> shots.put(shot.id(), shot));
    structure = Structure.of(inFiles);
    now = inFiles;
  }

  /// The steps that the files don't hold, oldest first, each with the project after it.
  static List<Change> steps(Project inFiles, List<JournalLine> lines) {
    return new Recovery(inFiles).play(lines);
  }

  private List<Change> play(List<JournalLine> lines) {
    int structureInFiles = -1;
    Map<String, Integer> shotsInFiles = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (structure.equals(lines.get(i).structure())) {
        structureInFiles = i;
      }
      for (StoryShot shot : lines.get(i).shots().values()) {
        if (shot.equals(shots.get(shot.id()))) {
          shotsInFiles.put(shot.id(), i);
        }
      }
    }
    List<Change> steps = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      JournalLine line = lines.get(i);
      for (StoryShot shot : line.shots().values()) {
        if (i > shotsInFiles.getOrDefault(shot.id(), -1)) {
          shots.put(shot.id(), shot);
        }
      }
      Structure changed = line.structure();
      if (changed != null && i > structureInFiles) {
        structure = changed;
      }
      add(line, steps);
    }
    return steps;
  }

  private void add(JournalLine line, List<Change> steps) {
    @Nullable Project after = hasShot() ? structure.filled(shots) : null;
    if (after != null && !after.equals(now)) {
      now = after;
      steps.add(new Change(line.kind(), line.label(), line.at(), after));
    }
  }

  /// A structure whose shots are all in torn lines would give an empty project.
  private boolean hasShot() {
    return structure.scenes().stream()
        .flatMap(scene -> scene.shots().stream())
        .anyMatch(shots::containsKey);
  }
}
