package boxreel.render.api;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import java.util.List;

/// Renders shots, one at a time.
public interface Renderer extends AutoCloseable {
  /// The models at hand, the bundled one first.
  List<ModelInfo> models();

  /// Looks a model up by name or folder.
  ///
  /// @throws ModelException if there is no such model or its folder can't be used
  ModelInfo model(String nameOrFolder) throws ModelException;

  /// Counts what a model's text encoder reads of a text; see
  /// [boxreel.layout.lvd.PromptPhrases#encoded] for the text of a shot. Reads the model's
  /// vocabulary the first time; callable from any thread but the user interface's.
  ///
  /// @throws ModelException if there is no such model or its vocabulary can't be used
  PromptTokens tokens(String model, String text) throws ModelException;

  /// Gets ready for a first render in the background, as far as that takes no model; returns at
  /// once, from any thread. What can't be done shows when something is rendered.
  default void prepare() {}

  /// Renders on the renderer's own thread and waits for it; callable from any thread but the
  /// user interface's. A second call waits for the first.
  ///
  /// @param cancel asked between steps; the render then ends as `Cancelled` within one step
  /// @throws ModelException if the model can't be used
  /// @throws RenderException if the request can't be met or the render failed
  RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException;

  /// Frees the loaded model.
  @Override
  void close();
}
