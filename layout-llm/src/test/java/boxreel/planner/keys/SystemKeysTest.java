package boxreel.planner.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import boxreel.planner.keys.KeyTool.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SystemKeysTest {
  private static final String NAME = "OPENAI_API_KEY";
  private static final String KEY = "sk-se\"cr\\et-123";

  private final List<Order> orders = new ArrayList<>();
  private Optional<String> stored = Optional.empty();
  private boolean isLocked;

  @ParameterizedTest
  @EnumSource(KeyTool.class)
  void aKeyIsHandedOverOnStandardInputOnly(KeyTool tool) throws PlannerException {
    SystemKeys keys = keys(tool);
    assertEquals(Optional.empty(), keys.find(NAME));
    keys.save(NAME, " " + KEY + "\n");
    assertEquals(Optional.of(KEY), keys.find(NAME));
    keys.forget(NAME);
    assertEquals(Optional.empty(), keys.find(NAME));
    for (Order order : orders) {
      assertFalse(order.toString().contains("sk-se"), order.toString());
      assertEquals(tool.program(), order.arguments().getFirst());
    }
    assertEquals(1, orders.stream().filter(order -> order.input().contains("sk-se")).count());
  }

  @Test
  void theStoreIsAskedOncePerKey() {
    SystemKeys keys = keys(KeyTool.SECRET_TOOL);
    stored = Optional.of(KEY);
    keys.find(NAME);
    keys.find(NAME);
    assertEquals(1, orders.size());
  }

  @Test
  void aLockedStoreIsTold() {
    isLocked = true;
    SystemKeys keys = keys(KeyTool.SECURITY);
    assertEquals(Optional.empty(), keys.find(NAME));
    PlannerException e = assertThrows(PlannerException.class, () -> keys.save(NAME, KEY));
    assertTrue(e.getMessage().contains("unlock the keychain"), e.getMessage());
    assertTrue(e.getMessage().contains(NAME) && !e.getMessage().contains(KEY), e.getMessage());
  }

  @Test
  void aMissingStoreIsTold() {
    SystemKeys none =
        new SystemKeys(
            Optional.of(KeyTool.SECRET_TOOL),
            _ -> {
              throw new IOException("no such file");
            });
    assertEquals(Optional.empty(), none.find(NAME));
    PlannerException e = assertThrows(PlannerException.class, () -> none.save(NAME, KEY));
    assertTrue(e.isBadInput() && e.getMessage().contains("There is no key store"), e.getMessage());
    assertThrows(PlannerException.class, () -> none.forget(NAME));
    SystemKeys unknown = new SystemKeys(Optional.empty(), _ -> Optional.empty());
    assertEquals(Optional.empty(), unknown.find(NAME));
    assertThrows(PlannerException.class, () -> unknown.save(NAME, KEY));
    assertEquals(Optional.empty(), KeyTool.of("SunOS"));
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutShowingIt() {
    for (String bad : List.of("", "two words", "brea\nk", "kéy", "k".repeat(5000))) {
      PlannerException e =
          assertThrows(PlannerException.class, () -> keys(KeyTool.SECURITY).save(NAME, bad));
      assertTrue(e.isBadInput() && !e.getMessage().contains("brea"), e.getMessage());
    }
    assertEquals(List.of(), orders);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aProgramGetsTheKeyAndIsHeard() throws IOException {
    assertEquals(Optional.of(KEY), SystemKeys.run(new Order(List.of("cat"), KEY)));
    assertEquals(Optional.empty(), SystemKeys.run(new Order(List.of("false"), KEY)));
    assertThrows(
        IOException.class, () -> SystemKeys.run(new Order(List.of("no-such-program-here"), KEY)));
  }

  /// A store that does what the tools do.
  private SystemKeys keys(KeyTool tool) {
    return new SystemKeys(Optional.of(tool), order -> answer(tool, order));
  }

  private Optional<String> answer(KeyTool tool, Order order) {
    orders.add(order);
    if (isLocked) {
      return Optional.empty();
    }
    if (order.equals(tool.save(NAME, KEY))) {
      stored = Optional.of(KEY);
      return Optional.of("");
    }
    if (order.equals(tool.forget(NAME))) {
      stored = Optional.empty();
      return Optional.of("");
    }
    return stored;
  }
}
