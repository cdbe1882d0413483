package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program in a process of its own.
class LauncherTest {
  @TempDir private Path folder;

  @Test
  void helpLoadsNoWindowAndNoTensorLibrary() throws Exception {
    Result result =
        run(List.of("-Xlog:class+load:file=" + folder.resolve("classes.txt")), "--help");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("Usage: boxreel"), result.out());
    assertEquals("", result.err());
    List<String> heavy =
        Files.readAllLines(folder.resolve("classes.txt")).stream()
            .filter(l -> l.matches(".* (javafx|ai\\.djl|org\\.bytedeco|dev\\.langchain4j)\\..*"))
            .toList();
    assertEquals(List.of(), heavy);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutADisplayTheStudioSaysSo() throws Exception {
    Result result = run(List.of());
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains("There is no display"), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals("", result.out());
  }

  private Result run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.home=" + folder));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("boxreel.app.Launcher");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("XDG_STATE_HOME");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the program ends");
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private record Result(int code, String out, String err) {}
}
