package boxreel.ui.canvas;

import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Track;
import boxreel.ui.document.FrameKeys;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackVisibility;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What lies under a point of the stage at the playhead. Hidden and locked objects are not hit.
public final class CanvasPicking {
  private static final double NODE_REACH = 8;
  private static final double PATH_REACH = 6;

  private final ShotDocument document;

  CanvasPicking(ShotDocument document) {
    this.document = document;
  }

  /// Boxes under a point, the smallest first; of equal ones what is selected comes first.
  public List<Track> stackAt(double x, double y) {
    return document.shot().tracks().stream()
        .filter(track -> TrackVisibility.isHittable(document.shot(), track))
        .filter(track -> track.boxAt(document.frame()).filter(b -> contains(b, x, y)).isPresent())
        .sorted(
            Comparator.<Track>comparingDouble(track -> area(track.positionAt(document.frame())))
                .thenComparing(track -> !document.selection().isTrack(track.id())))
        .toList();
  }

  /// The smallest box under a point.
  public Optional<Track> trackAt(double x, double y) {
    return stackAt(x, y).stream().findFirst();
  }

  /// The box under a point that lies beneath the one selected last; behind the lowest, the
  /// topmost.
  public Optional<Track> beneath(double x, double y) {
    List<Track> stack = stackAt(x, y);
    for (int i = 0; i < stack.size(); i++) {
      if (stack.get(i).id().equals(document.selection().trackId())) {
        return Optional.of(stack.get((i + 1) % stack.size()));
      }
    }
    return stack.stream().findFirst();
  }

  /// The selected object whose box holds a point; if one alone is selected it may be gone here.
  public Optional<Track> selectedAt(double x, double y) {
    List<Track> selected = document.selectedTracks();
    return selected.stream()
        .filter(track -> TrackVisibility.isHittable(document.shot(), track))
        .filter(track -> selected.size() == 1 || track.isPresentAt(document.frame()))
        .filter(track -> contains(track.positionAt(document.frame()), x, y))
        .min(Comparator.comparingDouble(track -> area(track.positionAt(document.frame()))));
  }

  /// Objects whose boxes a marquee touches, in the order of the shot.
  public List<Track> touching(Box marquee) {
    return document.shot().tracks().stream()
        .filter(track -> TrackVisibility.isHittable(document.shot(), track))
        .filter(
            track -> track.boxAt(document.frame()).filter(box -> touches(box, marquee)).isPresent())
        .toList();
  }

  /// The key of the selected object's motion path under a point. The key at the playhead is not
  /// one: there the box itself is dragged.
  ///
  /// @param at where the point is, with the size of a px
  public Optional<Key> pathKeyAt(Drag at) {
    return pathTrack().stream()
        .flatMap(track -> track.keys().stream().filter(key -> !isHere(track, key)))
        .filter(key -> distance(key.box(), at) <= NODE_REACH)
        .min(Comparator.comparingDouble(key -> distance(key.box(), at)));
  }

  /// The moment between two keys at which the selected object's motion path passes a point, on a
  /// whole frame without a key.
  public OptionalDouble pathTimeAt(Drag at) {
    Optional<Track> track = pathTrack();
    if (track.isEmpty()) {
      return OptionalDouble.empty();
    }
    int first = (int) Math.ceil(track.get().keys().getFirst().time());
    int last = (int) Math.floor(track.get().keys().getLast().time());
    OptionalDouble best = OptionalDouble.empty();
    double nearest = PATH_REACH;
    for (int frame = first; frame <= last; frame++) {
      double away = distance(track.get().positionAt(frame), at);
      if (away <= nearest && FrameKeys.keyAt(track.get(), frame).isEmpty()) {
        nearest = away;
        best = OptionalDouble.of(frame);
      }
    }
    return best;
  }

  private Optional<Track> pathTrack() {
    return document
        .selectedTrack()
        .filter(track -> document.selection().trackIds().size() == 1)
        .filter(track -> TrackVisibility.isHittable(document.shot(), track))
        .filter(track -> track.keys().size() > 1);
  }

  private boolean isHere(Track track, Key key) {
    return FrameKeys.keyAt(track, document.frame()).filter(key::equals).isPresent();
  }

  private static double distance(Box box, Drag at) {
    return Math.hypot(
        (box.centreX() - at.x()) / at.pixel(), (box.centreY() - at.y()) / at.pixelY());
  }

  private static double area(Box box) {
    return box.width() * box.height();
  }

  static boolean contains(Box box, double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
  }

  private static boolean touches(Box a, Box b) {
    return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
  }
}
