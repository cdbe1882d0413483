package boxreel.planner.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyToolTest {
  @Test
  void eachSystemHasItsOwn() {
    assertEquals(Optional.of(KeyTool.SECRET_TOOL), KeyTool.of("Linux"));
    assertEquals(Optional.of(KeyTool.SECURITY), KeyTool.of("Mac OS X"));
    assertEquals(Optional.of(KeyTool.POWERSHELL), KeyTool.of("Windows 11"));
  }

  @Test
  void theKeychainsCommandsQuoteTheKey() {
    assertEquals(
        "add-generic-password -U -s boxreel -a N -w \"a\\\"b\\\\c\"\n",
        KeyTool.SECURITY.save("N", "a\"b\\c").input());
  }

  @Test
  void secretToolGetsTheKeyAsItIs() {
    assertEquals("a\"b", KeyTool.SECRET_TOOL.save("N", "a\"b").input());
    assertTrue(KeyTool.POWERSHELL.save("N", "k").arguments().getLast().contains("ReadLine()"));
  }
}
