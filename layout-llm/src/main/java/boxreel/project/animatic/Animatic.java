package boxreel.project.animatic;

import boxreel.project.Picture;
import boxreel.project.Project;
import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.project.TakeEdits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A project's shots in their order, each as long as it is: its take, or else its boxes with
/// labels and motion arrows on paper. Below the picture stand what the storyboard calls the
/// shot, what happens, and what is said, one line after the other.
///
/// Frames are drawn when they are asked for, and the take of one shot at a time is in memory, so
/// that a long film needs no more than a short one. For one thread.
public final class Animatic {
  private static final Logger LOG = LoggerFactory.getLogger(Animatic.class);
  private static final double FASTEST = 60;

  private final Project film;
  private final Takes takes;
  private final AnimaticPainter painter;
  private final double framesPerSecond;
  private final List<Part> parts = new ArrayList<>();
  private final int frames;
  private int openPart = -1;
  private List<Picture> openTake = List.of();
  private int unreadable;

  /// Where the frames of takes come from.
  public interface Takes {
    /// @return the frames of the take that stands for a shot; none for boxes
    /// @throws IOException if they can't be read; the shot is then drawn with boxes
    List<Picture> frames(StoryShot shot) throws IOException;
  }

  /// Boxes for every shot.
  public static final Takes BOXES = _ -> List.of();

  /// How large the film is.
  ///
  /// @param width pixels, 64 or more
  /// @param height of the picture without its captions, in pixels, 64 or more
  /// @param hasCaptions whether there is a strip of text below
  /// @param marks what is drawn onto the pictures; boxes and labels onto takes, as shots
  ///     without one show them anyway, and subtitles where there is no strip that says the same
  public record Style(int width, int height, boolean hasCaptions, BurnIn marks) {
    /// Nothing is drawn onto the pictures.
    public Style(int width, int height, boolean hasCaptions) {
      this(width, height, hasCaptions, BurnIn.NONE);
    }

    public Style {
      if (width < 64 || height < 64) {
        throw new IllegalArgumentException("An animatic is 64x64 or larger");
      }
    }
  }

  /// A shot in the film's time, in seconds.
  private record Part(StoryShot shot, String label, double start, double end) {}

  public Animatic(Project film, Style style, Takes takes) {
    this.film = film;
    this.takes = takes;
    painter = new AnimaticPainter(style);
    framesPerSecond = Math.min(FASTEST, rate(film, takes));
    double time = 0;
    for (StoryShot shot : film.shots()) {
      double end = time + shot.layout().frames() / shot.layout().framesPerSecond();
      parts.add(new Part(shot, film.label(shot.id()), time, end));
      time = end;
    }
    frames = (int) Math.max(1, Math.round(time * framesPerSecond));
  }

  /// Pixels.
  public int width() {
    return painter.width();
  }

  /// Pixels, with captions.
  public int height() {
    return painter.height();
  }

  /// The fastest shot's or take's rate, 60 at most.
  public double framesPerSecond() {
    return framesPerSecond;
  }

  public int frames() {
    return frames;
  }

  /// When a shot begins, in seconds; 0 for one that is not in the film.
  public double start(String shotId) {
    return parts.stream()
        .filter(part -> part.shot().id().equals(shotId))
        .mapToDouble(Part::start)
        .findFirst()
        .orElse(0);
  }

  /// How many letters the font lacks of what was drawn so far; they became question marks.
  public int missingLetters() {
    return painter.missingLetters();
  }

  /// How many takes could not be read so far; their shots were drawn with boxes.
  public int unreadableTakes() {
    return unreadable;
  }

  /// Draws a frame, fastest in order.
  ///
  /// @param index 0 to [#frames] - 1
  public Picture frame(int index) {
    double time = (index + 0.5) / framesPerSecond;
    int p = 0;
    while (p + 1 < parts.size() && time >= parts.get(p).end()) {
      p++;
    }
    open(p);
    Part part = parts.get(p);
    double inside = Math.max(0, time - part.start());
    int last = part.shot().layout().frames() - 1;
    int frame = (int) Math.min(last, inside * part.shot().layout().framesPerSecond());
    Optional<Picture> picture =
        openTake.isEmpty()
            ? Optional.empty()
            : Optional.of(openTake.get(takeFrame(part.shot(), inside)));
    double share = Math.min(1, inside / (part.end() - part.start()));
    return painter.paint(part.shot(), part.label(), frame, share, time, framesPerSecond, picture);
  }

  /// A take may have several frames for each of the shot's.
  private int takeFrame(StoryShot shot, double inside) {
    double rate = shot.layout().framesPerSecond() * framesForEach(shot);
    return (int) Math.min(openTake.size() - 1.0, inside * rate);
  }

  private static int framesForEach(StoryShot shot) {
    return TakeEdits.standing(shot).map(StoredTake::framesForEach).orElse(1);
  }

  private void open(int part) {
    if (part == openPart) {
      return;
    }
    openPart = part;
    try {
      openTake = takes.frames(parts.get(part).shot());
    } catch (IOException e) {
      LOG.warn("The take of shot {} can't be read", parts.get(part).label(), e);
      openTake = List.of();
      unreadable++;
    }
  }

  private static double rate(Project film, Takes takes) {
    return film.shots().stream()
        .mapToDouble(
            shot ->
                shot.layout().framesPerSecond() * (takes.equals(BOXES) ? 1 : framesForEach(shot)))
        .max()
        .orElseThrow();
  }

  /// What the film is called.
  public String title() {
    return film.title();
  }
}
