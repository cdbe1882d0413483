package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import boxreel.planner.LayoutPlanner;
import boxreel.planner.LocalModelFile;
import boxreel.planner.PlannerSetup;
import boxreel.planner.keys.KeySafe;
import dev.langchain4j.data.message.AiMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LlmPlannersTest {
  @ParameterizedTest
  @CsvSource({
    "builtin, built-in planner",
    "openai, openai gpt-4o-mini",
    "ollama, ollama llama3.1",
    "'', built-in planner",
  })
  void namesThePlanner(String kind, String name) throws PlannerException {
    assertEquals(name, layouts(Map.of("OPENAI_API_KEY", "sk-1"), kind).name());
  }

  @Test
  void usesTheOwnEndpointUnasked() throws PlannerException {
    Map<String, String> env =
        Map.of("BOXREEL_LLM_URL", "http://localhost:8000/v1", "BOXREEL_LLM_MODEL", "qwen");
    assertEquals("openai qwen", layouts(env, "").name());
  }

  @Test
  void sendsOpenAisKeyToNobodyElse() throws PlannerException {
    Endpoint own =
        endpoint(
            Endpoint.Kind.OPENAI,
            Map.of(
                "BOXREEL_LLM_URL", "http://other.example/v1/",
                "BOXREEL_LLM_MODEL", "m",
                "OPENAI_API_KEY", "sk-1"));
    Endpoint shared =
        endpoint(
            Endpoint.Kind.OPENAI,
            Map.of(
                "OPENAI_BASE_URL", "http://other.example/v1",
                "BOXREEL_LLM_MODEL", "m",
                "OPENAI_API_KEY", "sk-1"));
    assertEquals("", own.key());
    assertEquals("http://other.example/v1", own.base().toString());
    assertEquals("sk-1", shared.key());
    assertFalse(shared.toString().contains("sk-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', http://localhost:11434",
    "0.0.0.0:11434, http://localhost:11434",
    "box, http://box:11434",
    "http://box:8080/, http://box:8080",
    "https://box, https://box",
  })
  void understandsOllamasHostInAllItsForms(String host, String base) throws PlannerException {
    assertEquals(
        base, endpoint(Endpoint.Kind.OLLAMA, Map.of("OLLAMA_HOST", host)).base().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "gemma, '', There is no planner",
    "gemini, '', GEMINI_API_KEY",
    "openai, '', OPENAI_API_KEY",
    "openai, http://localhost:8000/v1, BOXREEL_LLM_MODEL",
    "openai, not a url, BOXREEL_LLM_MODEL",
  })
  void saysWhichSettingIsMissing(String kind, String url, String words) {
    PlannerException e =
        assertThrows(PlannerException.class, () -> layouts(Map.of("BOXREEL_LLM_URL", url), kind));
    assertTrue(e.isBadInput());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"not a url", "ftp://host/v1", "localhost:8000", "http://"})
  void rejectsAnAddressThatIsNone(String url) {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () -> layouts(Map.of("BOXREEL_LLM_URL", url, "BOXREEL_LLM_MODEL", "m"), "openai"));
    assertTrue(e.getMessage().contains("BOXREEL_LLM_URL"), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "anthropic, ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, api.anthropic.com",
    "gemini, GEMINI_API_KEY, GOOGLE_GEMINI_BASE_URL, generativelanguage.googleapis.com",
    "gemini, GOOGLE_API_KEY, GOOGLE_GEMINI_BASE_URL, generativelanguage.googleapis.com",
  })
  void sendsAProvidersKeyOnlyWhereItsOwnVariablePoints(
      String kind, String keyVariable, String addressVariable, String host)
      throws PlannerException {
    Endpoint.Kind asked = Endpoint.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    Map<String, String> key = Map.of(keyVariable, "k-123", "BOXREEL_LLM_URL", "http://other/v1");
    assertEquals(host, endpoint(asked, key).host());
    assertEquals("k-123", endpoint(asked, key).key());
    Map<String, String> moved = Map.of(keyVariable, "k-123", addressVariable, "http://here:9/v1");
    assertEquals("here:9", endpoint(asked, moved).host());
    PlannerException e = assertThrows(PlannerException.class, () -> layouts(Map.of(), kind));
    assertTrue(e.getMessage().contains(keyVariable), e.getMessage());
  }

  @Test
  void refusesAKeyThatWouldBreakAHeaderWithoutShowingIt() {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () -> layouts(Map.of("ANTHROPIC_API_KEY", "sk-se\ncret"), "anthropic"));
    assertTrue(e.getMessage().contains("ANTHROPIC_API_KEY"), e.getMessage());
    assertFalse(e.getMessage().contains("cret"), e.getMessage());
  }

  @Test
  void refusesAnAddressThatHoldsAPasswordWithoutShowingIt() {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () ->
                layouts(
                    Map.of(
                        "BOXREEL_LLM_URL", "http://me:hunter2@host/v1", "BOXREEL_LLM_MODEL", "m"),
                    ""));
    assertFalse(e.getMessage().contains("hunter2"), e.getMessage());
  }

  @Test
  void tellsWhatIsSetUpAndWhatIsMissing() {
    LlmPlanners planners =
        new LlmPlanners(
            Map.of("OPENAI_API_KEY", "sk-1"),
            Setups.closedGate(),
            Optional.empty(),
            Setups.noLocalModel(),
            KeySafe.NONE,
            LocalModelFile.NONE);
    List<PlannerSetup> setups = planners.setups();
    assertEquals(
        List.of("builtin", "openai", "anthropic", "gemini", "ollama", "local"),
        setups.stream().map(PlannerSetup::kind).toList());
    assertTrue(setups.get(1).isUsable());
    assertFalse(setups.get(1).isOpen(), "text would leave the machine");
    assertTrue(setups.get(2).problem().contains("ANTHROPIC_API_KEY"), setups.get(2).problem());
    assertTrue(setups.get(4).isOpen(), "Ollama is on this machine");
    assertTrue(setups.get(5).problem().contains("--model-file"), setups.get(5).problem());
  }

  @ParameterizedTest
  @EnumSource(LayoutForm.class)
  void givesExamplesThatAreCleanLayouts(LayoutForm form) {
    PromptScript script = PromptScript.layout(form);
    long examples =
        script.opening().stream()
            .filter(AiMessage.class::isInstance)
            .map(message -> LvdReader.read(((AiMessage) message).text(), ""))
            .filter(LvdReading::isClean)
            .count();
    assertEquals(3, examples);
    assertEquals(7, script.opening().size());
    assertFalse(script.opening().toString().contains("{form}"));
  }

  private static LayoutPlanner layouts(Map<String, String> env, String kind)
      throws PlannerException {
    return new LlmPlanners(
            env,
            Setups.closedGate(),
            Optional.empty(),
            Setups.noLocalModel(),
            KeySafe.NONE,
            LocalModelFile.NONE)
        .layouts(kind);
  }

  private static Endpoint endpoint(Endpoint.Kind kind, Map<String, String> env)
      throws PlannerException {
    return new Endpoints(env, KeySafe.NONE, LocalModelFile.NONE).of(kind);
  }
}
