package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import boxreel.base.PlannerException;
import boxreel.planner.LocalModelFile;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.keys.ProviderKeys;
import boxreel.planner.keys.ProviderKeys.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointKeysTest {
  private final Map<String, String> stored = new HashMap<>();
  private final KeySafe safe =
      new KeySafe() {
        @Override
        public Optional<String> find(String name) {
          return Optional.ofNullable(stored.get(name));
        }

        @Override
        public void save(String name, String key) {
          stored.put(name, key);
        }

        @Override
        public void forget(String name) {
          stored.remove(name);
        }
      };

  @Test
  void aStoredKeyIsUsedAndForgotten() throws PlannerException {
    for (String kind : new String[] {"openai", "anthropic", "gemini"}) {
      ProviderKeys keys = planners(Map.of()).keys();
      assertEquals(Place.MISSING, keys.place(kind));
      keys.save(kind, "k-" + kind);
      assertEquals(Place.STORE, keys.place(kind));
      Endpoint.Kind known = Endpoint.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
      assertEquals("k-" + kind, new Endpoints(Map.of(), safe, LocalModelFile.NONE).of(known).key());
      keys.forget(kind);
      assertEquals(Place.MISSING, keys.place(kind));
    }
  }

  @Test
  void theEnvironmentCountsMore() throws PlannerException {
    stored.put("ANTHROPIC_API_KEY", "stored");
    stored.put("GEMINI_API_KEY", "stored");
    Map<String, String> env = Map.of("ANTHROPIC_API_KEY", "mine", "GOOGLE_API_KEY", "mine");
    Endpoints endpoints = new Endpoints(env, safe, LocalModelFile.NONE);
    assertEquals("mine", endpoints.of(Endpoint.Kind.ANTHROPIC).key());
    assertEquals("mine", endpoints.of(Endpoint.Kind.GEMINI).key());
    assertEquals(Place.ENVIRONMENT, planners(env).keys().place("gemini"));
  }

  @Test
  void openAisStoredKeyGoesToNobodyElse() throws PlannerException {
    stored.put("OPENAI_API_KEY", "openais");
    Map<String, String> env =
        Map.of("BOXREEL_LLM_URL", "http://localhost:1/v1", "BOXREEL_LLM_MODEL", "m");
    assertEquals("", new Endpoints(env, safe, LocalModelFile.NONE).of(Endpoint.Kind.OPENAI).key());
    planners(env).keys().save("openai", "own");
    assertEquals(
        "own", new Endpoints(env, safe, LocalModelFile.NONE).of(Endpoint.Kind.OPENAI).key());
    assertEquals(Map.of("OPENAI_API_KEY", "openais", "BOXREEL_LLM_KEY", "own"), stored);
  }

  @Test
  void plannersWithoutAKeySaySo() {
    ProviderKeys keys = planners(Map.of()).keys();
    for (String kind : new String[] {"builtin", "ollama", "local"}) {
      assertEquals(Place.NOT_NEEDED, keys.place(kind));
      assertThrows(PlannerException.class, () -> keys.save(kind, "k"));
      assertThrows(PlannerException.class, () -> keys.forget(kind));
    }
  }

  private LlmPlanners planners(Map<String, String> env) {
    return new LlmPlanners(
        env,
        Setups.closedGate(),
        Optional.empty(),
        Setups.noLocalModel(),
        safe,
        LocalModelFile.NONE);
  }
}
