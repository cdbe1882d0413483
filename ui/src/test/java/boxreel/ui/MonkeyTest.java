package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// `-Dboxreel.monkey=10000` lets it play longer, `-Dboxreel.seed=2` otherwise.
class MonkeyTest {
  @Test
  void whateverOneDoesTheDocumentStaysValidAndIsUndoneByteForByte() throws LayoutException {
    int actions = Integer.getInteger("boxreel.monkey", 1500);
    long seed = Long.getLong("boxreel.seed", 1);
    Monkey monkey =
        new Monkey(EditingBench.open(), RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
    for (int i = 0; i < actions; i++) {
      monkey.act();
    }
    monkey.undoAllAndRedo();
    assertTrue(monkey.undoneSteps() > actions / 10, "steps: " + monkey.undoneSteps());
  }
}
