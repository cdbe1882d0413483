package boxreel.planner.llm;

import java.io.IOException;

/// A server sends more than any answer has.
final class TooMuchException extends IOException {
  private static final long serialVersionUID = 1L;

  TooMuchException() {
    super("the response is longer than any answer");
  }
}
