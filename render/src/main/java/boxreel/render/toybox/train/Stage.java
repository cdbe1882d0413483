package boxreel.render.toybox.train;

import boxreel.base.ModelException;
import java.nio.file.Path;

/// One stage of training, stepped by [TrainingLoop]. Lives on one thread, whatever it
/// uses inside.
interface Stage extends AutoCloseable {
  /// Short name, which its checkpoint carries.
  String name();

  /// Largest learning rate.
  double peakLearningRate();

  Optimizer optimizer();

  /// Draws a batch, and leaves the gradients of its loss.
  ///
  /// @return the loss
  double backward() throws ModelException, InterruptedException;

  /// A line for the log that tells more than the loss does, or nothing. Costs some steps' time.
  default String probe() throws ModelException, InterruptedException {
    return "";
  }

  /// Writes what the stage has made so far as parts of a model folder, with averaged weights.
  void export(Path modelFolder) throws ModelException;

  @Override
  void close();
}
