package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectoriesTest {
  private static final Path HOME = Path.of("/home/ann").toAbsolutePath();

  @Test
  void linuxFollowsTheXdgRules() {
    Directories plain = Directories.of("Linux", Map.of(), HOME);
    assertEquals(HOME.resolve(".local/state/boxreel/logs"), plain.logs());
    assertEquals(HOME.resolve(".cache/boxreel"), plain.cache());
    assertEquals(HOME.resolve(".config/boxreel"), plain.config());
    Directories moved =
        Directories.of(
            "Linux",
            Map.of("XDG_STATE_HOME", HOME.resolve("s").toString(), "XDG_CACHE_HOME", "relative"),
            HOME);
    assertEquals(HOME.resolve(".config/boxreel"), plain.config());
    assertEquals(HOME.resolve("s/boxreel/logs"), moved.logs());
    assertEquals(HOME.resolve(".cache/boxreel"), moved.cache());
  }

  @Test
  void macAndWindowsHaveTheirOwnPlaces() {
    assertEquals(
        HOME.resolve("Library/Logs/Boxreel"), Directories.of("Mac OS X", Map.of(), HOME).logs());
    assertEquals(
        HOME.resolve("Library/Application Support/Boxreel"),
        Directories.of("Mac OS X", Map.of(), HOME).config());
    assertEquals(
        HOME.resolve("AppData/Roaming/Boxreel"),
        Directories.of("Windows 11", Map.of(), HOME).config());
    Path local = HOME.resolve("Local");
    assertEquals(
        local.resolve("Boxreel/Cache"),
        Directories.of("Windows 11", Map.of("LOCALAPPDATA", local.toString()), HOME).cache());
  }
}
