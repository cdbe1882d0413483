package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.layout.io.Place;
import java.util.List;
import java.util.OptionalDouble;

/// Numbers at places of a JSON file.
final class PlacedNumbers {
  private PlacedNumbers() {}

  /// A list of four numbers within bounds.
  ///
  /// @param form for the sentence
  static double[] four(Place place, String form) throws LayoutException {
    List<Place> elements = place.elements();
    if (elements.size() != 4) {
      throw place.wrong("needs four numbers, " + form);
    }
    double[] numbers = new double[4];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = bounded(elements.get(i));
    }
    return numbers;
  }

  static double bounded(Place place) throws LayoutException {
    double number = place.number();
    if (!(Math.abs(number) <= Numbers.MAX)) {
      throw place.wrong("is out of all bounds");
    }
    return number;
  }

  /// A frame, `first` or more.
  static int frame(Place place, int first) throws LayoutException {
    double number = bounded(place);
    if (number != Math.rint(number) || number < first) {
      throw place.wrong("has to be a whole number of " + first + " or more");
    }
    return (int) number;
  }

  /// Frames per second.
  ///
  /// @return empty for what is none
  static OptionalDouble rate(double rate) {
    return rate > 0 && rate <= 1_000 ? OptionalDouble.of(rate) : OptionalDouble.empty();
  }
}
