package boxreel.render.toybox.world;

import boxreel.layout.Box;
import boxreel.layout.Shot;
import java.util.List;

/// A captioned scene whose every pixel is known.
///
/// @param shot the layout: frames, phrases and boxes; its tracks are painted in their order, its
///     prompt is the caption without the background suffix, its background the keyword or empty
/// @param caption the text to condition on, with the background said in it if at all
/// @param backdrop the place that is painted
/// @param actors one per track, in the tracks' order
public record Scene(Shot shot, String caption, Backdrop backdrop, List<Actor> actors) {
  public Scene {
    actors = List.copyOf(actors);
    if (actors.size() != shot.tracks().size()) {
      throw new IllegalArgumentException(
          actors.size() + " actors for " + shot.tracks().size() + " tracks");
    }
    for (int i = 0; i < actors.size(); i++) {
      if (!actors.get(i).trackId().equals(shot.tracks().get(i).id())) {
        throw new IllegalArgumentException("Actor " + i + " plays another track");
      }
    }
  }

  /// Whether an object is there and at least partly inside the frame.
  public boolean isVisible(int actor, int frame) {
    return shot.tracks().get(actor).boxAt(frame).filter(Scene::meetsFrame).isPresent();
  }

  private static boolean meetsFrame(Box box) {
    return box.right() > 0 && box.x() < 1 && box.bottom() > 0 && box.y() < 1;
  }
}
