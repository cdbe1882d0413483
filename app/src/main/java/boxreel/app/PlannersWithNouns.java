package boxreel.app;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.ShotReviser;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.reading.Vocabulary;
import boxreel.planner.storyboard.BuiltinStoryboards;
import boxreel.planner.storyboard.StoryboardPlanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Planners of which the built-in one knows the user's own nouns as well.
///
/// @param named the file that the user names, may be empty
/// @param usual the file that is used else, if it is there
record PlannersWithNouns(Planners others, String named, Path usual) implements Planners {
  @Override
  public List<String> kinds() {
    return others.kinds();
  }

  @Override
  public LayoutPlanner layouts(String kind) throws PlannerException {
    LayoutPlanner planner = others.layouts(kind);
    return planner instanceof BuiltinPlanner ? new BuiltinPlanner(vocabulary()) : planner;
  }

  private Vocabulary vocabulary() throws PlannerException {
    if (named.isBlank() && !Files.exists(usual)) {
      return Vocabulary.english();
    }
    return Vocabulary.withNouns(named.isBlank() ? usual : Path.of(named.strip()));
  }

  @Override
  public ShotReviser reviser(String kind) throws PlannerException {
    return others.reviser(kind);
  }

  @Override
  public StoryboardPlanner storyboards(String kind) throws PlannerException {
    StoryboardPlanner planner = others.storyboards(kind);
    return planner instanceof BuiltinStoryboards ? new BuiltinStoryboards(vocabulary()) : planner;
  }

  @Override
  public ProviderKeys keys() {
    return others.keys();
  }

  @Override
  public LocalModelFile localModel() {
    return others.localModel();
  }

  @Override
  public List<PlannerSetup> setups() {
    return others.setups();
  }

  @Override
  public List<String> models(String kind, CancelToken cancel) throws PlannerException {
    return others.models(kind, cancel);
  }
}
