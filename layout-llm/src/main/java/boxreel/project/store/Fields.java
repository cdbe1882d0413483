package boxreel.project.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads the fields of a JSON object leniently: a missing field is empty, and one of the wrong
/// kind is noted and then empty.
///
/// @param node the object; anything else is noted when it is made with [#of]
/// @param file and `path` say where, for notes
record Fields(JsonNode node, String file, String path, ReadLog log) {

  static Fields of(JsonNode node, String file, ReadLog log) {
    return inside(node, file, "", log);
  }

  private static Fields inside(JsonNode node, String file, String path, ReadLog log) {
    Fields fields = new Fields(node, file, path, log);
    if (!node.isObject()) {
      fields.note("", "has to be an object in braces; it was read as empty");
    }
    return fields;
  }

  String text(String name) {
    JsonNode value = node.path(name);
    if (!isGiven(value)) {
      return "";
    }
    if (!value.isTextual()) {
      note(name, "has to be text in quotes; it was read as empty");
      return "";
    }
    return value.textValue();
  }

  long whole(String name) {
    JsonNode value = node.path(name);
    if (!isGiven(value)) {
      return 0;
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      note(name, "has to be a whole number; it was read as 0");
      return 0;
    }
    return value.longValue();
  }

  /// A whole number that fits an `int`.
  int small(String name) {
    long value = whole(name);
    if (value != (int) value) {
      note(name, "is too large; it was read as 0");
      return 0;
    }
    return (int) value;
  }

  double number(String name) {
    JsonNode value = node.path(name);
    if (!isGiven(value)) {
      return 0;
    }
    if (!value.isNumber()) {
      note(name, "has to be a number; it was read as 0");
      return 0;
    }
    return value.doubleValue();
  }

  boolean flag(String name) {
    JsonNode value = node.path(name);
    if (isGiven(value) && !value.isBoolean()) {
      note(name, "has to be true or false; it was read as false");
    }
    return value.asBoolean(false);
  }

  /// The fields of an object in this one, empty if it is missing.
  Fields object(String name) {
    JsonNode value = node.path(name);
    return isGiven(value)
        ? inside(value, file, at(name), log)
        : new Fields(value, file, at(name), log);
  }

  Instant instant(String name) {
    String text = text(name);
    try {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException e) {
      note(name, "has to be a time such as 2026-01-31T12:00:00Z; it was left out");
      return Instant.EPOCH;
    }
  }

  <E extends Enum<E>> E choice(String name, E otherwise) {
    String text = text(name);
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (name(constant).equals(text)) {
        return constant;
      }
    }
    if (!text.isEmpty()) {
      note(name, "is \"" + text + "\", which is unknown; it was read as " + name(otherwise));
    }
    return otherwise;
  }

  /// The elements of a list, none if it is missing.
  List<JsonNode> list(String name) {
    JsonNode value = node.path(name);
    List<JsonNode> elements = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(elements::add);
    } else if (isGiven(value)) {
      note(name, "has to be a list in square brackets; it was read as empty");
    }
    return elements;
  }

  /// The elements of a list of objects.
  List<Fields> objects(String name) {
    List<JsonNode> elements = list(name);
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      objects.add(inside(elements.get(i), file, at(name) + "[" + i + "]", log));
    }
    return objects;
  }

  void note(String name, String what) {
    String place = name.isEmpty() ? path : at(name);
    log.add(file, (place.isEmpty() ? "the file" : place) + " " + what);
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isGiven(JsonNode value) {
    return !value.isMissingNode() && !value.isNull();
  }
}
