package boxreel.planner.local;

import boxreel.base.PlannerException;
import de.kherud.llama.LlamaModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// Unpacks llama.cpp for this platform. The library's own way would write it to the shared
/// folder for temporary files under a fixed name, and say so on the standard output.
final class NativeLibrary {
  private static final String VERSION = "llama-4.2.0";
  private static final String PLACE = "de.kherud.llama.lib.path";

  private NativeLibrary() {}

  /// Makes sure that [LlamaModel] can be used.
  ///
  /// @param natives a folder for unpacked libraries
  /// @throws PlannerException if there is none for this platform, or it can't be loaded
  static void load(Path natives) throws PlannerException {
    String system = System.getProperty("os.name", "");
    String processor = System.getProperty("os.arch", "");
    try {
      Path folder = natives.resolve(VERSION).resolve(platform(system, processor));
      unpack(folder, platform(system, processor), System.mapLibraryName("jllama"));
      System.setProperty(PLACE, folder.toString());
      Class.forName(LlamaModel.class.getName());
    } catch (IOException e) {
      throw PlannerException.failed(
          "The library for local models can't be unpacked to "
              + natives
              + ": check that there is space and that you may write there.",
          e);
    } catch (ClassNotFoundException | LinkageError e) {
      throw PlannerException.failed(
          "The library for local models does not load on this system"
              + (system.startsWith("Linux") ? " (is the package libgomp1 installed?)" : "")
              + ": use Ollama or the built-in planner.",
          e);
    }
  }

  /// The folder inside the library's archive, as its `OSInfo` names it.
  static String platform(String system, String processor) {
    String name = system.startsWith("Windows") ? "Windows" : system.startsWith("Mac") ? "Mac" : "";
    String chip =
        switch (processor.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "aarch64";
          default -> processor;
        };
    return (name.isEmpty() ? system : name) + "/" + chip;
  }

  static void unpack(Path folder, String platform, String name)
      throws IOException, PlannerException {
    Path target = folder.resolve(name);
    try (InputStream in =
        LlamaModel.class.getResourceAsStream("/de/kherud/llama/" + platform + "/" + name)) {
      if (in == null) {
        throw PlannerException.badInput(
            "There is no library for local models for this system ("
                + platform
                + "): use Ollama or the built-in planner.");
      }
      byte[] bytes = in.readAllBytes();
      if (Files.exists(target) && Files.size(target) == bytes.length) {
        return;
      }
      Files.createDirectories(folder);
      Path beside = folder.resolve(name + "." + ProcessHandle.current().pid() + ".part");
      Files.write(beside, bytes);
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
