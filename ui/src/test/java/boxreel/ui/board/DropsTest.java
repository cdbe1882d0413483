package boxreel.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

/// Two rows: three cards of 100 by 80 and one below.
class DropsTest {
  private static final List<Bounds> CARDS =
      List.of(card(0, 0), card(110, 0), card(220, 0), card(0, 90));

  @Test
  void aCardLandsBeforeTheOneWhoseLeftHalfItIsOver() {
    assertEquals(0, place(20, 40));
    assertEquals(1, place(80, 40));
    assertEquals(1, place(130, 40));
    assertEquals(2, place(190, 40));
  }

  @Test
  void behindTheLastOfARowItStaysInThatRow() {
    assertEquals(3, place(600, 40));
    assertEquals(3, place(20, 100));
    assertEquals(4, place(300, 100));
    assertEquals(4, place(10, 900));
  }

  @Test
  void amongNoCardsThereIsOnePlace() {
    assertEquals(0, Drops.place(List.of(), 10, 10, 10));
  }

  private static int place(double x, double y) {
    return Drops.place(CARDS, x, y, 10);
  }

  private static Bounds card(double x, double y) {
    return new BoundingBox(x, y, 100, 80);
  }
}
