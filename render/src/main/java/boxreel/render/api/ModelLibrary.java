package boxreel.render.api;

import boxreel.base.ModelException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The models that this computer's user has named.
public interface ModelLibrary {
  /// Checks a model and remembers it by name; its files stay where they are.
  ///
  /// @param path a model folder, or a file in it
  /// @param name letters, digits, dots, dashes and underscores; without one, the folder's
  /// @param halved whether to write a copy in half precision to Boxreel's own folder, and to
  ///     remember that
  /// @param progress told what is being done
  /// @throws ModelException if the model can't be used, or the name is taken or not allowed
  ModelReport add(Path path, Optional<String> name, boolean halved, Consumer<String> progress)
      throws ModelException;

  /// A sentence for each model that is listed somewhere and can't be used.
  List<String> problems();

  /// Forgets a name, and deletes the copy that Boxreel made, if it did.
  ///
  /// @throws ModelException if there is no such name, or the copy can't be deleted
  void remove(String name) throws ModelException;
}
