package boxreel.planner;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.storyboard.StoryboardPlanner;
import java.util.List;

/// The planners that are at hand, by kind: "builtin", or the kind of a language model's
/// provider. An empty kind means the one that the user has set up for Boxreel, else the
/// built-in one.
///
/// Making a planner contacts nobody. For several threads.
public interface Planners {
  /// The names of all kinds, the built-in one first.
  List<String> kinds();

  /// @throws PlannerException if the kind is unknown or a setting is missing or unusable
  LayoutPlanner layouts(String kind) throws PlannerException;

  /// The built-in one knows a list of edits; language models take any words.
  ///
  /// @throws PlannerException as [#layouts]
  ShotReviser reviser(String kind) throws PlannerException;

  /// The built-in one makes a shot of each sentence; language models decide themselves.
  ///
  /// @throws PlannerException as [#layouts]
  StoryboardPlanner storyboards(String kind) throws PlannerException;

  /// The providers' keys.
  default ProviderKeys keys() {
    return ProviderKeys.NONE;
  }

  /// The file of the local model.
  default LocalModelFile localModel() {
    return LocalModelFile.NONE;
  }

  /// What is set up, for each kind in the order of [#kinds].
  List<PlannerSetup> setups();

  /// Contacts a provider and gives the names of the models that it offers, sorted; empty for the
  /// built-in planner.
  ///
  /// @throws PlannerException if it is not set up, can't be reached or refuses the key, or if
  ///     the user has not agreed to send anything there
  /// @throws java.util.concurrent.CancellationException if `cancel` asked to stop
  List<String> models(String kind, CancelToken cancel) throws PlannerException;
}
