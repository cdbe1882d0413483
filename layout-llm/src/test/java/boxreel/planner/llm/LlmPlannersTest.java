package boxreel.planner.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import boxreel.layout.lvd.LvdReader;
import boxreel.layout.lvd.LvdReading;
import dev.langchain4j.data.message.AiMessage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmPlannersTest {
  @ParameterizedTest
  @CsvSource({
    "builtin, built-in planner",
    "openai, openai gpt-4o-mini",
    "ollama, ollama llama3.1",
    "'', built-in planner",
  })
  void namesThePlanner(String kind, String name) throws PlannerException {
    assertEquals(name, LlmPlanners.fromEnvironment(Map.of("OPENAI_API_KEY", "sk-1"), kind).name());
  }

  @Test
  void usesTheOwnEndpointUnasked() throws PlannerException {
    Map<String, String> env =
        Map.of("BOXREEL_LLM_URL", "http://localhost:8000/v1", "BOXREEL_LLM_MODEL", "qwen");
    assertEquals("openai qwen", LlmPlanners.fromEnvironment(env, "").name());
  }

  @Test
  void sendsOpenAisKeyToNobodyElse() throws PlannerException {
    Endpoint own =
        LlmPlanners.openAi(
            Map.of(
                "BOXREEL_LLM_URL", "http://other.example/v1/",
                "BOXREEL_LLM_MODEL", "m",
                "OPENAI_API_KEY", "sk-1"));
    Endpoint shared =
        LlmPlanners.openAi(
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
    assertEquals(base, LlmPlanners.ollama(Map.of("OLLAMA_HOST", host)).base().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "gemini, '', There is no planner",
    "openai, '', OPENAI_API_KEY",
    "openai, http://localhost:8000/v1, BOXREEL_LLM_MODEL",
    "openai, not a url, BOXREEL_LLM_MODEL",
  })
  void saysWhichSettingIsMissing(String kind, String url, String words) {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () -> LlmPlanners.fromEnvironment(Map.of("BOXREEL_LLM_URL", url), kind));
    assertTrue(e.isBadInput());
    assertTrue(e.getMessage().contains(words), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"not a url", "ftp://host/v1", "localhost:8000", "http://"})
  void rejectsAnAddressThatIsNone(String url) {
    PlannerException e =
        assertThrows(
            PlannerException.class,
            () ->
                LlmPlanners.fromEnvironment(
                    Map.of("BOXREEL_LLM_URL", url, "BOXREEL_LLM_MODEL", "m"), "openai"));
    assertTrue(e.getMessage().contains("BOXREEL_LLM_URL"), e.getMessage());
  }

  @Test
  void givesExamplesThatAreCleanLayouts() {
    PromptScript script = PromptScript.load(PromptScript.CURRENT);
    long examples =
        script.opening().stream()
            .filter(AiMessage.class::isInstance)
            .map(message -> LvdReader.read(((AiMessage) message).text(), ""))
            .filter(LvdReading::isClean)
            .count();
    assertEquals(3, examples);
    assertEquals(7, script.opening().size());
  }
}
