package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutReader;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.interchange.SourceText;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// MOTChallenge's ground truth or results, a box a line. Lines whose seventh number is 0 are to
/// be ignored.
final class MotReader implements LayoutReader {
  private static final int MAX_LINES = 2_000_000;
  private static final int FEWEST = 6;
  private static final Pattern LINE =
      Pattern.compile("\\s*\\d+\\s*,\\s*-?\\d+\\s*(,\\s*[-+.\\deE]+\\s*){4,8}");

  /// The classes of MOT16 and later, from 1.
  private static final List<String> OFFICIAL =
      List.of(
          "pedestrian",
          "person on vehicle",
          "car",
          "bicycle",
          "motorbike",
          "non motorized vehicle",
          "static person",
          "distractor",
          "occluder",
          "occluder on the ground",
          "full occluder",
          "reflection");

  private record Row(int frame, int id, Box box, int kind) {}

  @Override
  public LayoutFormat format() {
    return LayoutFormat.MOT;
  }

  @Override
  public boolean accepts(SourceText source) {
    return source
        .text()
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .filter(line -> line.length() < 500 && LINE.matcher(line).matches())
        .isPresent();
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    LossCounter losses = new LossCounter();
    List<Row> rows = rows(source.text(), losses);
    MotSequence sequence = MotSequence.beside(source.neighbours());
    List<String> labels =
        source
            .neighbours()
            .text(MotWriter.LABELS)
            .map(text -> text.lines().map(String::strip).toList())
            .orElse(OFFICIAL);
    FrameSize size =
        PixelSpace.size(sequence.size(), given, rows.stream().map(Row::box).toList(), losses);
    ReadTracks read =
        new ReadTracks(losses, size.share(given.tolerance().orElse(Given.DENSE_TOLERANCE)), false);
    Map<Integer, NavigableMap<Integer, Box>> boxes = new LinkedHashMap<>();
    Map<Integer, String> phrases = new LinkedHashMap<>();
    for (Row row : rows) {
      Box box = row.box();
      boxes
          .computeIfAbsent(row.id(), _ -> new TreeMap<>())
          .put(row.frame() - 1, size.share(box.x(), box.y(), box.width(), box.height()));
      phrases.putIfAbsent(row.id(), label(labels, row.kind()));
    }
    for (Map.Entry<Integer, NavigableMap<Integer, Box>> track : boxes.entrySet()) {
      int id = track.getKey();
      read.addDense(Integer.toString(id), phrases.getOrDefault(id, ""), track.getValue());
    }
    Shot shot = read.shot(given, "", sequence.length(), sequence.rate());
    return new Imported(shot, LayoutFormat.MOT, Optional.of(size), losses.report());
  }

  private static String label(List<String> labels, int kind) {
    return kind >= 1 && kind <= labels.size() ? labels.get(kind - 1) : "object";
  }

  private static List<Row> rows(String text, LossCounter losses) throws LayoutException {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (number > MAX_LINES) {
        throw LayoutException.badInput(
            "The file has more than " + MAX_LINES + " lines; export fewer frames or objects.");
      }
      Optional<Row> row = row(line, number, losses);
      row.ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      throw LayoutException.badInput(
          "The file holds no box that counts: all are marked to be ignored or have no size.");
    }
    return rows;
  }

  private static Optional<Row> row(String line, int number, LossCounter losses)
      throws LayoutException {
    String where = "line " + number;
    String[] cells = line.split(",", -1);
    if (cells.length < FEWEST) {
      throw LayoutException.badInput(
          "The file can't be read: "
              + where
              + " has to hold frame, id, left, top, width and height between commas; correct it"
              + " there or export it again.");
    }
    int frame = Numbers.whole(cells[0], where + ", column 1");
    double id = Numbers.number(cells[1], where + ", column 2");
    double[] box = new double[4];
    for (int i = 0; i < box.length; i++) {
      box[i] = Numbers.number(cells[2 + i], where + ", column " + (3 + i));
    }
    double flag = cells.length > 6 ? Numbers.number(cells[6], where + ", column 7") : 1;
    double kind = cells.length > 7 ? Numbers.number(cells[7], where + ", column 8") : -1;
    if (frame < 1) {
      throw LayoutException.badInput(
          "The file can't be read: " + where + " has frame 0, but MOT counts from 1.");
    }
    if (id < 0) {
      throw LayoutException.badInput(
          "The file holds detections without objects ("
              + where
              + " has the id "
              + Numbers.plain(id)
              + "); choose a file with tracks, such as gt.txt.");
    }
    if (flag == 0) {
      losses.add(Kind.IGNORED);
      return Optional.empty();
    }
    losses.add(Kind.SCORES, flag == 1 ? 0 : 1);
    if (!(box[2] > 0 && box[3] > 0)) {
      losses.add(Kind.EMPTY_BOXES);
      return Optional.empty();
    }
    return Optional.of(
        new Row(frame, (int) id, new Box(box[0], box[1], box[2], box[3]), (int) kind));
  }
}
