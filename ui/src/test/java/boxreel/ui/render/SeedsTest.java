package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedsTest {
  private final Deque<Long> chance = new ArrayDeque<>(List.of(70L, 5L, 71L));
  private final Seeds seeds = new Seeds(chance::removeFirst);

  @Test
  void aListHasNumbersAndRanges() {
    assertEquals(Optional.of(List.of(3L, 7L, 20L, 21L, 22L)), Seeds.read("3, 7; 20-22 7"));
    assertEquals(Optional.empty(), Seeds.read("3, bear"));
    assertEquals(Optional.empty(), Seeds.read("9-3"));
    assertEquals(Optional.empty(), Seeds.read("1-99999999"));
    assertEquals(Optional.empty(), Seeds.read(""));
  }

  @Test
  void seedsFollowEachOtherAsIsSaid() {
    assertEquals(5, seeds.after(5));
    seeds.modeProperty().set(SeedMode.UP);
    assertEquals(6, seeds.after(5));
    seeds.modeProperty().set(SeedMode.DOWN);
    assertEquals(0, seeds.after(0));
    seeds.modeProperty().set(SeedMode.NEW);
    assertEquals(70, seeds.after(5));
    seeds.modeProperty().set(SeedMode.LIST);
    assertEquals(5, seeds.after(5), "without a list it stays");
    seeds.listProperty().set("4, 9, 2");
    assertEquals(4, seeds.after(5));
    assertEquals(2, seeds.after(9));
    assertEquals(4, seeds.after(2));
  }

  @Test
  void severalAtOnceAreNeverTheSame() {
    assertEquals(List.of(5L, 6L, 7L), seeds.some(5, 3));
    seeds.modeProperty().set(SeedMode.DOWN);
    assertEquals(List.of(5L, 4L, 3L), seeds.some(5, 3));
    seeds.modeProperty().set(SeedMode.NEW);
    assertEquals(List.of(5L, 70L, 6L), seeds.some(5, 3), "5 came twice, and 6 for it");
    seeds.modeProperty().set(SeedMode.LIST);
    seeds.listProperty().set("4, 9, 2");
    assertEquals(List.of(9L, 2L, 4L), seeds.some(9, 8));
  }
}
