package boxreel.render.toybox.world;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;

/// Draws scenes at random: who, where, how it moves, and in which words. The same seed and calls
/// give the same scenes on every machine. Not safe for threads: one sampler per thread.
public final class SceneSampler {
  /// Toybox's frame rate.
  public static final double FRAMES_PER_SECOND = 8;

  /// Width over height of Toybox's frame: boxes are fractions, drawings have proportions.
  private static final double FRAME_ASPECT =
      ScenePainter.DEFAULT_WIDTH / (double) ScenePainter.DEFAULT_HEIGHT;

  private static final double MOST_OVERLAP = 0.35;
  private static final List<Backdrop> BACKDROPS = List.of(Backdrop.values());

  private final Chance chance;
  private final CastSampler casts;
  private final CaptionWriter captions;

  /// A sampler of training scenes.
  public SceneSampler(long seed) {
    this(seed, Split.TRAIN);
  }

  public SceneSampler(long seed, Split split) {
    this.chance = new Chance(seed);
    this.casts = new CastSampler(chance, split);
    this.captions = new CaptionWriter(chance);
  }

  /// A scene of one frame.
  public Scene still() {
    return draw(1, chance.with(0.02) ? 0 : 1 + chance.weighted(50, 28, 14, 8), false);
  }

  /// A scene of some frames, in which most objects move.
  ///
  /// @param frames at least 2
  public Scene clip(int frames) {
    if (frames < 2) {
      throw new IllegalArgumentException("A clip has at least 2 frames, not " + frames);
    }
    return draw(frames, chance.with(0.02) ? 0 : 1 + chance.weighted(50, 30, 13, 7), false);
  }

  /// A scene with exactly one object of a known noun whose colour the caption names: what the
  /// evaluation measures.
  ///
  /// @param frames 1 or more
  public Scene single(int frames) {
    return draw(frames, 1, true, chance.with(0.75));
  }

  /// A still of one object, as [#single] draws it, in front of the plainest backdrop: all that
  /// there is to learn is what stands where.
  public Scene plain() {
    return draw(1, 1, true, false);
  }

  private Scene draw(int frames, int size, boolean plain) {
    return draw(frames, size, plain, size == 0 || chance.with(0.75));
  }

  /// @param plain known nouns with named colours only
  /// @param named whether the backdrop is any, and the caption says which
  private Scene draw(int frames, int size, boolean plain, boolean named) {
    Backdrop backdrop = named ? chance.of(BACKDROPS) : Backdrop.STUDIO;
    MovementSampler movements = new MovementSampler(chance, frames);
    List<Actor> actors = new ArrayList<>();
    List<Movement> played = new ArrayList<>();
    List<Track> tracks = new ArrayList<>();
    for (Actor actor : casts.draw(size, backdrop, plain)) {
      for (int attempt = 0; attempt < 12; attempt++) {
        Movement movement = draw(movements, actor, size);
        Track track = new Track(actor.trackId(), "pending", movement.presence(), movement.keys());
        if (tracks.stream().allMatch(t -> Presence.overlap(t, track, frames) < MOST_OVERLAP)) {
          actors.add(actor);
          played.add(movement);
          tracks.add(track);
          break;
        }
      }
    }
    return written(frames, backdrop, named, actors, played, tracks);
  }

  private Movement draw(MovementSampler movements, Actor actor, int size) {
    double scale = size == 1 ? chance.between(0.24, 0.6) : chance.between(0.17, 0.62 - 0.07 * size);
    double aspect = actor.noun().aspect() * Math.exp(chance.between(-0.12, 0.12));
    if (chance.with(0.3)) {
      // Boxes of people and language models don't know the drawing's proportions.
      aspect *= Math.exp(chance.between(-0.35, 0.6));
    }
    double stretch = Math.sqrt(aspect / FRAME_ASPECT);
    double width = scale * stretch;
    double height = scale / stretch;
    double fit = Math.min(1, Math.min(0.75 / width, 0.92 / height));
    return movements.draw(actor.noun(), width * fit, height * fit);
  }

  private Scene written(
      int frames,
      Backdrop backdrop,
      boolean named,
      List<Actor> actors,
      List<Movement> played,
      List<Track> tracks) {
    boolean suffix = named && chance.with(0.45);
    boolean said = named && (!suffix || chance.with(0.15));
    String place = said ? " " + chance.of(backdrop.phrases()) : "";
    String prompt = captions.write(actors, played, place, frames > 1);
    String keyword = suffix ? chance.of(backdrop.keywords()) : "";
    StringBuilder caption = new StringBuilder(prompt);
    if (suffix) {
      if (prompt.endsWith(".")) {
        // LVD drops the dot before it appends the background.
        caption.setLength(prompt.length() - 1);
      }
      caption.append(", ").append(keyword).append(" background");
    }
    List<Track> phrased = new ArrayList<>();
    boolean suffixes = chance.with(0.4);
    for (int i = 0; i < actors.size(); i++) {
      String phrase = casts.phrase(actors, i);
      phrased.add(tracks.get(i).withPhrase(phrase));
      if (suffixes && caption.indexOf(phrase) < 0) {
        caption.append("| ").append(phrase);
      }
    }
    Shot shot = new Shot(prompt, keyword, "", frames, FRAMES_PER_SECOND, phrased);
    return new Scene(shot, caption.toString(), backdrop, actors);
  }
}
