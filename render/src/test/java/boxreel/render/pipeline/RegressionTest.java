package boxreel.render.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RegressionTest {
  @Test
  void recoversALinearMap() {
    double[][] map = {{1, -2, 0.5}, {0, 3, 1}, {-1, 0.25, 2}};
    var regression = new Regression(3, 3, 1e-9);
    var random = new Random(3);
    for (int n = 0; n < 50; n++) {
      double[] row = {random.nextGaussian(), random.nextGaussian(), 1};
      double[] targets = new double[3];
      for (int t = 0; t < 3; t++) {
        targets[t] = map[t][0] * row[0] + map[t][1] * row[1] + map[t][2] * row[2];
      }
      regression.add(row, targets);
    }
    double[][] solved = regression.solve();
    for (int t = 0; t < 3; t++) {
      assertArrayEquals(map[t], solved[t], 1e-6);
    }
  }
}
