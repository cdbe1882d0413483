package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The launch script in a made-up repository, with a JDK and a Maven that only say that they were
/// called.
@DisabledOnOs(OS.WINDOWS)
class LaunchScriptTest {
  @TempDir private Path folder;

  private Path root = Path.of("");
  private Path jdk = Path.of("");
  private Path tools = Path.of("");

  @BeforeEach
  void makeRepository() throws IOException {
    root = Files.createDirectories(folder.resolve("my repository"));
    Files.copy(
        Path.of("").toAbsolutePath().resolve("../boxreel"),
        root.resolve("boxreel"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Path source = root.resolve("app/src/main/java");
    Files.createDirectories(source);
    Files.writeString(source.resolve("A.java"), "class A {}");
    jdk = jdk("25.0.1");
    tools = Files.createDirectories(folder.resolve("tools"));
    script(
        tools.resolve("mvn"),
        "echo noise",
        "echo \"mvn under $(basename \"$JAVA_HOME\")\" >> \"" + folder.resolve("calls") + "\"",
        "mkdir -p app/target/libs && touch app/target/boxreel.jar");
  }

  @Test
  void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
    Result first = run(root.resolve("boxreel"), "a prompt", "-o", "x");
    assertEquals(0, first.code(), first.err());
    assertEquals(
        "-jar " + root.resolve("app/target/boxreel.jar") + " a prompt|-o|x\n", first.out());
    assertTrue(first.err().contains("building for the first time"), first.err());
    Result second = run(root.resolve("boxreel"));
    assertEquals("", second.err());
    assertEquals(List.of("mvn under jdk 25.0.1"), calls());
  }

  @Test
  @Timeout(60)
  void aCacheOfClassesIsMadeOnceAndUsed() throws Exception {
    Path cache = root.resolve("app/target/boxreel.aot");
    script(
        jdk.resolve("bin/java"),
        "echo \"$@\" >> \"" + folder.resolve("starts") + "\"",
        "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) touch \"${a#*=}\";; esac; done");
    run(root.resolve("boxreel"), "first");
    assertFalse(Files.exists(cache));
    run(root.resolve("boxreel"), "bench");
    run(root.resolve("boxreel"), "second");
    while (!Files.exists(cache)) {
      Thread.onSpinWait();
    }
    // A file system's clock may be coarse.
    Files.setLastModifiedTime(cache, FileTime.from(Instant.now().plusSeconds(60)));
    run(root.resolve("boxreel"), "third");
    List<String> starts = Files.readAllLines(folder.resolve("starts"));
    assertEquals(5, starts.size(), starts::toString);
    assertEquals(1, starts.stream().filter(s -> s.endsWith(" rehearse")).count());
    assertTrue(starts.getLast().contains("-XX:AOTCache=" + cache), starts::toString);
    assertTrue(starts.getLast().endsWith(" third"), starts::toString);
    assertEquals(2, starts.stream().filter(s -> s.contains("AOTCache")).count(), starts::toString);
  }

  @Test
  void aNewerSourceIsBuilt() throws Exception {
    run(root.resolve("boxreel"));
    Path source = root.resolve("app/src/main/java/A.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertTrue(run(root.resolve("boxreel")).err().contains("sources have changed"));
    assertEquals(2, calls().size());
  }

  @Test
  void aSymbolicLinkFromElsewhereWorks() throws Exception {
    Path link = Files.createDirectories(folder.resolve("bin")).resolve("br");
    Files.createSymbolicLink(link, Path.of("../my repository/boxreel"));
    Result result = run(link, "--help");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains(root.resolve("app/target/boxreel.jar").toString()));
  }

  @Test
  void withoutMavenThereIsASentence() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Result result = run(root.resolve("boxreel"));
    assertEquals(1, result.code());
    assertTrue(result.err().contains("needs Maven 3.8.7 or newer"), result.err());
    assertEquals("", result.out());
  }

  @Test
  void aFailedBuildIsSaidAndTriedAgain() throws Exception {
    script(tools.resolve("mvn"), "echo broken >> \"" + folder.resolve("calls") + "\"", "exit 1");
    assertEquals(1, run(root.resolve("boxreel")).code());
    Result second = run(root.resolve("boxreel"));
    assertEquals(1, second.code());
    assertTrue(second.err().contains("The build failed"), second.err());
    assertEquals("", second.out());
    assertEquals(2, calls().size());
    assertFalse(Files.exists(root.resolve("app/target/boxreel.stamp")));
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws Exception {
    script(jdk.resolve("bin/java"), "exit 130");
    assertEquals(130, run(root.resolve("boxreel")).code());
  }

  private Path jdk(String version) throws IOException {
    Path home = folder.resolve("jdk " + version);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(home.resolve("bin/javac"));
    script(
        home.resolve("bin/java"),
        "while [ \"$1\" != -jar ]; do shift; done",
        "jar=$2; shift 2",
        "IFS='|'; printf '%s\\n' \"-jar $jar $*\"");
    return home;
  }

  private static void script(Path file, String... lines) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"));
  }

  private Result run(Path script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    builder.environment().put("PATH", tools + ":" + systemTools());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script ends");
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /// The tools that the script uses, without the Maven that may stand beside them.
  private String systemTools() throws IOException {
    Path bin = folder.resolve("system");
    if (!Files.exists(bin)) {
      Files.createDirectories(bin);
      for (String name :
          List.of(
              "bash",
              "nice",
              "mv",
              "env",
              "dirname",
              "basename",
              "readlink",
              "sed",
              "head",
              "find",
              "mktemp",
              "rm",
              "mkdir",
              "touch")) {
        for (String place : List.of("/usr/bin", "/bin")) {
          Path tool = Path.of(place, name);
          if (Files.isExecutable(tool) && !Files.exists(bin.resolve(name))) {
            script(bin.resolve(name), "exec " + tool + " \"$@\"");
          }
        }
      }
    }
    return bin.toString();
  }

  private record Result(int code, String out, String err) {}
}
