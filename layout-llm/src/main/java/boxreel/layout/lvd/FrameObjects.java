package boxreel.layout.lvd;

import boxreel.layout.lvd.Loose.Listing;
import boxreel.layout.lvd.Loose.Mapping;
import boxreel.layout.lvd.Loose.Num;
import boxreel.layout.lvd.Loose.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Finds the objects in one frame's value: braces with id, name and box under the names that models
/// use for them, or a name and four numbers in brackets.
final class FrameObjects {
  /// Objects in one frame beyond which the rest is dropped.
  static final int MAX_OBJECTS = 200;

  private static final int MAX_NAME = 200;
  private static final double MAX_COORDINATE = 1e6;
  private static final List<String> BOX_NAMES =
      List.of("box", "bbox", "bounding_box", "bounding box", "boundingbox", "position");
  private static final List<String> NAME_NAMES =
      List.of("name", "keyword", "phrase", "label", "object", "class");
  private static final List<String> ID_NAMES = List.of("id", "object_id", "object id", "objectid");

  /// Characters that steer terminals or turn the direction of writing go the way of spaces.
  static final Pattern WORD_BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}]+");

  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{0,30})?(?:px)?");

  /// An object as the answer states it.
  ///
  /// @param id its number, empty if it has none
  /// @param label what stands for the number if it has none: its id as text, or its name
  /// @param name empty if it is missing
  /// @param box x, y, width, height; empty if it can't be used
  record Found(OptionalInt id, String label, String name, Optional<double[]> box, int line) {}

  private final int frame;
  private final List<Defect> defects;
  private final List<Found> found = new ArrayList<>();

  private FrameObjects(int frame, List<Defect> defects) {
    this.frame = frame;
    this.defects = defects;
  }

  /// The objects of frame `frame`; what is left out is added to `defects`.
  static List<Found> in(Loose value, int frame, List<Defect> defects) {
    FrameObjects reader = new FrameObjects(frame, defects);
    reader.collect(value);
    return reader.found;
  }

  private void collect(Loose value) {
    switch (value) {
      case Mapping map -> {
        if (isObject(map)) {
          add(map);
        } else if (!map.fields().isEmpty()) {
          collectInside(map);
        }
      }
      case Listing list -> {
        if (isNamedBox(list)) {
          add(list);
        } else if (list.items().stream().anyMatch(item -> !isContainer(item))) {
          lost(list.line(), "holds a list that names no object");
        } else {
          list.items().forEach(this::collect);
        }
      }
      case Text _, Num _ -> {}
    }
  }

  private void collectInside(Mapping map) {
    List<Loose> inside = map.fields().values().stream().filter(FrameObjects::isContainer).toList();
    if (inside.isEmpty()) {
      lost(map.line(), "holds an object without a box");
    }
    inside.forEach(this::collect);
  }

  private static boolean isContainer(Loose value) {
    return value instanceof Listing || value instanceof Mapping;
  }

  private static boolean isObject(Mapping map) {
    return field(map, BOX_NAMES).isPresent()
        || field(map, ID_NAMES).isPresent()
        || (field(map, NAME_NAMES).orElse(null) instanceof Text && coordinates(map).isPresent());
  }

  /// `('moving car', [0, 256, 100, 50])`, the form of LVD's sibling for images.
  private static boolean isNamedBox(Listing list) {
    return list.items().size() == 2
        && list.items().get(0) instanceof Text
        && list.items().get(1) instanceof Listing;
  }

  private void add(Listing list) {
    String name = name(list.items().get(0));
    add(
        new Found(
            OptionalInt.empty(),
            name,
            name,
            usable(numbers(list.items().get(1)), name, list.line()),
            list.line()));
  }

  private void add(Mapping map) {
    Optional<Loose> id = field(map, ID_NAMES);
    String name = field(map, NAME_NAMES).map(FrameObjects::name).orElse("");
    OptionalInt number = id.map(FrameObjects::number).orElse(OptionalInt.empty());
    String label = id.map(FrameObjects::name).filter(text -> !text.isEmpty()).orElse(name);
    Optional<Loose> box = field(map, BOX_NAMES);
    Optional<double[]> numbers = box.isPresent() ? numbers(box.get()) : coordinates(map);
    if (number.isEmpty() && label.isEmpty()) {
      lost(map.line(), "holds an object with neither id nor name");
      return;
    }
    String called = name.isEmpty() ? "object " + label : "'" + name + "'";
    add(new Found(number, label, name, usable(numbers, called, map.line()), map.line()));
  }

  private void add(Found object) {
    if (found.size() == MAX_OBJECTS) {
      lost(object.line(), "holds more than " + MAX_OBJECTS + " objects");
    }
    if (found.size() <= MAX_OBJECTS) {
      found.add(object);
    }
  }

  private Optional<double[]> usable(Optional<double[]> box, String called, int line) {
    if (box.isEmpty()) {
      lost(line, "gives " + called + " no box of four numbers");
      return box;
    }
    for (double number : box.get()) {
      if (!(Math.abs(number) <= MAX_COORDINATE)) {
        lost(line, "puts " + called + " out of all bounds");
        return Optional.empty();
      }
    }
    if (box.get()[2] < 0 || box.get()[3] < 0) {
      lost(line, "gives " + called + " a size below 0");
      return Optional.empty();
    }
    return box;
  }

  private static Optional<double[]> numbers(Loose value) {
    return switch (value) {
      case Mapping map -> coordinates(map);
      case Listing list when list.items().size() == 1 && isContainer(list.items().getFirst()) ->
          numbers(list.items().getFirst());
      case Listing list when list.items().size() == 4 && list.closed() -> {
        double[] numbers = list.items().stream().mapToDouble(FrameObjects::decimal).toArray();
        yield finite(numbers);
      }
      case Listing _, Text _, Num _ -> Optional.empty();
    };
  }

  /// Coordinates by name. Braces that the text's end cut off may lack digits, so they don't count.
  private static Optional<double[]> coordinates(Mapping map) {
    if (!map.closed()) {
      return Optional.empty();
    }
    double[] numbers = {
      decimal(field(map, List.of("x", "left"))),
      decimal(field(map, List.of("y", "top"))),
      decimal(field(map, List.of("w", "width"))),
      decimal(field(map, List.of("h", "height")))
    };
    return finite(numbers);
  }

  private static Optional<double[]> finite(double[] numbers) {
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }

  private static double decimal(Optional<Loose> value) {
    return value.map(FrameObjects::decimal).orElse(Double.NaN);
  }

  private static double decimal(Loose value) {
    return switch (value) {
      case Num number -> number.value();
      case Text text when DECIMAL.matcher(text.text().strip()).matches() ->
          Double.parseDouble(text.text().strip().replace("px", ""));
      case Text _, Listing _, Mapping _ -> Double.NaN;
    };
  }

  private static OptionalInt number(Loose id) {
    return switch (id) {
      case Num number
          when number.value() == Math.rint(number.value()) && Math.abs(number.value()) < 1e9 ->
          OptionalInt.of((int) number.value());
      case Text text when WHOLE.matcher(text.text().strip()).matches() ->
          OptionalInt.of(Integer.parseInt(text.text().strip()));
      case Num _, Text _, Listing _, Mapping _ -> OptionalInt.empty();
    };
  }

  private static String name(Loose value) {
    String text =
        switch (value) {
          case Text name -> WORD_BREAKS.matcher(name.text()).replaceAll(" ").strip();
          case Num number -> Double.toString(number.value());
          case Listing _, Mapping _ -> "";
        };
    return text.length() > MAX_NAME ? text.substring(0, MAX_NAME) : text;
  }

  private static Optional<Loose> field(Mapping map, List<String> names) {
    return names.stream()
        .filter(map.fields()::containsKey)
        .findFirst()
        .map(name -> map.fields().get(name));
  }

  private void lost(int line, String what) {
    defects.add(new Defect(line, "Frame " + frame + " " + what + "; that is left out."));
  }
}
