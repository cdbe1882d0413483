package boxreel.ui.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "'1,5', 1.5",
    "-3, -3",
    "2+3*4, 14",
    "(2+3) * 4, 20",
    "10 - 4 - 3, 3",
    "+=10, 50",
    "-=10, 30",
    "*=1.5, 60",
    "/= 4, 10",
    "w*1.2, 48",
    "W / 2, 20",
    "50%, 80",
    "w + 25%, 80",
    "-(w), -40"
  })
  void sums(String typed, double result) {
    assertEquals(result, Arithmetic.evaluate(typed, "W", 40, 160).orElseThrow(), 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "1 2", "1+", "(1", "1/0", "1..2", "+=", "h*2", "%", "1e400"})
  void otherText(String typed) {
    assertEquals(OptionalDouble.empty(), Arithmetic.evaluate(typed, "W", 40, 160));
  }
}
