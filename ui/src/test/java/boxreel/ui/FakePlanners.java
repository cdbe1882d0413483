package boxreel.ui;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.ShotReviser;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.consent.Destination;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.storyboard.BuiltinStoryboards;
import boxreel.planner.storyboard.StoryboardPlanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A built-in planner, one far away that asks first, and one that is not set up. They say what they
/// are told to.
public final class FakePlanners {
  private static final Destination FAR = new Destination("openai", "api.example.org", false);
  private static final Destination HERE = new Destination("local", Destination.HERE, true);

  private final LayoutPlanner layouts;
  private final ShotReviser reviser;
  private final FakeKeys keys = new FakeKeys();
  private final FakeModelFile modelFile = new FakeModelFile();
  private final Set<Destination> agreed = ConcurrentHashMap.newKeySet();

  public FakePlanners(LayoutPlanner layouts, ShotReviser reviser) {
    this.layouts = layouts;
    this.reviser = reviser;
  }

  /// For planners that are never asked for a change.
  public FakePlanners(LayoutPlanner layouts) {
    this(layouts, new NoReviser());
  }

  public Planners asking(ConsentQuestion question) {
    return new Asking(question);
  }

  private final class Asking implements Planners {
    private final ConsentQuestion question;

    Asking(ConsentQuestion question) {
      this.question = question;
    }

    @Override
    public List<String> kinds() {
      return List.of("builtin", "openai", "gemini", "local");
    }

    @Override
    public LayoutPlanner layouts(String kind) {
      return kind.equals("openai") ? new Far(layouts, this::pass) : layouts;
    }

    private void pass() throws PlannerException {
      if (!agreed.contains(FAR) && !question.mayGoTo(FAR)) {
        throw PlannerException.badInput("Nothing was sent: agree in the terminal.");
      }
      agreed.add(FAR);
    }

    @Override
    public ShotReviser reviser(String kind) {
      return reviser;
    }

    @Override
    public StoryboardPlanner storyboards(String kind) {
      return new BuiltinStoryboards();
    }

    @Override
    public ProviderKeys keys() {
      return keys;
    }

    @Override
    public LocalModelFile localModel() {
      return modelFile;
    }

    private PlannerSetup local() {
      return modelFile.file.isPresent()
          ? new PlannerSetup("local", "local model", "model", Optional.of(HERE), true, "")
          : new PlannerSetup("local", "", "", Optional.empty(), false, "Choose a file.");
    }

    @Override
    public List<PlannerSetup> setups() {
      return List.of(
          new PlannerSetup("builtin", layouts.name(), "", Optional.empty(), true, ""),
          new PlannerSetup(
              "openai", "openai big", "big", Optional.of(FAR), agreed.contains(FAR), ""),
          new PlannerSetup(
              "gemini", "", "", Optional.empty(), false, "Set GEMINI_API_KEY to use Gemini."),
          local());
    }

    @Override
    public List<String> models(String kind, CancelToken cancel) throws PlannerException {
      pass();
      return List.of("big", "small");
    }
  }

  @FunctionalInterface
  private interface Pass {
    void pass() throws PlannerException;
  }

  private record Far(LayoutPlanner planner, Pass gate) implements LayoutPlanner {
    @Override
    public String name() {
      return "openai big";
    }

    @Override
    public boxreel.planner.Plan plan(
        boxreel.planner.PlanRequest request,
        boxreel.planner.PlanListener listener,
        CancelToken cancel)
        throws PlannerException {
      gate.pass();
      return planner.plan(request, listener, cancel);
    }
  }

  private static final class NoReviser implements ShotReviser {
    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public boxreel.planner.Revision revise(
        boxreel.planner.RevisionRequest request,
        boxreel.planner.PlanListener listener,
        CancelToken cancel)
        throws PlannerException {
      throw PlannerException.badInput("Only a language model changes layouts as you say it.");
    }
  }

  /// Keys of kinds, as a system's store keeps them.
  public Map<String, String> storedKeys() {
    return keys.stored;
  }

  private static final class FakeModelFile implements LocalModelFile {
    private volatile Optional<Path> file = Optional.empty();

    @Override
    public Optional<Path> chosen() {
      return file;
    }

    @Override
    public void choose(Path wanted) throws PlannerException {
      if (!wanted.toString().endsWith(".gguf")) {
        throw PlannerException.badInput("That is no model: choose another file.");
      }
      file = Optional.of(wanted);
    }

    @Override
    public void forget() {
      file = Optional.empty();
    }
  }

  private static final class FakeKeys implements ProviderKeys {
    private final Map<String, String> stored = new ConcurrentHashMap<>();

    @Override
    public Place place(String kind) {
      return kind.equals("gemini")
          ? stored.containsKey(kind) ? Place.STORE : Place.MISSING
          : Place.NOT_NEEDED;
    }

    @Override
    public void save(String kind, String key) throws PlannerException {
      if (key.contains(" ")) {
        throw PlannerException.badInput("That is no key: copy it again.");
      }
      stored.put(kind, key);
    }

    @Override
    public void forget(String kind) {
      stored.remove(kind);
    }
  }
}
