package boxreel.layout.lvd;

import boxreel.base.LayoutException;
import boxreel.layout.lvd.FrameObjects.Found;
import boxreel.layout.lvd.LayoutAssembler.Extent;
import boxreel.layout.lvd.LayoutAssembler.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads layouts in LVD's text form from what language models answer.
///
/// ```
/// Frame 1: [{'id': 0, 'name': 'moving car', 'box': [0, 256, 100, 50]}]
/// ...
/// Frame 6: [{'id': 0, 'name': 'moving car', 'box': [425, 256, 100, 50]}]
/// Background keyword: street
/// ```
///
/// [#read] keeps what can be kept of a broken answer; [#readStrict] is LVD's own parser.
public final class LvdReader {
  /// Characters of an answer that are read; the rest is cut off. An answer has some thousand.
  public static final int MAX_LENGTH = 200_000;

  private static final int MAX_DEFECTS = 100;
  private static final int MAX_BACKGROUND = 200;
  private static final Pattern SAYS_EMPTY =
      Pattern.compile(
          "\\W{0,20}(?:none|null|empty|nothing|no (?:visible )?objects?)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BACKGROUND_EDGES =
      Pattern.compile("^[\\s`*\"'_{\\[,]+|[\\s`*\"'_}\\],.]+$");

  private final Answer answer;
  private final List<Defect> defects = new ArrayList<>();
  private final Map<Integer, Frame> frames = new TreeMap<>();
  private final Map<Integer, Defect> unusable = new TreeMap<>();
  private Optional<String> background = Optional.empty();

  private LvdReader(String text) {
    this.answer = new Answer(text);
  }

  /// Reads an answer tolerantly. Never throws; the time is linear in the length, which is
  /// bounded by [#MAX_LENGTH].
  ///
  /// Taken as they are: frames over several lines, comments, Markdown, JSON, either kind of quotes,
  /// tuples, a single list without brackets, frames counted from 0. A frame that is missing or
  /// cut is filled from its neighbours, and reported.
  ///
  /// @param prompt what the layout was asked for; see [PromptPhrases#normalised]
  public static LvdReading read(String text, String prompt) {
    boolean isLong = text.length() > MAX_LENGTH;
    String clean = (isLong ? text.substring(0, MAX_LENGTH) : text).replace("\r\n", "\n");
    LvdReader reader = new LvdReader(clean.replace('\r', '\n'));
    Optional<LvdLayout> layout = reader.layout(prompt);
    List<Defect> defects = reader.sortedDefects();
    if (isLong) {
      defects.add(
          new Defect(
              reader.answer.lastLine(),
              "The answer is longer than " + MAX_LENGTH + " characters; the rest is left out."));
    }
    return new LvdReading(layout, defects);
  }

  /// Reads an answer as LVD's own parser does: any slip is an error.
  ///
  /// Differs from upstream: an id has to be a whole number, and numbers have to be finite.
  ///
  /// @throws LayoutException if the answer is not in the exact form
  public static LvdLayout readStrict(String text, String prompt) throws LayoutException {
    return StrictLvdReader.read(text, prompt);
  }

  private Optional<LvdLayout> layout(String prompt) {
    List<Answer.Part> parts = answer.parts();
    int first = firstFrame(parts);
    for (Answer.Part part : parts) {
      if (part.frame() == Answer.Part.BACKGROUND) {
        readBackground(part);
      } else {
        readFrame(part, part.frame() + 1 - first);
      }
    }
    List<Frame> six = new ArrayList<>();
    for (int k = 1; k <= LvdLayout.FRAMES; k++) {
      six.add(frames.getOrDefault(k, Frame.MISSING));
    }
    if (six.stream().allMatch(frame -> frame.extent() == Extent.NONE)) {
      defects.add(new Defect(1, "The answer holds no frame; it is no layout."));
      return Optional.empty();
    }
    reportMissing(six);
    List<List<LvdLayout.Entry>> entries = LayoutAssembler.assemble(six, defects);
    if (background.isEmpty()) {
      lost(answer.lastLine(), "The background keyword is missing; the layout has none.");
    }
    return Optional.of(
        new LvdLayout(entries, background.orElse(""), PromptPhrases.normalised(prompt)));
  }

  /// Whether frames are counted from 1 or, as some models do, from 0.
  private static int firstFrame(List<Answer.Part> parts) {
    boolean hasZero = parts.stream().anyMatch(part -> part.frame() == 0);
    boolean hasSix = parts.stream().anyMatch(part -> part.frame() == LvdLayout.FRAMES);
    return hasZero && !hasSix ? 0 : 1;
  }

  private void readBackground(Answer.Part part) {
    String value =
        answer
            .text()
            .substring(part.start(), part.end())
            .lines()
            .map(line -> line.contains(" #") ? line.substring(0, line.indexOf(" #")) : line)
            .map(line -> FrameObjects.WORD_BREAKS.matcher(line).replaceAll(" "))
            .map(line -> BACKGROUND_EDGES.matcher(line).replaceAll(""))
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
    if (value.length() > MAX_BACKGROUND) {
      lost(answer.line(part.start()), "The background is too long for a keyword; it is cut.");
      value = value.substring(0, MAX_BACKGROUND);
    }
    if (background.orElse("").isEmpty()) {
      background = Optional.of(value);
    }
  }

  private void readFrame(Answer.Part part, int number) {
    String text = answer.text().substring(part.start(), part.end());
    Loose.Listing list = new LooseParser(answer, part.start(), part.end()).firstList();
    int line = answer.line(part.start());
    boolean saysEmpty = list.items().isEmpty() && SAYS_EMPTY.matcher(text).matches();
    if (list.items().isEmpty() && !saysEmpty) {
      return; // "in frame 1: the car starts", which is prose; a frame left without a list is missed
    }
    if (number < 1 || number > LvdLayout.FRAMES) {
      lost(line, "A layout has the frames 1 to 6; frame " + number + " is left out.");
      return;
    }
    if (frames.containsKey(number)) {
      lost(line, "Frame " + number + " comes again; the first one counts.");
      return;
    }
    List<Defect> found = new ArrayList<>();
    List<Found> objects = saysEmpty ? List.of() : FrameObjects.in(list, number, found);
    boolean isCut = !saysEmpty && !list.closed() && part.end() == answer.text().length();
    boolean isProse = objects.isEmpty() && !found.isEmpty() && !isCut;
    if (isProse) {
      // It matters only if no real frame of this number follows.
      unusable.putIfAbsent(
          number, new Defect(line, "Frame " + number + " holds nothing that could be an object."));
      return;
    }
    defects.addAll(found);
    if (isCut) {
      lost(answer.lastLine(), "The answer breaks off inside frame " + number + ".");
    }
    frames.put(number, new Frame(isCut ? Extent.PART : Extent.WHOLE, objects));
  }

  private void reportMissing(List<Frame> six) {
    for (int k = 0; k < six.size(); k++) {
      if (six.get(k).extent() == Extent.NONE) {
        Defect reason = unusable.get(k + 1);
        if (reason != null) {
          defects.add(reason);
        }
        lost(
            answer.lastLine(),
            "Frame " + (k + 1) + " is missing; it is filled from the frames around it.");
      }
    }
  }

  private void lost(int line, String reason) {
    defects.add(new Defect(line, reason));
  }

  private List<Defect> sortedDefects() {
    List<Defect> sorted =
        new ArrayList<>(defects.stream().sorted(Comparator.comparingInt(Defect::line)).toList());
    if (sorted.size() > MAX_DEFECTS) {
      int more = sorted.size() - MAX_DEFECTS;
      sorted.subList(MAX_DEFECTS, sorted.size()).clear();
      sorted.add(new Defect(sorted.getLast().line(), "There are " + more + " more defects."));
    }
    return sorted;
  }
}
