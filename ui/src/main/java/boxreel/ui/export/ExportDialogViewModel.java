package boxreel.ui.export;

import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.project.Picture;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.StoredTake;
import boxreel.project.animatic.Animatic;
import boxreel.project.animatic.BurnIn;
import boxreel.project.animatic.BurnIn.Mark;
import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import boxreel.ui.board.AnimaticViewModel;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.UiThread;
import boxreel.ui.project.TakeMedia;
import boxreel.ui.render.ExportViewModel;
import boxreel.ui.render.RenderViewModel;
import boxreel.ui.render.TakeCut;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is to be written: the shown take or the whole film, in which form, with which marks on
/// the pictures. A preview shows the playhead's frame as it will be.
public final class ExportDialogViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ExportDialogViewModel.class);

  private final ProjectDocument project;
  private final ShotDocument document;
  private final RenderViewModel render;
  private final ExportViewModel takes;
  private final AnimaticViewModel film;
  private final Executor background;
  private final UiThread ui;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<ExportTarget> what = new SimpleObjectProperty<>(ExportTarget.TAKE);
  private final ObjectProperty<ExportViewModel.Format> format =
      new SimpleObjectProperty<>(ExportViewModel.Format.MP4);
  private final Map<Mark, BooleanProperty> marks = new EnumMap<>(Mark.class);
  private final BooleanProperty captions = new SimpleBooleanProperty(true);
  private final BooleanProperty onlyRange = new SimpleBooleanProperty();
  private final ObjectProperty<Integer> scale = new SimpleObjectProperty<>(1);
  private final IntegerProperty times = new SimpleIntegerProperty(1);
  private final DoubleProperty hold = new SimpleDoubleProperty();
  private final ReadOnlyObjectWrapper<Optional<FrameSpan>> range =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<RgbFrame>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");

  public ExportDialogViewModel(
      ProjectDocument project,
      ShotDocument document,
      RenderViewModel render,
      ExportViewModel takes,
      AnimaticViewModel film,
      Executor background,
      UiThread ui) {
    this.project = project;
    this.document = document;
    this.render = render;
    this.takes = takes;
    this.film = film;
    this.background = background;
    this.ui = ui;
    for (Mark mark : Mark.values()) {
      BooleanProperty on = new SimpleBooleanProperty();
      on.subscribe(this::refresh);
      marks.put(mark, on);
    }
    what.subscribe(
        now -> {
          if (now != ExportTarget.TAKE && format.get() == ExportViewModel.Format.PNG) {
            format.set(ExportViewModel.Format.MP4);
          }
          refresh();
        });
    captions.subscribe(this::refresh);
    onlyRange.subscribe(this::refresh);
    scale.subscribe(this::refresh);
    times.subscribe(this::refresh);
    hold.subscribe(this::refresh);
    render.takes().media().changesProperty().subscribe(this::refresh);
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public ObjectProperty<ExportTarget> whatProperty() {
    return what;
  }

  public ObjectProperty<ExportViewModel.Format> formatProperty() {
    return format;
  }

  /// Whether a mark is drawn.
  public BooleanProperty markProperty(Mark mark) {
    return Objects.requireNonNull(marks.get(mark));
  }

  /// Whether a film has text below its pictures.
  public BooleanProperty captionsProperty() {
    return captions;
  }

  /// Whether only the frames between in and out are written.
  public BooleanProperty onlyRangeProperty() {
    return onlyRange;
  }

  /// The frames between in and out, if any are set.
  public ReadOnlyObjectProperty<Optional<FrameSpan>> rangeProperty() {
    return range.getReadOnlyProperty();
  }

  /// Pixels for each of the take's, 1, 2 or 4.
  public ObjectProperty<Integer> scaleProperty() {
    return scale;
  }

  /// How often the take is played in the file, 1 to 20.
  public IntegerProperty timesProperty() {
    return times;
  }

  /// How many seconds the last frame stays, 0 to 10.
  public DoubleProperty holdProperty() {
    return hold;
  }

  /// The playhead's frame as it will be; empty while there is none.
  public ReadOnlyObjectProperty<Optional<RgbFrame>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// Length and size of what will be written, in words.
  public ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /// Asks what is to be written.
  ///
  /// @param set the frames between in and out, if any are set
  public void open(Optional<FrameSpan> set) {
    range.set(set);
    onlyRange.set(set.isPresent());
    if (render.takes().shownProperty().get().isEmpty() && what.get() == ExportTarget.TAKE) {
      what.set(ExportTarget.FILM);
    }
    open.set(true);
    refresh();
  }

  public void close() {
    open.set(false);
    preview.set(Optional.empty());
  }

  /// Asks for a name and writes it.
  public void export() {
    ExportTarget target = what.get();
    ExportViewModel.Format chosen = format.get();
    TakeCut cut = cut();
    close();
    if (target == ExportTarget.TAKE) {
      takes.export(render.takes(), chosen, cut, said());
    } else {
      film.export(
          target == ExportTarget.BOXES,
          captions.get(),
          cut.marks(),
          chosen == ExportViewModel.Format.GIF);
    }
  }

  private TakeCut cut() {
    return new TakeCut(
        onlyRange.get() ? range.get() : Optional.empty(),
        Math.clamp(times.get(), 1, 20),
        Math.clamp(hold.get(), 0, 10),
        Math.clamp(scale.get(), 1, 4),
        burnIn());
  }

  private BurnIn burnIn() {
    Set<Mark> on = EnumSet.noneOf(Mark.class);
    marks.forEach(
        (mark, is) -> {
          if (is.get()) {
            on.add(mark);
          }
        });
    return new BurnIn(on);
  }

  private List<DialogueLine> said() {
    return project.shot().card().dialogue();
  }

  private void refresh() {
    if (!open.get()) {
      return;
    }
    if (what.get() == ExportTarget.TAKE) {
      refreshTake();
    } else {
      refreshFilm();
    }
  }

  private void refreshTake() {
    Optional<StoredTake> take = render.takes().shownProperty().get();
    Optional<TakeMedia.Footage> footage = take.flatMap(render.takes().media()::footage);
    if (take.isEmpty() || footage.isEmpty()) {
      preview.set(Optional.empty());
      facts.set("");
      return;
    }
    int forEach = take.get().framesForEach();
    VideoClip plain = footage.get().clip();
    Shot shot = ExportViewModel.shot(take.get(), footage.get());
    List<DialogueLine> said = said();
    TakeCut cut = cut();
    VideoClip clip = cut.of(plain, shot, said, forEach);
    tell(clip.frames().size(), clip.framesPerSecond(), clip.width(), clip.height());
    TakeCut all = new TakeCut(Optional.empty(), 1, 0, cut.scale(), cut.marks());
    int frame = Math.min(document.frame() * forEach, plain.frames().size() - 1);
    show(() -> all.of(plain, shot, said, forEach).frames().get(frame));
  }

  private void refreshFilm() {
    Supplier<Animatic> animatic =
        film.animatic(what.get() == ExportTarget.BOXES, captions.get(), burnIn());
    Animatic shape = film.animatic(true, captions.get(), burnIn()).get();
    tell(shape.frames(), shape.framesPerSecond(), shape.width(), shape.height());
    double time = document.frame() / document.shot().framesPerSecond();
    String shotId = project.shot().id();
    show(
        () -> {
          Animatic drawn = animatic.get();
          double start = drawn.start(shotId);
          int index = (int) Math.round((start + time) * drawn.framesPerSecond());
          Picture picture = drawn.frame(Math.clamp(index, 0, drawn.frames() - 1));
          return new RgbFrame(picture.width(), picture.height(), picture.rgb());
        });
  }

  private void show(Supplier<RgbFrame> draw) {
    background.execute(
        () -> {
          try {
            RgbFrame drawn = draw.get();
            ui.latest(this, () -> preview.set(open.get() ? Optional.of(drawn) : Optional.empty()));
          } catch (RuntimeException e) {
            LOG.warn("The export can't be previewed", e);
          }
        });
  }

  private void tell(int frames, double rate, int width, int height) {
    facts.set(Words.FACTS.text(frames, decimal(rate), decimal(frames / rate), width, height));
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
  }
}
