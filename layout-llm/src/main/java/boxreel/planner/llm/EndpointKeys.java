package boxreel.planner.llm;

import boxreel.base.PlannerException;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.keys.ProviderKeys;
import java.util.Locale;
import java.util.Optional;

/// The keys of the endpoints that the environment sets up.
record EndpointKeys(Endpoints endpoints, KeySafe safe) implements ProviderKeys {
  @Override
  public Place place(String kind) {
    Optional<Endpoint.Kind> known = known(kind);
    Optional<String> name = known.flatMap(endpoints::keyName);
    if (known.isEmpty() || name.isEmpty()) {
      return Place.NOT_NEEDED;
    }
    if (endpoints.hasKeyInEnvironment(known.get())) {
      return Place.ENVIRONMENT;
    }
    return safe.find(name.get()).isPresent() ? Place.STORE : Place.MISSING;
  }

  @Override
  public void save(String kind, String key) throws PlannerException {
    safe.save(name(kind), key);
  }

  @Override
  public void forget(String kind) throws PlannerException {
    safe.forget(name(kind));
  }

  private String name(String kind) throws PlannerException {
    return known(kind)
        .flatMap(endpoints::keyName)
        .orElseThrow(() -> PlannerException.badInput("The planner \"" + kind + "\" needs no key."));
  }

  private static Optional<Endpoint.Kind> known(String kind) {
    String word = kind.strip().toLowerCase(Locale.ROOT);
    for (Endpoint.Kind each : Endpoint.Kind.values()) {
      if (each.word().equals(word)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
