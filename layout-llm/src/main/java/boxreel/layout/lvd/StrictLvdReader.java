package boxreel.layout.lvd;

import boxreel.base.LayoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads an answer exactly as LVD's own code does (`utils/parse.py`), to reproduce its published
/// numbers.
final class StrictLvdReader {
  private static final String BACKGROUND = "Background keyword:";

  private StrictLvdReader() {}

  static LvdLayout read(String text, String prompt) throws LayoutException {
    String rest = between(text);
    List<List<LvdLayout.Entry>> frames = new ArrayList<>();
    for (int k = 1; k <= LvdLayout.FRAMES; k++) {
      String successor = k == LvdLayout.FRAMES ? BACKGROUND : marker(k + 1);
      int end = rest.indexOf(successor);
      if (end < 0) {
        throw bad("\"" + successor + "\" is missing");
      }
      frames.add(frame(k, rest.substring(0, end)));
      rest = rest.substring(end + successor.length());
    }
    return new LvdLayout(frames, stripped(rest), PromptPhrases.normalised(prompt));
  }

  /// What follows the first "Frame 1:", up to a second one.
  private static String between(String text) throws LayoutException {
    String first = marker(1);
    int start = text.indexOf(first);
    if (start < 0) {
      throw bad("\"" + first + "\" is missing");
    }
    int end = text.indexOf(first, start + first.length());
    return text.substring(start + first.length(), end < 0 ? text.length() : end);
  }

  private static List<LvdLayout.Entry> frame(int k, String text) throws LayoutException {
    String content = stripped(text);
    int comment = content.indexOf(" - ");
    if (comment >= 0) {
      content = stripped(content.substring(0, comment));
    }
    if (content.startsWith("-")) {
      content = stripped(content.substring(1));
    }
    Object value;
    try {
      value = PythonLiteral.evaluate(content);
    } catch (PythonLiteral.SyntaxException e) {
      throw LayoutException.badInput(
          sentence("frame " + k + " is not a Python list: " + e.getMessage()), e);
    }
    if (!(value instanceof List<?> objects)) {
      throw bad("frame " + k + " is not a list");
    }
    List<LvdLayout.Entry> entries = new ArrayList<>();
    for (Object object : objects) {
      entries.add(entry(k, object));
    }
    return entries;
  }

  private static LvdLayout.Entry entry(int k, Object object) throws LayoutException {
    if (!(object instanceof Map<?, ?> fields)) {
      throw bad("frame " + k + " holds something that is no object in braces");
    }
    if (!(fields.get("id") instanceof Long id) || id != id.intValue()) {
      throw bad("an object in frame " + k + " has no whole number as id");
    }
    Object name = fields.containsKey("name") ? fields.get("name") : fields.get("keyword");
    if (!(name instanceof String phrase)) {
      throw bad("object " + id + " in frame " + k + " has no name");
    }
    if (!(fields.get("box") instanceof List<?> numbers) || numbers.size() != 4) {
      throw bad("object " + id + " in frame " + k + " has no box of four numbers");
    }
    double[] box = new double[4];
    for (int i = 0; i < 4; i++) {
      if (!(numbers.get(i) instanceof Number number) || !Double.isFinite(number.doubleValue())) {
        throw bad("the box of object " + id + " in frame " + k + " holds no number");
      }
      box[i] = number.doubleValue();
    }
    return new LvdLayout.Entry(id.intValue(), phrase, box[0], box[1], box[2], box[3]);
  }

  private static String marker(int k) {
    return "Frame " + k + ":";
  }

  /// Without spaces, tabs, newlines and backticks at both ends.
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && " \t\n`".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \t\n`".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static LayoutException bad(String what) {
    return LayoutException.badInput(sentence(what));
  }

  private static String sentence(String what) {
    return "The answer is not a layout in LVD's exact form: "
        + what
        + "; read it tolerantly or ask again.";
  }
}
