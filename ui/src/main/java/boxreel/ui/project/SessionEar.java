package boxreel.ui.project;

import boxreel.base.text.Sentence;
import boxreel.project.Project;
import boxreel.project.store.ProjectSession;
import boxreel.ui.fx.UiThread;
import boxreel.ui.text.Spoken;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Hears from one session; what it says after another was opened is of no interest.
final class SessionEar implements ProjectSession.Listener {
  private final UiThread ui;
  private final Predicate<SessionEar> isHeard;
  private final Consumer<Project> onSaved;
  private final Consumer<String> onFailed;

  SessionEar(
      UiThread ui,
      Predicate<SessionEar> isHeard,
      Consumer<Project> onSaved,
      Consumer<String> onFailed) {
    this.ui = ui;
    this.isHeard = isHeard;
    this.onSaved = onSaved;
    this.onFailed = onFailed;
  }

  @Override
  public void saved(Project project) {
    ui.execute(
        () -> {
          if (isHeard.test(this)) {
            onSaved.accept(project);
          }
        });
  }

  @Override
  public void failed(Sentence sentence) {
    ui.execute(
        () -> {
          if (isHeard.test(this)) {
            onFailed.accept(Spoken.text(sentence));
          }
        });
  }
}
