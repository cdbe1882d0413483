package boxreel.planner.llm;

import boxreel.layout.lvd.LvdLayout;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what a model says of each moment, in JSON or in lines, and the answer without it:
/// words about frames would be mistaken for frames. Total: it reads any text.
final class MomentReader {
  /// What CLIP reads of a prompt is 77 tokens, with the background; words have 1.3 on average.
  static final int MOST_WORDS = 45;

  private static final int LONGEST = 300;
  private static final int LONGEST_LIST = 20_000;
  private static final Pattern LIST =
      Pattern.compile(
          "[\"']?\\bmoments[\"']?[ \\t]{0,4}[:=]\\s{0,40}\\[", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE =
      Pattern.compile(
          "(?im)^[ \\t>*_#\"'`-]{0,12}moment[ \\t]{0,3}#?(\\d{1,2})[\"'`*_ \\t]{0,6}[:.)=-]"
              + "([^\\n]{0,2000})[^\\n]*$");
  private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.){0,2000})\"");
  private static final Pattern EDGES = Pattern.compile("^[\\s*_`\"'\\[{,:-]+|[\\s*_`\"'\\]},;.]+$");

  private MomentReader() {}

  /// An answer in its two parts.
  ///
  /// @param layout the answer without the moments
  /// @param moments six descriptions, empty where there is none
  /// @param defects what is missing, a sentence each
  record Parts(String layout, List<String> moments, List<String> defects) {
    Parts {
      moments = List.copyOf(moments);
      defects = List.copyOf(defects);
    }
  }

  static Parts read(String answer) {
    String[] moments = new String[LvdLayout.FRAMES];
    Arrays.fill(moments, "");
    Matcher list = LIST.matcher(answer);
    String layout =
        list.find() ? withoutList(answer, list, moments) : withoutLines(answer, moments);
    List<String> defects = new ArrayList<>();
    for (int k = 0; k < moments.length; k++) {
      if (moments[k].isEmpty()) {
        defects.add("Moment " + (k + 1) + " is not described.");
      }
    }
    return new Parts(layout, List.of(moments), defects);
  }

  private static String withoutList(String answer, Matcher list, String[] moments) {
    int open = list.end() - 1;
    int end = end(answer, open);
    String text = answer.substring(open, end);
    List<String> found = new ArrayList<>();
    Optional<JsonNode> node = ModelJson.firstObject("{\"list\": " + text + "}");
    if (node.isPresent()) {
      node.get().path("list").forEach(item -> found.add(words(item)));
    } else {
      Matcher quoted = QUOTED.matcher(text);
      while (quoted.find() && found.size() < moments.length) {
        found.add(quoted.group(1));
      }
    }
    for (int k = 0; k < Math.min(moments.length, found.size()); k++) {
      moments[k] = clean(found.get(k));
    }
    return answer.substring(0, list.start()) + answer.substring(end);
  }

  /// An item is a text, or an object that holds one.
  private static String words(JsonNode item) {
    if (!item.isObject()) {
      return item.asText("");
    }
    String longest = "";
    for (JsonNode field : item) {
      boolean isLonger = field.isTextual() && field.asText().length() > longest.length();
      longest = isLonger ? field.asText() : longest;
    }
    return longest;
  }

  /// Behind the bracket that closes a list, or where the text ends.
  private static int end(String answer, int open) {
    int last = Math.min(answer.length(), open + LONGEST_LIST);
    int depth = 0;
    boolean isQuoted = false;
    for (int at = open; at < last; at++) {
      char c = answer.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        isQuoted = !isQuoted;
      } else if (!isQuoted && c == '[') {
        depth++;
      } else if (!isQuoted && c == ']' && --depth == 0) {
        return at + 1;
      }
    }
    return last;
  }

  private static String withoutLines(String answer, String[] moments) {
    Matcher line = LINE.matcher(answer);
    StringBuilder layout = new StringBuilder();
    while (line.find()) {
      int number = Integer.parseInt(line.group(1));
      if (number >= 1 && number <= moments.length && moments[number - 1].isEmpty()) {
        moments[number - 1] = clean(line.group(2));
      }
      line.appendReplacement(layout, "");
    }
    return line.appendTail(layout).toString();
  }

  /// One line of plain words, as long as a text encoder reads.
  private static String clean(String text) {
    String line =
        EDGES.matcher(text.replaceAll("[\\s\\p{Cntrl}\\p{Cf}\\p{Cs}]+", " ")).replaceAll("");
    String[] words = (line.length() > LONGEST ? line.substring(0, LONGEST) : line).split(" ", -1);
    return String.join(" ", Arrays.copyOf(words, Math.min(words.length, MOST_WORDS)))
        .replaceAll("[,;:.]+$", "")
        .strip();
  }
}
