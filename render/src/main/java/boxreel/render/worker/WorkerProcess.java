package boxreel.render.worker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker as its parent sees it: a process, orders in, reports out. For one thread at a time.
final class WorkerProcess {
  private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /// What [#next] tells.
  sealed interface Heard {}

  record Told(WorkerMessage.Report report) implements Heard {}

  /// The worker says nothing more, ever.
  record Gone() implements Heard {}

  private final Process process;
  private final Writer orders;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

  private WorkerProcess(Process process) {
    this.process = process;
    this.orders =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    Thread.ofVirtual().name("worker-reports").start(this::listen);
  }

  /// @param command the program and its arguments
  /// @throws IOException if the program can't be started
  static WorkerProcess start(List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    // jpackage's launcher marks its own second start so, and would take ours for that.
    builder.environment().remove("_JPACKAGE_LAUNCHER");
    Process process = builder.start();
    log.info("Worker {} started", process.pid());
    return new WorkerProcess(process);
  }

  private void listen() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        heard.add(new Told(WorkerJson.report(line)));
      }
    } catch (IOException | IllegalArgumentException e) {
      // It may be half a line of a dying worker. One that lives on has lost the thread.
      log.warn("Worker {} can't be understood", process.pid(), e);
      process.destroyForcibly();
    } finally {
      heard.add(new Gone());
    }
  }

  /// Gives an order. To a worker that is gone it says nothing; [#next] will tell.
  void order(WorkerMessage.Order order) {
    try {
      orders.write(WorkerJson.line(order));
      orders.write('\n');
      orders.flush();
    } catch (IOException e) {
      log.info("Worker {} takes no orders", process.pid(), e);
    }
  }

  /// The next thing that the worker tells, if it comes in time.
  Optional<Heard> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// What the process ended with, for the log; waits a moment for it.
  String ending() throws InterruptedException {
    return process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
        ? "exit code " + process.exitValue()
        : "no exit";
  }

  /// Ends the worker at once.
  void kill() {
    process.destroyForcibly();
  }

  /// Ends the worker, kindly if it goes in time.
  void close() {
    try {
      orders.close();
      if (!process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (IOException e) {
      kill();
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
