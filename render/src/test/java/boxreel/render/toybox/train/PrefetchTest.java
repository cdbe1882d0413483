package boxreel.render.toybox.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefetchTest {
  @Test
  void handsOutInOrderAndThenTellsOfAFailure() throws InterruptedException {
    Iterator<Integer> numbers = List.of(1, 2, 3).iterator();
    try (var prefetch = new Prefetch<>("test", numbers::next)) {
      assertEquals(1, prefetch.take());
      assertEquals(2, prefetch.take());
      assertEquals(3, prefetch.take());
      assertThrows(IllegalStateException.class, prefetch::take);
    }
  }
}
