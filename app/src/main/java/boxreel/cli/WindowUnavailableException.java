package boxreel.cli;

import org.jspecify.annotations.Nullable;

/// The studio can't open here. The message is one sentence for people.
public final class WindowUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  public WindowUnavailableException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
