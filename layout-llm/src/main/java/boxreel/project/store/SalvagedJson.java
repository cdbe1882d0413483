package boxreel.project.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A JSON tree, or of a damaged text what stands before the damage, with open braces closed.
///
/// Decimals keep their digits, so that numbers in unknown fields are written as they were.
///
/// @param tree what was read; a missing node if that is nothing
/// @param damage where and why reading stopped ("line 3, column 7: ..."), null for a whole text
record SalvagedJson(JsonNode tree, @Nullable String damage) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final JsonFactory TOKENS = new JsonFactory();

  /// What some editors put before the text.
  private static final String BYTE_ORDER_MARK = "\ufeff";

  static SalvagedJson read(String text) {
    String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try {
      return new SalvagedJson(MAPPER.readTree(json), null);
    } catch (JsonProcessingException e) {
      return new SalvagedJson(upToTheDamage(json), place(e));
    }
  }

  private static JsonNode upToTheDamage(String json) {
    Builder builder = new Builder();
    try (JsonParser parser = TOKENS.createParser(json)) {
      for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
        if (builder.isComplete()) {
          break;
        }
        builder.add(t, parser);
      }
    } catch (IOException e) {
      return builder.root();
    }
    return builder.root();
  }

  private static String place(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String reason = e.getOriginalMessage().lines().findFirst().orElse("");
    int detail = reason.indexOf(" (");
    String why = detail > 0 ? reason.substring(0, detail) : reason;
    return at == null
        ? why
        : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": " + why;
  }

  /// Grows a tree token by token.
  private static final class Builder {
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private JsonNode root = NODES.missingNode();
    private String field = "";

    JsonNode root() {
      return root;
    }

    boolean isComplete() {
      return open.isEmpty() && !root.isMissingNode();
    }

    void add(JsonToken token, JsonParser parser) throws IOException {
      switch (token) {
        case START_OBJECT -> push(NODES.objectNode());
        case START_ARRAY -> push(NODES.arrayNode());
        case END_OBJECT, END_ARRAY -> open.pop();
        case FIELD_NAME -> field = parser.currentName();
        default -> put(value(token, parser));
      }
    }

    private static ValueNode value(JsonToken token, JsonParser parser) throws IOException {
      return switch (token) {
        case VALUE_STRING -> NODES.textNode(parser.getText());
        case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
        case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
        case VALUE_TRUE -> NODES.booleanNode(true);
        case VALUE_FALSE -> NODES.booleanNode(false);
        default -> NODES.nullNode();
      };
    }

    private void push(JsonNode container) {
      put(container);
      open.push(container);
    }

    private void put(JsonNode value) {
      switch (open.peek()) {
        case ObjectNode object -> object.set(field, value);
        case ArrayNode array -> array.add(value);
        case null, default -> root = value;
      }
    }
  }
}
