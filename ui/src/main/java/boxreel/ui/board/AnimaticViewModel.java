package boxreel.ui.board;

import boxreel.base.CancelToken;
import boxreel.base.ExportException;
import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import boxreel.project.animatic.Animatic;
import boxreel.project.animatic.BurnIn;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.render.api.VideoFiles;
import boxreel.ui.fx.FilePicker;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.ProjectViewModel;
import boxreel.ui.project.TakeSource;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.text.Spoken;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the project's shots as a film of takes and boxes.
public final class AnimaticViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(AnimaticViewModel.class);

  private static final int WIDTH = 960;

  /// While nothing is written.
  private static final double NONE = -1;

  private final ProjectViewModel project;
  private final RenderViewModel render;
  private final VideoFiles video;
  private final FilePicker files;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(NONE);
  private @Nullable CancelToken running;

  public AnimaticViewModel(
      ProjectViewModel project,
      RenderViewModel render,
      VideoFiles video,
      FilePicker files,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.project = project;
    this.render = render;
    this.video = video;
    this.files = files;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
  }

  /// How much of the film is written, 0 to 1; below 0 while none is.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  public boolean isWriting() {
    return progress.get() >= 0;
  }

  /// Asks for a name and writes all shots, each as its take if it has one; tells how it went as
  /// a notice.
  ///
  /// @param onlyBoxes whether all shots are boxes
  public void export(boolean onlyBoxes) {
    export(onlyBoxes, true, BurnIn.NONE, false);
  }

  /// As [#export(boolean)].
  ///
  /// @param hasCaptions whether there is text below the pictures
  /// @param marks what is drawn onto them
  /// @param asGif whether the name that is suggested is that of a GIF
  public void export(boolean onlyBoxes, boolean hasCaptions, BurnIn marks, boolean asGif) {
    if (isWriting()) {
      return;
    }
    String suggestion =
        project.nameProperty().get().toLowerCase(Locale.ROOT) + (asGif ? ".gif" : ".mp4");
    FilePicker.Kind mp4 = new FilePicker.Kind(Words.MP4_KIND.text(), "mp4");
    FilePicker.Kind gif = new FilePicker.Kind(Words.GIF_KIND.text(), "gif");
    Optional<Path> chosen =
        files
            .save(Words.EXPORT_ANIMATIC.text(), suggestion, List.of(mp4, gif))
            .map(path -> isGif(path) ? path : mp4.completed(path));
    if (chosen.isEmpty()) {
      return;
    }
    Supplier<Animatic> film = animatic(onlyBoxes, hasCaptions, marks);
    CancelToken cancel = new CancelToken();
    running = cancel;
    progress.set(0);
    background.execute(() -> write(film, chosen.get(), cancel));
  }

  /// Stops writing; nothing is left of the film.
  public void cancel() {
    if (running != null) {
      running.cancel();
    }
  }

  /// The film as it is now, for another thread: made there by the first call.
  public Supplier<Animatic> animatic(boolean onlyBoxes, boolean hasCaptions, BurnIn marks) {
    Project film = project.document().project();
    double aspect = render.settings().aspectProperty().get();
    Animatic.Style style =
        new Animatic.Style(
            WIDTH, Math.max(64, (int) Math.round(WIDTH / aspect)), hasCaptions, marks);
    if (onlyBoxes) {
      return () -> new Animatic(film, style, Animatic.BOXES);
    }
    Map<String, TakeSource> takes = takes(film);
    return () ->
        new Animatic(
            film,
            style,
            shot -> {
              TakeSource take = takes.get(shot.id());
              return take == null ? List.of() : take.frames();
            });
  }

  private void write(Supplier<Animatic> film, Path target, CancelToken cancel) {
    try {
      Animatic animatic = film.get();
      video.write(clip(animatic, cancel), target, frame -> tell(frame, animatic.frames(), cancel));
      end(() -> notices.success(exported(animatic).text(target.getFileName())));
    } catch (CancellationException e) {
      end(() -> notices.info(Words.ANIMATIC_CANCELLED.text()));
    } catch (ExportException e) {
      LOG.warn("The animatic was not written", e);
      end(() -> notices.error(Spoken.text(e)));
    } catch (RuntimeException e) {
      LOG.error("The animatic was not written", e);
      end(() -> notices.error(Words.ANIMATIC_FAILED.text()));
    }
  }

  private static VideoClip clip(Animatic animatic, CancelToken cancel) {
    return VideoClip.drawn(
        animatic.framesPerSecond(),
        animatic.width(),
        animatic.height(),
        animatic.frames(),
        index -> {
          check(cancel); // a GIF draws all frames once before it tells of the first
          Picture picture = animatic.frame(index);
          return new RgbFrame(picture.width(), picture.height(), picture.rgb());
        });
  }

  private void tell(int frame, int frames, CancelToken cancel) {
    check(cancel);
    ui.latest(
        this,
        () -> {
          if (isWriting()) {
            progress.set(Math.min(1, frame / (double) frames));
          }
        });
  }

  private static void check(CancelToken cancel) {
    if (cancel.isCancelled()) {
      throw new CancellationException();
    }
  }

  private void end(Runnable told) {
    ui.execute(
        () -> {
          running = null;
          progress.set(NONE);
          told.run();
        });
  }

  private static Words exported(Animatic animatic) {
    if (animatic.unreadableTakes() > 0) {
      return Words.EXPORTED_WITHOUT_TAKES;
    }
    return animatic.missingLetters() > 0 ? Words.EXPORTED_WITHOUT_LETTERS : Words.EXPORTED;
  }

  private Map<String, TakeSource> takes(Project film) {
    Map<String, TakeSource> takes = new HashMap<>();
    for (StoryShot shot : film.shots()) {
      TakeEdits.standing(shot)
          .ifPresent(take -> takes.put(shot.id(), render.takes().media().source(take)));
    }
    return takes;
  }

  /// GIF only if the name says so.
  private static boolean isGif(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".gif");
  }
}
