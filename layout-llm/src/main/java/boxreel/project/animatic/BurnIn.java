package boxreel.project.animatic;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What is drawn onto the pictures of a film or a take, as editors and reviewers want it.
///
/// @param marks which of them
public record BurnIn(Set<Mark> marks) {
  /// The pictures as they are.
  public static final BurnIn NONE = new BurnIn(Set.of());

  /// Something to draw.
  public enum Mark {
    /// The objects' boxes.
    BOXES,
    /// The objects' numbers and phrases.
    LABELS,
    /// `HH:MM:SS:FF`, from the start of the take or film.
    TIMECODE,
    /// What is said, as a subtitle.
    DIALOGUE;

    /// As the command line takes it.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BurnIn {
    Set<Mark> copy = EnumSet.noneOf(Mark.class);
    copy.addAll(marks);
    marks = Set.copyOf(copy);
  }

  public boolean has(Mark mark) {
    return marks.contains(mark);
  }

  public boolean isNone() {
    return marks.isEmpty();
  }
}
