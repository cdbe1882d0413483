package boxreel.render.tensor;

import ai.djl.util.Platform;
import boxreel.base.RenderException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PyTorch's native libraries that the user has, instead of those for processors that come
/// along. CUDA's are some gigabytes and not everyone's, so they are not part of Boxreel.
///
/// @param folder with the libraries themselves
/// @param hasCuda whether they were built for graphics cards of NVIDIA
public record Libtorch(Path folder, boolean hasCuda) {
  /// The environment variable that names the folder.
  public static final String VARIABLE = "BOXREEL_LIBTORCH";

  /// As DJL names the build of its bridge to them.
  private static final String CUDA_FLAVOR = "cu128";

  /// Where downloads of PyTorch say what they are, seen from the folder.
  private static final List<String> VERSION_FILES = List.of("../build-version", "../version.py");

  private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(\\+\\w+)?");

  /// What the environment names, if it names something.
  ///
  /// @throws RenderException if that is no libtorch, or not of the version that is needed
  public static Optional<Libtorch> of(Map<String, String> environment) throws RenderException {
    String named = environment.getOrDefault(VARIABLE, "").strip();
    return named.isEmpty() ? Optional.empty() : Optional.of(at(Path.of(named)));
  }

  private static Libtorch at(Path named) throws RenderException {
    Path folder = holds(named, "torch") ? named : named.resolve("lib");
    if (!holds(folder, "torch")) {
      throw RenderException.badInput(
          Words.NO_LIBTORCH.with(
              VARIABLE, named.toString(), System.mapLibraryName("torch"), needed()));
    }
    Optional<String> version = version(folder);
    if (version.isPresent() && !version.get().equals(needed())) {
      throw RenderException.badInput(
          Words.OTHER_LIBTORCH.with(VARIABLE, named.toString(), version.get(), needed()));
    }
    return new Libtorch(folder.toAbsolutePath().normalize(), holds(folder, "torch_cuda"));
  }

  /// The version that this build works with.
  public static String needed() {
    return Platform.fromSystem("pytorch").getVersion();
  }

  private static boolean holds(Path folder, String library) {
    return Files.isRegularFile(folder.resolve(System.mapLibraryName(library)));
  }

  private static Optional<String> version(Path folder) {
    for (String name : VERSION_FILES) {
      try {
        Path file = folder.resolve(name).normalize();
        if (Files.isRegularFile(file)) {
          Matcher found = VERSION.matcher(Files.readString(file, StandardCharsets.UTF_8));
          if (found.find()) {
            return Optional.of(found.group(1));
          }
        }
      } catch (IOException e) {
        // A version that can't be read is one that nobody told.
      }
    }
    return Optional.empty();
  }

  /// Has DJL load these; to be called before the engine starts.
  void use() {
    System.setProperty("PYTORCH_LIBRARY_PATH", folder.toString());
    System.setProperty("PYTORCH_VERSION", needed());
    System.setProperty("PYTORCH_FLAVOR", hasCuda ? CUDA_FLAVOR : "cpu");
  }
}
