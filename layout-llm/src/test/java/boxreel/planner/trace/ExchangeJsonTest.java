package boxreel.planner.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeJsonTest {
  private static final PlannerExchange EXCHANGE =
      new PlannerExchange(
          "openai tiny-1",
          "api.example",
          "layout-v2/json",
          0.25,
          7,
          Instant.parse("2026-11-21T12:00:00Z"),
          Duration.ofMillis(1500),
          false,
          "Caption: a bear",
          "Frame 1: \"[]\"");

  @Test
  void comesBackAsItWas() {
    List<PlannerExchange> two = List.of(EXCHANGE, EXCHANGE);
    assertEquals(two, ExchangeJson.fromNode(ExchangeJson.toNode(two)));
    assertEquals(List.of("openai tiny-1 at api.example"), PlannerExchange.planners(two));
  }

  @Test
  void readsDamagedRecordsAsFarAsTheyGo() throws Exception {
    List<PlannerExchange> read =
        ExchangeJson.fromNode(
            new ObjectMapper().readTree("[7, {\"planner\": \"p\", \"asked\": \"never\"}]"));
    assertEquals(1, read.size());
    assertEquals("p", read.getFirst().planner());
    assertEquals(Instant.EPOCH, read.getFirst().asked());
  }

  @Test
  void aShotWithExchangesIsStillAShot() throws Exception {
    Shot shot = Shot.of("A bear");
    String text = ShotJson.write(shot, "exchanges", ExchangeJson.toNode(List.of(EXCHANGE)));
    assertEquals(shot, ShotJson.read(text));
    assertEquals(
        List.of(EXCHANGE),
        ExchangeJson.fromNode(new ObjectMapper().readTree(text).path("exchanges")));
  }
}
