package boxreel.render.pipeline;

/// Least squares with several targets, by normal equations and Gaussian elimination: for a
/// handful of inputs.
final class Regression {
  private final int inputs;
  private final int outputs;
  private final double[][] squares;
  private final double[][] products;

  Regression(int inputs, int outputs, double ridge) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.squares = new double[inputs][inputs];
    this.products = new double[inputs][outputs];
    for (int i = 0; i < inputs; i++) {
      squares[i][i] = ridge;
    }
  }

  void add(double[] row, double[] targets) {
    for (int i = 0; i < inputs; i++) {
      for (int j = 0; j < inputs; j++) {
        squares[i][j] += row[i] * row[j];
      }
      for (int t = 0; t < outputs; t++) {
        products[i][t] += row[i] * targets[t];
      }
    }
  }

  /// @return coefficients [target,input]
  double[][] solve() {
    for (int pivot = 0; pivot < inputs; pivot++) {
      double scale = squares[pivot][pivot];
      for (int row = 0; row < inputs; row++) {
        if (row == pivot) {
          continue;
        }
        double factor = squares[row][pivot] / scale;
        for (int i = pivot; i < inputs; i++) {
          squares[row][i] -= factor * squares[pivot][i];
        }
        for (int t = 0; t < outputs; t++) {
          products[row][t] -= factor * products[pivot][t];
        }
      }
    }
    double[][] solution = new double[outputs][inputs];
    for (int i = 0; i < inputs; i++) {
      for (int t = 0; t < outputs; t++) {
        solution[t][i] = products[i][t] / squares[i][i];
      }
    }
    return solution;
  }
}
