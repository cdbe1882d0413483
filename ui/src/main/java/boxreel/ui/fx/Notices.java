package boxreel.ui.fx;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Short messages at the edge of the window, newest last.
public final class Notices {
  private static final int MOST = 3;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();

  /// How a notice is meant.
  public enum Tone {
    INFO,
    SUCCESS,
    ERROR
  }

  /// A message; two with the same text are two messages.
  public static final class Notice {
    private final Tone tone;
    private final String text;
    private final String details;

    private Notice(Tone tone, String text, String details) {
      this.tone = tone;
      this.text = text;
      this.details = details;
    }

    public Tone tone() {
      return tone;
    }

    public String text() {
      return text;
    }

    /// Lines for those who want to know more, empty for none.
    public String details() {
      return details;
    }
  }

  /// What is to be seen now.
  public ObservableList<Notice> shown() {
    return shown;
  }

  public void info(String text) {
    add(Tone.INFO, text);
  }

  public void success(String text) {
    add(Tone.SUCCESS, text);
  }

  /// @param details lines for those who want to know more, empty for none
  public void success(String text, String details) {
    add(Tone.SUCCESS, text, details);
  }

  public void error(String text) {
    add(Tone.ERROR, text);
  }

  public void dismiss(Notice notice) {
    shown.remove(notice);
  }

  private void add(Tone tone, String text) {
    add(tone, text, "");
  }

  private void add(Tone tone, String text, String details) {
    if (shown.size() == MOST) {
      shown.removeFirst();
    }
    shown.add(new Notice(tone, text, details));
  }
}
