package boxreel.ui;

import boxreel.ui.fx.FilePicker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Answers every question with one path.
public final class FakeFilePicker implements FilePicker {
  private Optional<Path> answer = Optional.empty();
  private String suggestion = "";

  public void answerWith(Path path) {
    answer = Optional.of(path);
  }

  String lastSuggestion() {
    return suggestion;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return answer;
  }

  @Override
  public Optional<Path> save(String title, String suggested, List<Kind> kinds) {
    suggestion = suggested;
    return answer;
  }
}
