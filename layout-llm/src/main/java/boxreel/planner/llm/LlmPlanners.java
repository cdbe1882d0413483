package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.BuiltinPlanner;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlannerSetup;
import boxreel.planner.Planners;
import boxreel.planner.ShotReviser;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.consent.Destination;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.local.LocalModels;
import boxreel.planner.revising.BuiltinReviser;
import boxreel.planner.storyboard.BuiltinStoryboards;
import boxreel.planner.storyboard.StoryboardPlanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Planners as the environment sets them up; see the README for the variables.
public final class LlmPlanners implements Planners {
  private static final String BUILTIN = "builtin";

  /// Answers have some kilobytes.
  private static final int MOST_KEPT_ANSWERS = 2000;

  private final Endpoints endpoints;
  private final EndpointKeys keys;
  private final LocalModels local;
  private final LocalModelFile chosen;
  private final ConsentGate consent;
  private final AnswerCache cache;
  private final Limits limits;
  private final RetryPolicy retries;

  /// @param env environment variables
  /// @param consent passed before anything is sent
  /// @param answers a folder in which answers are kept and looked up; empty for neither
  /// @param local keeps the model that is asked in this process; its maker closes it
  /// @param safe asked for keys that the environment lacks
  /// @param chosen asked for the local model's file if the environment names none
  public LlmPlanners(
      Map<String, String> env,
      ConsentGate consent,
      Optional<Path> answers,
      LocalModels local,
      KeySafe safe,
      LocalModelFile chosen) {
    this(
        env,
        safe,
        chosen,
        consent,
        local,
        answers
            .<AnswerCache>map(folder -> new AnswerFolder(folder, MOST_KEPT_ANSWERS))
            .orElse(AnswerCache.NONE),
        Limits.USUAL,
        RetryPolicy.USUAL);
  }

  LlmPlanners(
      Map<String, String> env,
      KeySafe safe,
      LocalModelFile chosen,
      ConsentGate consent,
      LocalModels local,
      AnswerCache cache,
      Limits limits,
      RetryPolicy retries) {
    this.endpoints = new Endpoints(env, safe, chosen);
    this.keys = new EndpointKeys(endpoints, safe);
    this.consent = consent;
    this.local = local;
    this.chosen = chosen;
    this.cache = cache;
    this.limits = limits;
    this.retries = retries;
  }

  @Override
  public List<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of(BUILTIN));
    for (Endpoint.Kind kind : Endpoint.Kind.values()) {
      kinds.add(kind.word());
    }
    return kinds;
  }

  @Override
  public LayoutPlanner layouts(String kind) throws PlannerException {
    Optional<Endpoint> endpoint = endpoint(kind);
    return endpoint.isPresent() ? new LlmPlanner(client(endpoint.get())) : new BuiltinPlanner();
  }

  @Override
  public ShotReviser reviser(String kind) throws PlannerException {
    Optional<Endpoint> endpoint = endpoint(kind);
    return endpoint.isPresent() ? new LlmReviser(client(endpoint.get())) : new BuiltinReviser();
  }

  @Override
  public StoryboardPlanner storyboards(String kind) throws PlannerException {
    Optional<Endpoint> endpoint = endpoint(kind);
    return endpoint.isPresent()
        ? new LlmStoryboards(client(endpoint.get()))
        : new BuiltinStoryboards();
  }

  @Override
  public ProviderKeys keys() {
    return keys;
  }

  @Override
  public LocalModelFile localModel() {
    return chosen;
  }

  @Override
  public List<PlannerSetup> setups() {
    List<PlannerSetup> setups = new ArrayList<>();
    setups.add(new PlannerSetup(BUILTIN, BuiltinPlanner.NAME, "", Optional.empty(), true, ""));
    for (Endpoint.Kind kind : Endpoint.Kind.values()) {
      setups.add(setup(kind));
    }
    return setups;
  }

  @Override
  public List<String> models(String kind, CancelToken cancel) throws PlannerException {
    Optional<Endpoint> endpoint = endpoint(kind);
    if (endpoint.isEmpty()) {
      return List.of();
    }
    if (endpoint.get().kind() == Endpoint.Kind.LOCAL) {
      return LocalChatModel.names(local, endpoint.get(), endpoints.localContext());
    }
    consent.pass(endpoint.get().destination());
    return new ModelNames(endpoint.get(), limits).ask(cancel);
  }

  private PlannerSetup setup(Endpoint.Kind kind) {
    try {
      Endpoint endpoint = endpoints.of(kind);
      Destination destination = endpoint.destination();
      return new PlannerSetup(
          kind.word(),
          endpoint.name(),
          endpoint.model(),
          Optional.of(destination),
          consent.isOpen(destination),
          "");
    } catch (PlannerException e) {
      return new PlannerSetup(kind.word(), "", "", Optional.empty(), false, e.getMessage());
    }
  }

  private ChatClient client(Endpoint endpoint) throws PlannerException {
    if (endpoint.kind() != Endpoint.Kind.LOCAL) {
      return new ChatClient(endpoint, limits, retries, consent, cache);
    }
    int context = endpoints.localContext();
    Call.Maker calls =
        (question, _, onChange) -> {
          LocalChatModel model =
              new LocalChatModel(local, endpoint.file(), context, question, onChange);
          return new Call(model, model);
        };
    return new ChatClient(endpoint, Limits.LOCAL, retries, consent, cache, calls);
  }

  /// Empty for the built-in planner.
  private Optional<Endpoint> endpoint(String kind) throws PlannerException {
    String word = kind.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      Optional<Endpoint.Kind> own = endpoints.own();
      return own.isEmpty() ? Optional.empty() : Optional.of(endpoints.of(own.get()));
    }
    if (word.equals(BUILTIN)) {
      return Optional.empty();
    }
    for (Endpoint.Kind known : Endpoint.Kind.values()) {
      if (word.equals(known.word())) {
        return Optional.of(endpoints.of(known));
      }
    }
    throw PlannerException.badInput(Words.NO_PLANNER.with(kind, String.join(", ", kinds())));
  }
}
