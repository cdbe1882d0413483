package boxreel.ui.project;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How far the project is saved.
public sealed interface SaveState {
  /// In a few words for the status bar; empty if there is nothing to say.
  String text();

  /// Nothing was done yet.
  record Untouched() implements SaveState {
    @Override
    public String text() {
      return "";
    }
  }

  /// There are edits on their way to the files.
  record Edited() implements SaveState {
    @Override
    public String text() {
      return Words.EDITED.text();
    }
  }

  /// The files hold everything.
  ///
  /// @param isDraft whether the user has given the project no place yet
  record Saved(LocalTime at, boolean isDraft) implements SaveState {
    private static final DateTimeFormatter CLOCK =
        DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public String text() {
      return (isDraft ? Words.DRAFT_SAVED : Words.SAVED).text(CLOCK.format(at));
    }
  }

  /// Saving failed and is tried again.
  record Failing() implements SaveState {
    @Override
    public String text() {
      return Words.NOT_SAVED.text();
    }
  }

  /// The project is only looked at.
  record ReadOnly() implements SaveState {
    @Override
    public String text() {
      return Words.READ_ONLY.text();
    }
  }
}
