package boxreel.planner.keys;

import boxreel.base.PlannerException;
import boxreel.planner.keys.KeyTool.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The system's key store. What was looked up is remembered while the program runs.
public final class SystemKeys implements KeySafe {
  private static final Logger LOG = LoggerFactory.getLogger(SystemKeys.class);

  /// The user may have to type a password.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int LONGEST = 4096;

  private final Optional<KeyTool> tool;
  private final Runner runner;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  /// Runs a command.
  interface Runner {
    /// @return what it printed; empty if it failed
    /// @throws IOException if there is no such program
    Optional<String> run(Order order) throws IOException;
  }

  /// The store of this system.
  public SystemKeys() {
    this(KeyTool.of(System.getProperty("os.name", "")), SystemKeys::run);
  }

  SystemKeys(Optional<KeyTool> tool, Runner runner) {
    this.tool = tool;
    this.runner = runner;
  }

  @Override
  public Optional<String> find(String name) {
    return known.computeIfAbsent(name, this::lookUp);
  }

  private Optional<String> lookUp(String name) {
    try {
      return tool.isEmpty()
          ? Optional.empty()
          : runner.run(tool.get().find(name)).map(String::strip).filter(key -> !key.isEmpty());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void save(String name, String key) throws PlannerException {
    String stripped = key.strip();
    boolean isKey =
        !stripped.isEmpty()
            && stripped.length() <= LONGEST
            && stripped.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!isKey) {
      throw PlannerException.badInput(
          "That is no key: a key has letters, digits and signs without spaces; copy it again.");
    }
    known.remove(name);
    if (order(name, tool().save(name, stripped)).isEmpty()
        || !find(name).equals(Optional.of(stripped))) {
      known.remove(name);
      throw refused(name);
    }
  }

  @Override
  public void forget(String name) throws PlannerException {
    known.remove(name);
    boolean isGone = order(name, tool().forget(name)).isPresent() || find(name).isEmpty();
    known.remove(name);
    if (!isGone) {
      throw refused(name);
    }
  }

  private KeyTool tool() throws PlannerException {
    return tool.orElseThrow(
        () ->
            PlannerException.badInput(
                "Boxreel knows no key store of this system: set the key in the environment."));
  }

  private Optional<String> order(String name, Order order) throws PlannerException {
    try {
      return runner.run(order);
    } catch (IOException e) {
      throw PlannerException.badInput(
          "There is no key store: "
              + tool().advice()
              + ", or set "
              + name
              + " in the environment.");
    }
  }

  private PlannerException refused(String name) throws PlannerException {
    return PlannerException.failed(
        "The system's key store did not do it: "
            + tool().advice()
            + ", or set "
            + name
            + " in the environment.",
        null);
  }

  /// Runs a program and waits for it.
  static Optional<String> run(Order order) throws IOException {
    Process process =
        new ProcessBuilder(order.arguments())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      try (OutputStream input = process.getOutputStream()) {
        input.write(order.input().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Its exit code tells the rest.
        LOG.debug("{} ended before it read everything", order.arguments().getFirst(), e);
      }
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        return Optional.empty();
      }
      byte[] printed = process.getInputStream().readNBytes(LONGEST + 2);
      return Optional.of(new String(printed, StandardCharsets.UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      process.destroyForcibly();
    }
  }
}
