package boxreel.ui.reference;

import boxreel.project.Reference;
import boxreel.project.Reference.Fit;
import boxreel.project.StoryShot;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoFiles;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.MediaEndings;
import boxreel.ui.fx.UiThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The reference of the open shot: how it lies under the boxes, and its frame at the playhead.
public final class ReferenceViewModel {
  private final ProjectDocument project;
  private final ShotDocument document;
  private final FilePicker files;
  private final FootageReader reader;
  private final ReadOnlyObjectWrapper<Optional<Reference>> reference =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RgbFrame>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper();

  /// Why there is no picture of a reference.
  public enum Trouble {
    MISSING,
    DAMAGED
  }

  public ReferenceViewModel(
      ProjectDocument project,
      ShotDocument document,
      VideoFiles video,
      FilePicker files,
      Executor background,
      UiThread ui) {
    this.project = project;
    this.document = document;
    this.files = files;
    reader = new FootageReader(video, background, ui, new Ear());
    project.stateProperty().subscribe(_ -> refresh());
    document.shotProperty().subscribe(_ -> refresh());
    document.frameProperty().subscribe(_ -> look());
  }

  /// What lies under the boxes of the open shot, shown or not.
  public ReadOnlyObjectProperty<Optional<Reference>> referenceProperty() {
    return reference.getReadOnlyProperty();
  }

  /// Its frame at the playhead, or the one before while that is being read; empty if it is not
  /// to be shown.
  public ReadOnlyObjectProperty<Optional<RgbFrame>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// How long the file is in seconds, 0 for a picture or as long as it is not known.
  public ReadOnlyDoubleProperty lengthProperty() {
    return length.getReadOnlyProperty();
  }

  /// Asks for a file to lie under the boxes.
  ///
  /// @return whether one was chosen
  public boolean add() {
    Optional<Path> chosen = ask(Words.OPEN_TITLE.text());
    chosen.ifPresent(this::use);
    return chosen.isPresent();
  }

  /// Puts a file under the boxes, in the place of another.
  public void use(Path file) {
    reader.tryAgain();
    Reference added = Reference.of(file);
    set(Words.ADD_STEP.text(added.name()), Optional.of(added));
    refresh();
  }

  /// Asks where the file is now; all else about the reference stays.
  public void relink() {
    Optional<Reference> now = reference.get();
    if (now.isPresent()) {
      ask(Words.RELINK_TITLE.text(now.get().name()))
          .ifPresent(
              file -> {
                reader.tryAgain();
                trouble.set(Optional.empty());
                set(
                    Words.RELINK_STEP.text(now.get().name()),
                    now.map(there -> there.withFile(file)));
                refresh();
              });
    }
  }

  public void remove() {
    reference.get().ifPresent(there -> set(Words.REMOVE_STEP.text(there.name()), Optional.empty()));
  }

  public void toggleVisible() {
    reference
        .get()
        .ifPresent(
            there ->
                set(
                    (there.visible() ? Words.HIDE_STEP : Words.SHOW_STEP).text(),
                    Optional.of(there.withVisible(!there.visible()))));
  }

  /// Sets the opacity; one step for all that follow until [#endOpacity].
  ///
  /// @param opacity 0 to 1
  public void setOpacity(double opacity) {
    reference
        .get()
        .ifPresent(
            there ->
                project.commitMerging(
                    Words.OPACITY_STEP.text(Math.round(opacity * 100)),
                    "opacity",
                    changed(Optional.of(there.withOpacity(opacity))),
                    project.shot().id()));
  }

  public void endOpacity() {
    project.endMerge();
  }

  /// Sets which second of the file the shot's first frame shows.
  public void setStart(double seconds) {
    reference
        .get()
        .ifPresent(
            there ->
                set(
                    Words.START_STEP.text(String.format(Locale.ROOT, "%.2f", seconds)),
                    Optional.of(there.withStart(seconds))));
  }

  public void setFit(Fit fit) {
    reference
        .get()
        .filter(there -> there.fit() != fit)
        .ifPresent(there -> set(Words.FIT_STEP.text(), Optional.of(there.withFit(fit))));
  }

  /// Lets go of the file; for when the window closes.
  public void stop() {
    reader.want(Optional.empty(), 0);
  }

  private Optional<Path> ask(String title) {
    return files.open(
        title,
        List.of(
            new FilePicker.Kind(Words.MEDIA.text(), MediaEndings.ALL),
            new FilePicker.Kind(Words.ANY_FILE.text(), "*")));
  }

  private void set(String step, Optional<Reference> wanted) {
    if (!wanted.equals(project.shot().reference())) {
      project.commit(step, changed(wanted), project.shot().id());
    }
  }

  private boxreel.project.Project changed(Optional<Reference> wanted) {
    StoryShot shot = project.shot();
    return project.project().withShot(shot.withReference(wanted));
  }

  private void refresh() {
    Optional<Reference> now = project.shot().reference();
    boolean isOtherFile = !now.map(Reference::file).equals(reference.get().map(Reference::file));
    if (isOtherFile) {
      trouble.set(Optional.empty());
      picture.set(Optional.empty());
      length.set(0);
    }
    reference.set(now);
    if (now.filter(Reference::visible).isEmpty()) {
      picture.set(Optional.empty());
    }
    look();
  }

  private void look() {
    reader.want(
        reference
            .get()
            .filter(Reference::visible)
            .map(
                there ->
                    new Footage(
                        there.file(),
                        there.start(),
                        document.shot().framesPerSecond(),
                        document.shot().frames())),
        document.frame());
  }

  /// Hears of frames; those of a file that is no longer wanted come too late.
  private final class Ear implements FootageReader.Listener {
    @Override
    public void frame(Path file, RgbFrame frame) {
      if (isWanted(file)) {
        trouble.set(Optional.empty());
        picture.set(Optional.of(frame));
      }
    }

    @Override
    public void opened(Path file, double seconds) {
      if (reference.get().filter(there -> there.file().equals(file)).isPresent()) {
        length.set(seconds);
      }
    }

    @Override
    public void failed(Path file, boolean isMissing) {
      if (isWanted(file)) {
        picture.set(Optional.empty());
        trouble.set(Optional.of(isMissing ? Trouble.MISSING : Trouble.DAMAGED));
      }
    }

    private boolean isWanted(Path file) {
      return reference
          .get()
          .filter(there -> there.visible() && there.file().equals(file))
          .isPresent();
    }
  }
}
