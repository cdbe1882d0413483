package boxreel.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// A dynamic scene layout with what is needed to render it: LVD's stage-one result as a
/// document.
///
/// @param prompt what the video shows
/// @param background the background in a few words, may be empty; LVD appends it to the prompt
/// @param negative what the video should not show, may be empty
/// @param frames number of frames F, 1 to 10,000
/// @param framesPerSecond above 0
/// @param tracks objects in order; ids are unique
/// @param cues prompts of single frames, sorted, one a frame at most; usually none, then all
///     frames show the prompt
/// @param lockedFrames spans that no planner may change, in order and apart; what of them is
///     given beyond the end is left out. People edit them as any other.
public record Shot(
    String prompt,
    String background,
    String negative,
    int frames,
    double framesPerSecond,
    List<Track> tracks,
    List<PromptCue> cues,
    List<FrameSpan> lockedFrames) {
  /// LVD thinks in six moments at 2 frames a second: 3 s, which are 24 frames at 8 frames a
  /// second.
  public static final int DEFAULT_FRAMES = 24;

  public static final double DEFAULT_FRAMES_PER_SECOND = 8;

  public Shot {
    if (frames < 1 || frames > 10_000) {
      throw new IllegalArgumentException("A shot has 1 to 10000 frames, not " + frames);
    }
    if (!(framesPerSecond > 0) || Double.isInfinite(framesPerSecond)) {
      throw new IllegalArgumentException("Frame rate must be above 0, not " + framesPerSecond);
    }
    tracks = List.copyOf(tracks);
    cues = cues.stream().sorted(Comparator.comparingInt(PromptCue::frame)).toList();
    for (int k = 0; k < cues.size(); k++) {
      int frame = cues.get(k).frame();
      if (frame >= frames || (k > 0 && frame == cues.get(k - 1).frame())) {
        throw new IllegalArgumentException("No frame, or two prompts: frame " + frame);
      }
    }
    lockedFrames = FrameSpans.joined(lockedFrames, frames);
    Set<String> ids = new HashSet<>();
    for (Track track : tracks) {
      if (!ids.add(track.id())) {
        throw new IllegalArgumentException("Two tracks have the id " + track.id());
      }
    }
  }

  /// A shot in which all frames show the prompt.
  public Shot(
      String prompt,
      String background,
      String negative,
      int frames,
      double framesPerSecond,
      List<Track> tracks) {
    this(prompt, background, negative, frames, framesPerSecond, tracks, List.of(), List.of());
  }

  private Shot with(
      String newPrompt,
      String newBackground,
      String newNegative,
      double newRate,
      List<Track> newTracks) {
    return new Shot(
        newPrompt, newBackground, newNegative, frames, newRate, newTracks, cues, lockedFrames);
  }

  /// A shot without objects, of the default length.
  public static Shot of(String prompt) {
    return new Shot(prompt, "", "", DEFAULT_FRAMES, DEFAULT_FRAMES_PER_SECOND, List.of());
  }

  public Shot withTracks(List<Track> newTracks) {
    return with(prompt, background, negative, framesPerSecond, newTracks);
  }

  public Shot withPrompt(String newPrompt) {
    return with(newPrompt, background, negative, framesPerSecond, tracks);
  }

  public Shot withBackground(String newBackground) {
    return with(prompt, newBackground, negative, framesPerSecond, tracks);
  }

  public Shot withNegative(String newNegative) {
    return with(prompt, background, newNegative, framesPerSecond, tracks);
  }

  public Shot withFramesPerSecond(double rate) {
    return with(prompt, background, negative, rate, tracks);
  }

  public Shot withCues(List<PromptCue> newCues) {
    return new Shot(
        prompt, background, negative, frames, framesPerSecond, tracks, newCues, lockedFrames);
  }

  public Shot withLockedFrames(List<FrameSpan> spans) {
    return new Shot(prompt, background, negative, frames, framesPerSecond, tracks, cues, spans);
  }

  /// What a frame shows.
  public String promptAt(int frame) {
    String found = prompt;
    for (PromptCue cue : cues) {
      found = cue.frame() <= frame ? cue.prompt() : found;
    }
    return found;
  }

  public Optional<Track> track(String id) {
    return tracks.stream().filter(track -> track.id().equals(id)).findFirst();
  }

  /// The shot with one track replaced by another of the same id.
  public Shot withTrack(Track changed) {
    return withTracks(tracks.stream().map(t -> t.id().equals(changed.id()) ? changed : t).toList());
  }

  /// The shot as it is rendered: without what people marked for editing.
  public Shot withoutMarks() {
    return withTracks(tracks.stream().map(track -> track.withMarks(TrackMarks.NONE)).toList())
        .withLockedFrames(List.of());
  }

  /// Some of the frames as a shot of its own, in which every frame shows what it showed.
  ///
  /// A part from the start keeps its keys, also those behind its end. Any other has a key in
  /// every frame, because easings can't be cut.
  ///
  /// @param start of the part, 0 or more
  /// @param count of its frames, 1 or more, none behind the shot's end
  public Shot part(int start, int count) {
    if (start < 0 || count < 1 || start + count > frames) {
      throw new IllegalArgumentException(
          "No frames " + start + " to " + (start + count) + " of " + frames);
    }
    if (count == frames) {
      return this;
    }
    List<Track> parts = new ArrayList<>();
    for (Track track : tracks) {
      List<FrameSpan> presence = FrameSpans.part(track.presence(), start, count);
      parts.add(track.withKeys(keys(track, start, count)).withPresence(presence));
    }
    TreeMap<Integer, PromptCue> shown = new TreeMap<>();
    for (PromptCue cue : cues) {
      int frame = Math.max(cue.frame() - start, 0);
      if (frame < count) {
        shown.put(frame, new PromptCue(frame, cue.prompt()));
      }
    }
    return new Shot(
        prompt,
        background,
        negative,
        count,
        framesPerSecond,
        parts,
        List.copyOf(shown.values()),
        FrameSpans.part(lockedFrames, start, count));
  }

  private static List<Key> keys(Track track, int start, int count) {
    if (start == 0) {
      return track.keys();
    }
    return IntStream.range(0, count)
        .mapToObj(frame -> Key.byPlanner(frame, track.positionAt(start + frame)))
        .toList();
  }

  /// The same motion in another number of frames: key times are stretched so that the last
  /// frame falls on the last frame.
  ///
  /// Comings and goings that fall on LVD's sixths of the clip do so in the new clip as well, so
  /// that a layout of LVD's shows in any number of frames just what LVD samples; others are
  /// stretched in proportion. A stay too short for a frame is lost.
  public Shot stretchedTo(int newFrames) {
    if (newFrames == frames) {
      return this;
    }
    double keyScale = frames == 1 ? 1 : (newFrames - 1) / (double) (frames - 1);
    List<Track> stretched = new ArrayList<>();
    for (Track track : tracks) {
      List<Key> keys =
          track.keys().stream()
              .map(k -> new Key(k.time() * keyScale, k.box(), k.easing(), k.origin()))
              .toList();
      if (keyScale == 0) {
        keys = keys.subList(0, 1);
      }
      List<FrameSpan> presence = new ArrayList<>();
      for (FrameSpan span : track.presence()) {
        int start = edge(span.start(), newFrames);
        int end = edge(span.end(), newFrames);
        if (end > start && start < newFrames) {
          presence.add(new FrameSpan(start, Math.min(end, newFrames)));
        }
      }
      stretched.add(track.withKeys(keys).withPresence(presence));
    }
    return new Shot(
        prompt,
        background,
        negative,
        newFrames,
        framesPerSecond,
        stretched,
        PromptCues.moved(cues, newFrames / (double) frames, newFrames),
        FrameSpans.scaled(lockedFrames, newFrames / (double) frames, newFrames));
  }

  /// Where the beginning of a frame is in a clip of another number of frames.
  private int edge(int frame, int newFrames) {
    int sixth = (int) Math.round(Sixths.COUNT * frame / (double) frames);
    boolean isOnSixth = Sixths.start(sixth, frames) == frame;
    return isOnSixth
        ? Sixths.start(sixth, newFrames)
        : (int) Math.round(frame * (newFrames / (double) frames));
  }
}
