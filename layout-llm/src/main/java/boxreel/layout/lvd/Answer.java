package boxreel.layout.lvd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model's answer, cut at its markers.
///
/// A marker is "Frame 3:" or "Background keyword:" in any case, with or without quotes, asterisks,
/// dashes or hashes around it (so that JSON and Markdown answers are cut too), at the start of
/// a line or behind a bracket, a text in quotes or the end of a sentence.
final class Answer {
  /// A stretch of the answer that belongs to a marker.
  ///
  /// @param frame number in the marker, [#BACKGROUND] for the background
  /// @param start of the text behind the marker
  /// @param end where the next marker starts
  record Part(int frame, int start, int end) {
    static final int BACKGROUND = -1;
  }

  private static final Pattern MARKER =
      Pattern.compile(
          "(?:^[^\\p{L}\\n]{0,20}|[\\])}][ \\t,;\"'{]{0,20}|[.:!?][ \\t]{1,4}"
              + "|[\\[{][ \\t{]{0,4}[\"']|[\"'][ \\t]{0,4},[ \\t]{0,4}[\"'])"
              + "(?:frame[\"'`]?[ \\t]?[:=]?[ \\t]?#?(?<number>\\d{1,3})(?!\\d)"
              + "[ \\t]{0,4}(?:\\([^()\\n]{0,60}\\))?[ \\t\"'*`_]{0,8}(?:[:=,\uff1a]|$|(?=\\[))"
              + "|background(?:[ _]?keywords?)?[ \\t\"'*`_]{0,8}[:=\uff1a])",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final String FRAME = "frame";
  private static final String BACKGROUND = "background";

  /// What a marker may have before its word, in characters.
  private static final int LONGEST_LEAD = 21;

  private final String text;
  private final int[] lineStarts;

  Answer(String text) {
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String text() {
    return text;
  }

  /// The line of a character, counted from 1.
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  int lastLine() {
    return line(text.stripTrailing().length());
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    // A search would try every place of the text; only those before a marker's word can do.
    Matcher marker = MARKER.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    int frame = 0;
    int start = -1;
    int free = 0;
    for (int word = markerWord(0); word < text.length(); word = markerWord(word + 1)) {
      if (word >= free && isMarked(marker, Math.max(free, word - LONGEST_LEAD), word)) {
        if (start >= 0) {
          parts.add(new Part(frame, start, marker.start() + leading(marker)));
        }
        String number = marker.group("number");
        frame = number == null ? Part.BACKGROUND : Integer.parseInt(number);
        start = marker.end();
        free = start;
      }
    }
    if (start >= 0) {
      parts.add(new Part(frame, start, text.length()));
    }
    return parts;
  }

  /// Whether a marker begins between two places.
  private boolean isMarked(Matcher marker, int first, int last) {
    for (int at = first; at <= last; at++) {
      if (marker.region(at, text.length()).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /// Where the next word of a marker is, from a place on; the text's length if there is none.
  private int markerWord(int from) {
    for (int at = from; at < text.length(); at++) {
      char letter = text.charAt(at);
      boolean isFirst = letter == 'f' || letter == 'F' || letter == 'b' || letter == 'B';
      if (isFirst
          && (text.regionMatches(true, at, FRAME, 0, FRAME.length())
              || text.regionMatches(true, at, BACKGROUND, 0, BACKGROUND.length()))) {
        return at;
      }
    }
    return text.length();
  }

  /// A bracket that a marker follows closes the part before it.
  private static int leading(Matcher marker) {
    return "])}".indexOf(marker.group().charAt(0)) >= 0 ? 1 : 0;
  }

  private static int[] lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts.add(i + 1);
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }
}
