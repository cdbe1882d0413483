package boxreel.ui.document;

import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Locale;

/// Numbers, colours and short names of tracks, the same in every pane.
public final class TrackNames {
  /// Number of colours in the palette.
  public static final int COLOURS = 8;

  private static final List<String> ARTICLES = List.of("a ", "an ", "the ");

  private TrackNames() {}

  /// The track's number in the shot, from 1, or 0 if it is not in it.
  public static int number(Shot shot, String trackId) {
    List<Track> tracks = shot.tracks();
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).id().equals(trackId)) {
        return i + 1;
      }
    }
    return 0;
  }

  /// The colour of a number, 1 to [#COLOURS]; more objects take the colours again.
  public static int colour(int number) {
    return Math.floorMod(number - 1, COLOURS) + 1;
  }

  /// The colour of a track, 1 to [#COLOURS]: its own, or the one of its number.
  public static int colour(Shot shot, Track track) {
    int own = track.marks().colour();
    return colour(own > 0 ? own : number(shot, track.id()));
  }

  /// Objects in the name of a step: the one's short name, or how many they are.
  public static String of(Shot shot, List<String> ids) {
    return ids.size() == 1
        ? shot.track(ids.getFirst()).map(track -> brief(track.phrase())).orElse(Words.OBJECT.text())
        : Words.OBJECTS.text(ids.size());
  }

  /// The phrase without its article, for chips and labels.
  public static String brief(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    for (String article : ARTICLES) {
      if (lower.startsWith(article) && phrase.length() > article.length()) {
        return phrase.substring(article.length());
      }
    }
    return phrase;
  }
}
