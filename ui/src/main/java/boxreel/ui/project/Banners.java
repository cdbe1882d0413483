package boxreel.ui.project;

import boxreel.project.store.Change;
import boxreel.project.store.Problem;
import boxreel.project.store.ProjectSession;
import boxreel.project.store.ReadOnly;
import boxreel.ui.project.Banner.Action;
import boxreel.ui.project.Banner.Topic;
import boxreel.ui.text.Spoken;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What there is to say about the open project, in words.
final class Banners {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final ObservableList<Banner> shown = FXCollections.observableArrayList();

  ObservableList<Banner> shown() {
    return shown;
  }

  void clear() {
    shown.clear();
  }

  void dismiss(Topic topic) {
    shown.removeIf(banner -> banner.topic() == topic);
  }

  void couldNotOpen(String sentence) {
    show(new Banner(Topic.OPENING, sentence, List.of(), List.of(dismissal(Words.CLOSE.text()))));
  }

  void leftOpen(Runnable open) {
    show(
        new Banner(
            Topic.OPENING,
            Words.LEFT_OPEN.text(),
            List.of(),
            List.of(new Action(Words.OPEN_IT.text(), open), dismissal(Words.LATER.text()))));
  }

  /// Banners for a project that was just opened.
  void opened(ProjectSession session, Runnable saveCopy, Runnable tryAgain, Runnable discard) {
    session.readOnly().ifPresent(why -> readOnly(why, saveCopy, tryAgain));
    if (!session.problems().isEmpty()) {
      damaged(session.problems(), session.readOnly().isPresent());
    }
    if (!session.recovered().isEmpty()) {
      recovered(session.recovered(), discard);
    }
  }

  void missingMedia(List<String> names, Runnable find) {
    show(
        new Banner(
            Topic.MISSING_MEDIA,
            Words.MISSING_MEDIA.text(names.size(), names.getFirst()),
            names,
            List.of(new Action(Words.FIND.text(), find), dismissal(Words.LATER.text()))));
  }

  void notSaved(String sentence, Runnable saveElsewhere) {
    show(
        new Banner(
            Topic.SAVING,
            sentence,
            List.of(),
            List.of(
                new Action(Words.SAVE_ELSEWHERE.text(), saveElsewhere),
                dismissal(Words.CLOSE.text()))));
  }

  void takeNotWritten(String sentence, Runnable again) {
    show(
        new Banner(
            Topic.TAKES,
            sentence,
            List.of(),
            List.of(new Action(Words.TRY_AGAIN.text(), again), dismissal(Words.CLOSE.text()))));
  }

  private void readOnly(ReadOnly why, Runnable saveCopy, Runnable tryAgain) {
    List<Action> actions = new ArrayList<>();
    actions.add(new Action(Words.SAVE_A_COPY.text(), saveCopy));
    if (why.reason() != ReadOnly.Reason.NEWER_VERSION) {
      actions.add(new Action(Words.TRY_AGAIN.text(), tryAgain));
    }
    actions.add(dismissal(Words.JUST_LOOK.text()));
    show(new Banner(Topic.READ_ONLY, Spoken.text(why.sentence()), List.of(), actions));
  }

  private void damaged(List<Problem> problems, boolean isReadOnly) {
    Words words = isReadOnly ? Words.DAMAGED_READ_ONLY : Words.DAMAGED;

    show(
        new Banner(
            Topic.DAMAGED,
            words.text(problems.size()),
            problems.stream().map(p -> p.file() + ": " + p.sentence()).toList(),
            List.of(dismissal(Words.CLOSE.text()))));
  }

  private void recovered(List<Change> steps, Runnable discard) {
    String from = CLOCK.format(steps.getFirst().at().atZone(ZoneId.systemDefault()));
    show(
        new Banner(
            Topic.RECOVERED,
            Words.RECOVERED.text(steps.size(), from),
            steps.stream().map(Banners::line).toList(),
            List.of(dismissal(Words.KEEP.text()), new Action(Words.DISCARD.text(), discard))));
  }

  private static String line(Change step) {
    String at = CLOCK.format(step.at().atZone(ZoneId.systemDefault()));
    return switch (step.kind()) {
      case EDIT -> at + "  " + step.label();
      case UNDO -> at + "  " + Words.UNDO.text(step.label());
      case REDO -> at + "  " + Words.REDO.text(step.label());
    };
  }

  private static Action dismissal(String label) {
    return new Action(label, () -> {});
  }

  private void show(Banner banner) {
    for (int i = 0; i < shown.size(); i++) {
      if (shown.get(i).topic() == banner.topic()) {
        shown.set(i, banner);
        return;
      }
    }
    shown.add(banner);
  }
}
