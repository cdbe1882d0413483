package boxreel.ui;

import boxreel.ui.fx.TextClipboard;
import java.util.Optional;

/// A clipboard of the test's own.
final class FakeClipboard implements TextClipboard {
  private Optional<String> copied = Optional.empty();

  @Override
  public Optional<String> text() {
    return copied;
  }

  @Override
  public void copy(String text) {
    copied = Optional.of(text);
  }
}
