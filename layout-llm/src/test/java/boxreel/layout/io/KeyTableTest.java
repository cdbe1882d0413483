package boxreel.layout.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Easing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private static final List<KeyTable.Row> ROWS =
      List.of(
          new KeyTable.Row("a cat", 0, new Box(0.1, 1 / 3.0, 0.2, 0.3), Easing.LINEAR),
          new KeyTable.Row("a cat", 4.6, new Box(-0.1, 0, 1, 2), Easing.EASE_IN_OUT));

  @Test
  void whatIsWrittenIsReadBitForBit() {
    assertEquals(Optional.of(ROWS), KeyTable.read(KeyTable.write(ROWS)));
  }

  @Test
  void framesCountFromOneAndColumnsAreTabs() {
    assertEquals(
        "a cat\t1\t0.1\t0.3333333333333333\t0.2\t0.3\tlinear",
        KeyTable.write(ROWS).lines().toList().get(1));
  }

  @Test
  void otherTextIsNoTable() {
    String table = KeyTable.write(ROWS);
    for (String text :
        List.of(
            "",
            "hello",
            "{}",
            table.replace("0.2", "-0.2"),
            table.replace("0.1", "NaN"),
            table.replace("0.3\t", ""),
            table.lines().findFirst().orElseThrow())) {
      assertTrue(KeyTable.read(text).isEmpty(), text);
    }
  }

  @Test
  void aSpreadsheetsLineEndsAndUnknownEasingsAreFine() {
    String text = KeyTable.write(ROWS).replace("\n", "\r\n").replace("ease-in-out", "bouncy");
    assertEquals(Easing.LINEAR, KeyTable.read(text).orElseThrow().get(1).easing());
  }
}
