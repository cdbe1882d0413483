package boxreel.layout.lvd;

import boxreel.layout.lvd.FrameObjects.Found;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Makes one layout of the frames that an answer holds: numbers objects that have no id, names
/// those that have no name, and fills what is missing from the frames around it.
final class LayoutAssembler {
  /// How much of a frame an answer holds.
  enum Extent {
    WHOLE,
    /// The answer breaks off inside the frame: more objects may have been meant.
    PART,
    NONE
  }

  /// One frame as it was read.
  record Frame(Extent extent, List<Found> objects) {
    static final Frame MISSING = new Frame(Extent.NONE, List.of());
  }

  private final List<Frame> frames;
  private final List<Defect> defects;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<String, Integer> idsOfLabels = new HashMap<>();
  private final Set<Integer> takenIds = new HashSet<>();
  private final List<Map<Integer, double[]>> boxes = new ArrayList<>();
  private final List<Set<Integer>> unusable = new ArrayList<>();

  private LayoutAssembler(List<Frame> frames, List<Defect> defects) {
    this.frames = frames;
    this.defects = defects;
  }

  /// The layout's six frames. What had to be made up or left out is added to `defects`.
  static List<List<LvdLayout.Entry>> assemble(List<Frame> frames, List<Defect> defects) {
    LayoutAssembler assembler = new LayoutAssembler(frames, defects);
    assembler.takeIds();
    for (int k = 0; k < frames.size(); k++) {
      assembler.read(k);
    }
    assembler.fillGaps();
    return assembler.entries();
  }

  private void takeIds() {
    for (Frame frame : frames) {
      for (Found object : frame.objects()) {
        object.id().ifPresent(takenIds::add);
        if (object.id().isPresent() && !object.name().isEmpty()) {
          names.putIfAbsent(object.id().getAsInt(), object.name());
        }
      }
    }
  }

  private void read(int k) {
    Map<Integer, double[]> inFrame = new LinkedHashMap<>();
    Set<Integer> spoilt = new HashSet<>();
    Map<String, Integer> timesSeen = new HashMap<>();
    for (Found object : frames.get(k).objects()) {
      int id = id(object, timesSeen);
      if (!names.containsKey(id)) {
        lost(object.line(), k, "has no name for object " + object.label() + "; it is left out.");
      } else if (object.box().isEmpty()) {
        spoilt.add(id);
      } else {
        put(inFrame, id, object, k);
      }
    }
    boxes.add(inFrame);
    unusable.add(spoilt);
  }

  private void put(Map<Integer, double[]> inFrame, int id, Found object, int k) {
    double[] box = object.box().orElseThrow();
    boolean isGone = box[0] == 0 && box[1] == 0 && box[2] == 0 && box[3] == 0;
    // As in LVD: all zeros mean that it is gone, and the last box of an id counts.
    if (!isGone && inFrame.put(id, box) != null) {
      lost(object.line(), k, "has the id " + id + " twice; the last one counts.");
    }
  }

  private int id(Found object, Map<String, Integer> timesSeen) {
    OptionalInt given = object.id();
    if (given.isPresent()) {
      return given.getAsInt();
    }
    int times = timesSeen.merge(object.label(), 1, Integer::sum);
    int id = idsOfLabels.computeIfAbsent(object.label() + "\n" + times, _ -> freeId());
    if (!object.name().isEmpty()) {
      names.putIfAbsent(id, object.name());
    }
    return id;
  }

  private int freeId() {
    int id = takenIds.size();
    while (!takenIds.add(id)) {
      id++;
    }
    return id;
  }

  private void fillGaps() {
    Set<Integer> ids = new HashSet<>();
    boxes.forEach(inFrame -> ids.addAll(inFrame.keySet()));
    for (int id : ids) {
      List<Integer> known = new ArrayList<>();
      for (int k = 0; k < frames.size(); k++) {
        if (boxes.get(k).containsKey(id) || isKnownAbsent(id, k)) {
          known.add(k);
        }
      }
      Map<Integer, double[]> filled = new HashMap<>();
      for (int k = 0; k < frames.size(); k++) {
        if (!known.contains(k)) {
          fill(id, k, known, filled);
        }
      }
      filled.forEach((k, box) -> boxes.get(k).put(id, box));
    }
  }

  private boolean isKnownAbsent(int id, int k) {
    return frames.get(k).extent() == Extent.WHOLE
        && !boxes.get(k).containsKey(id)
        && !unusable.get(k).contains(id);
  }

  /// Between two frames that show the object it is put in between; at the ends it stays where it
  /// was. Next to a frame in which it is gone, it is gone.
  private void fill(int id, int k, List<Integer> known, Map<Integer, double[]> filled) {
    int before = known.stream().filter(i -> i < k).reduce((_, last) -> last).orElse(-1);
    int after = known.stream().filter(i -> i > k).findFirst().orElse(-1);
    double[] from = before < 0 ? null : boxes.get(before).get(id);
    double[] to = after < 0 ? null : boxes.get(after).get(id);
    if (before >= 0 && after >= 0) {
      if (from != null && to != null) {
        double share = (k - before) / (double) (after - before);
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
          box[i] = from[i] + share * (to[i] - from[i]);
        }
        filled.put(k, box);
      }
    } else if (from != null) {
      filled.put(k, from);
    } else if (to != null) {
      filled.put(k, to);
    }
  }

  private List<List<LvdLayout.Entry>> entries() {
    List<List<LvdLayout.Entry>> all = new ArrayList<>();
    for (Map<Integer, double[]> inFrame : boxes) {
      List<LvdLayout.Entry> entries = new ArrayList<>();
      inFrame.forEach(
          (id, box) ->
              entries.add(
                  new LvdLayout.Entry(
                      id, names.getOrDefault(id, ""), box[0], box[1], box[2], box[3])));
      all.add(entries);
    }
    return all;
  }

  private void lost(int line, int k, String what) {
    defects.add(new Defect(line, "Frame " + (k + 1) + " " + what));
  }
}
