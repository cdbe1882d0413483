package boxreel.planner.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Exchanges as a JSON array, for a file that also holds what came of them.
public final class ExchangeJson {
  private ExchangeJson() {}

  public static ArrayNode toNode(List<PlannerExchange> exchanges) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (PlannerExchange exchange : exchanges) {
      ObjectNode node = array.addObject();
      node.put("planner", exchange.planner());
      node.put("host", exchange.host());
      node.put("template", exchange.template());
      node.put("temperature", exchange.temperature());
      node.put("seed", exchange.seed());
      node.put("asked", exchange.asked().toString());
      node.put("seconds", exchange.took().toMillis() / 1000.0);
      node.put("fromCache", exchange.isFromCache());
      node.put("question", exchange.question());
      node.put("answer", exchange.answer());
    }
    return array;
  }

  /// Each exchange as a JSON object of its own.
  public static List<String> texts(List<PlannerExchange> exchanges) {
    List<String> texts = new ArrayList<>();
    toNode(exchanges).forEach(node -> texts.add(node.toString()));
    return texts;
  }

  /// Reads what [#toNode] made. Fields that are missing or of another kind are empty, and things
  /// that are no exchange are passed over: a damaged record is no reason to refuse a shot.
  public static List<PlannerExchange> fromNode(JsonNode array) {
    List<PlannerExchange> exchanges = new ArrayList<>();
    for (JsonNode node : array) {
      if (node.isObject()) {
        exchanges.add(
            new PlannerExchange(
                node.path("planner").asText(),
                node.path("host").asText(),
                node.path("template").asText(),
                node.path("temperature").asDouble(),
                node.path("seed").asLong(),
                instant(node.path("asked").asText()),
                Duration.ofMillis(Math.round(1000 * node.path("seconds").asDouble())),
                node.path("fromCache").asBoolean(),
                node.path("question").asText(),
                node.path("answer").asText()));
      }
    }
    return exchanges;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }
}
