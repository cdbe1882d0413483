package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The installed program's own Java holds every module that our classes use. Only there is a
/// missing one noticed, when the class that needs it is first met.
class ImageModulesTest {
  private static final Pattern MODULES = Pattern.compile("--add-modules ([a-z.,]+)");

  @ParameterizedTest
  @ValueSource(strings = {"linux", "windows", "macos"})
  void theImageHasTheModulesThatAreUsed(String system) throws IOException {
    String arguments = Files.readString(Path.of("../installers/src", system, "image.args"));
    Matcher matcher = MODULES.matcher(arguments);
    assertTrue(matcher.find(), arguments);
    Set<String> missing = used();
    missing.removeAll(Set.of(matcher.group(1).split(",", -1)));
    assertEquals(Set.of(), missing);
  }

  private static Set<String> used() {
    List<String> arguments = new ArrayList<>(List.of("--list-deps", "--ignore-missing-deps"));
    for (String entry :
        System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1)) {
      String path = entry.replace('\\', '/');
      if (path.endsWith("/target/classes") || path.matches(".*/boxreel-[^/]*\\.jar")) {
        arguments.add(entry);
      }
    }
    var out = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(new PrintWriter(out), new PrintWriter(out), arguments.toArray(String[]::new));
    assertEquals(0, code, out::toString);
    Set<String> modules = new TreeSet<>();
    for (String line : out.toString().lines().map(String::strip).toList()) {
      String module = line.contains("/") ? line.substring(0, line.indexOf('/')) : line;
      if (module.startsWith("java.") || module.startsWith("jdk.")) {
        modules.add(module);
      }
    }
    assertFalse(modules.isEmpty(), out::toString);
    return modules;
  }
}
