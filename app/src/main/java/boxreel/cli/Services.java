package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.planner.Planners;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.render.api.ModelLibrary;
import boxreel.render.api.Renderer;
import boxreel.render.api.VideoFiles;
import java.nio.file.Path;
import java.util.Optional;

/// What the commands work with. Each part is made when it is first asked for, so that a command
/// pays only for what it uses.
public interface Services {
  /// Renders in a process of its own; its maker closes it.
  Renderer renderer();

  /// Renders in this process; its maker closes it.
  Renderer rendererHere();

  /// The models that the user has named.
  ModelLibrary modelLibrary();

  VideoFiles videoFiles();

  /// The planners at hand.
  ///
  /// @param question asked before text leaves the machine for an endpoint for the first time
  /// @param usesCache whether answers that were given before count
  /// @param localModel the file of the model that "local" asks; empty for the one that the
  ///     environment names
  Planners planners(ConsentQuestion question, boolean usesCache, Optional<Path> localModel);

  /// Opens the studio and returns when it is closed.
  ///
  /// @throws WindowUnavailableException if there is no display
  void openStudio() throws WindowUnavailableException;

  /// Opens the studio without a display, draws it, plans a layout, and closes it.
  ///
  /// @throws WindowUnavailableException if not even that can be done
  void rehearse() throws StudioException, WindowUnavailableException;

  /// The program's version, such as `0.1.0`.
  String version();

  /// Where what the user has decided is kept.
  Path configFolder();

  /// Where details of a failure are found.
  Path logFolder();
}
