package boxreel.planner.local;

import boxreel.base.PlannerException;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says what stands against a model file before it is loaded.
final class ModelCheck {
  private static final double GIGABYTE = 1e9;

  private ModelCheck() {}

  /// @param context in tokens
  /// @throws PlannerException if the file is missing, no GGUF, damaged, of an unknown
  ///     architecture, or larger than this machine's memory
  static GgufHeader check(Path file, int context) throws PlannerException {
    return check(file, context, memory());
  }

  /// @param memory of the machine, in bytes
  static GgufHeader check(Path file, int context, double memory) throws PlannerException {
    GgufHeader header = GgufHeader.read(file);
    if (!architectures().contains(header.architecture())) {
      throw PlannerException.badInput(
          "The model in "
              + file
              + " has the architecture \""
              + header.architecture().replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
              + "\", which the built-in llama.cpp does not know: use a Llama, Qwen2.5, Gemma, Phi"
              + " or Mistral model, or Ollama.");
    }
    double needed = size(file) + header.bytesOfContext(context);
    if (needed > memory) {
      throw PlannerException.badInput(
          String.format(
              Locale.ROOT,
              "The model in %s needs about %.1f GB of memory, and this machine has %.1f: use a"
                  + " smaller model, or a smaller BOXREEL_LOCAL_CONTEXT.",
              file,
              needed / GIGABYTE,
              memory / GIGABYTE));
    }
    return header;
  }

  private static double size(Path file) throws PlannerException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw GgufHeader.damaged(file, e);
    }
  }

  private static double memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : Double.MAX_VALUE;
  }

  private static Set<String> architectures() {
    try (InputStream in = ModelCheck.class.getResourceAsStream("architectures.txt")) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: architectures.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
