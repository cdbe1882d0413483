package boxreel.app;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How this program starts itself again as a worker.
final class WorkerLaunch {
  private static final String WORKER = "worker";

  private WorkerLaunch() {}

  /// For this process: the installed program's launcher, else the same Java with the same options
  /// and class path.
  static List<String> command() {
    return command(
        System.getProperty("jpackage.app-path"),
        Path.of(System.getProperty("java.home"), "bin", "java"),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        System.getProperty("java.class.path"));
  }

  /// @param launcher of the installed program, if this is one
  /// @param options of this Java machine
  static List<String> command(
      @Nullable String launcher, Path java, List<String> options, String classPath) {
    if (launcher != null) {
      return List.of(launcher, WORKER);
    }
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    for (String option : options) {
      if (!isForOneProcess(option)) {
        command.add(option);
      }
    }
    command.addAll(List.of("-cp", classPath, Launcher.class.getName(), WORKER));
    return List.copyOf(command);
  }

  /// A debugger's port and an agent's or log's file are taken already.
  private static boolean isForOneProcess(String option) {
    return option.startsWith("-agentlib")
        || option.startsWith("-javaagent")
        || (option.startsWith("-Xlog") && !option.equals("-Xlog:disable"))
        || option.startsWith("-XX:AOTCacheOutput");
  }
}
