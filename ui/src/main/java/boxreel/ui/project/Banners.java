package boxreel.ui.project;

import boxreel.project.store.Change;
import boxreel.project.store.Problem;
import boxreel.project.store.ProjectSession;
import boxreel.project.store.ReadOnly;
import boxreel.ui.project.Banner.Action;
import boxreel.ui.project.Banner.Topic;
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
    show(new Banner(Topic.OPENING, sentence, List.of(), List.of(dismissal("Close"))));
  }

  void leftOpen(Runnable open) {
    show(
        new Banner(
            Topic.OPENING,
            "Boxreel ended while a project was open that had no name yet. It is kept as a draft.",
            List.of(),
            List.of(new Action("Open it", open), dismissal("Later"))));
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
            names.size() == 1
                ? "The file of a take is missing: " + names.getFirst() + "."
                : "The files of " + names.size() + " takes are missing.",
            names,
            List.of(new Action("Find…", find), dismissal("Later"))));
  }

  void notSaved(String sentence, Runnable saveElsewhere) {
    show(
        new Banner(
            Topic.SAVING,
            sentence,
            List.of(),
            List.of(new Action("Save elsewhere…", saveElsewhere), dismissal("Close"))));
  }

  void takeNotWritten(String sentence, Runnable again) {
    show(
        new Banner(
            Topic.TAKES,
            sentence,
            List.of(),
            List.of(new Action("Try again", again), dismissal("Close"))));
  }

  private void readOnly(ReadOnly why, Runnable saveCopy, Runnable tryAgain) {
    List<Action> actions = new ArrayList<>();
    actions.add(new Action("Save a copy…", saveCopy));
    if (why.reason() != ReadOnly.Reason.NEWER_VERSION) {
      actions.add(new Action("Try again", tryAgain));
    }
    actions.add(dismissal("Just look"));
    show(new Banner(Topic.READ_ONLY, why.sentence(), List.of(), actions));
  }

  private void damaged(List<Problem> problems, boolean isReadOnly) {
    String count =
        problems.size() == 1
            ? "Something in this project could not be read"
            : problems.size() + " things in this project could not be read";
    show(
        new Banner(
            Topic.DAMAGED,
            count
                + "; all the rest is here."
                + (isReadOnly ? "" : " Damaged files are kept as they are, ending in .damaged."),
            problems.stream().map(p -> p.file() + ": " + p.sentence()).toList(),
            List.of(dismissal("Close"))));
  }

  private void recovered(List<Change> steps, Runnable discard) {
    String from = CLOCK.format(steps.getFirst().at().atZone(ZoneId.systemDefault()));
    show(
        new Banner(
            Topic.RECOVERED,
            "Boxreel ended before all was saved. "
                + (steps.size() == 1
                    ? "One edit of " + from + " was recovered."
                    : steps.size() + " edits from " + from + " on were recovered."),
            steps.stream().map(Banners::line).toList(),
            List.of(dismissal("Keep"), new Action("Discard", discard))));
  }

  private static String line(Change step) {
    String at = CLOCK.format(step.at().atZone(ZoneId.systemDefault()));
    return switch (step.kind()) {
      case EDIT -> at + "  " + step.label();
      case UNDO -> at + "  Undo: " + step.label();
      case REDO -> at + "  Redo: " + step.label();
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
