package boxreel.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.consent.ConsentFile;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.consent.ConsentQuestion;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.llm.LlmPlanners;
import boxreel.planner.local.LocalModels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built-in planner leaves the network alone, even where a language model is set up.
class OfflineTest {
  @TempDir private Path folder;

  @Test
  void theBuiltInPlannerOpensNoSocket() throws IOException, PlannerException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.configureBlocking(false);
      String address = "http://127.0.0.1:" + server.socket().getLocalPort() + "/v1";
      Map<String, String> settings =
          Map.of("BOXREEL_LLM_URL", address, "BOXREEL_LLM_MODEL", "m", "BOXREEL_LLM_KEY", "k");
      List<RecordedEvent> traffic;
      try (Recording recording = recording()) {
        ConsentGate consent =
            new ConsentGate(new ConsentFile(folder.resolve("consents")), ConsentQuestion.YES);
        LayoutPlanner planner =
            new LlmPlanners(
                    settings,
                    consent,
                    Optional.empty(),
                    new LocalModels(folder, 1),
                    KeySafe.NONE,
                    LocalModelFile.NONE)
                .layouts("builtin");
        planner.plan(PlanRequest.of("A dog chases a cat"), PlanListener.NONE, new CancelToken());
        traffic = traffic(recording);
      }
      assertEquals(List.of(), traffic);
      assertEquals(null, server.accept(), "nobody called the server that is set up");
    }
  }

  @Test
  void trafficWouldBeSeen() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Recording recording = recording()) {
      try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
        socket.getOutputStream().write(1);
        server.accept().close();
      }
      assertFalse(traffic(recording).isEmpty());
    }
  }

  private static Recording recording() {
    Recording recording = new Recording();
    for (String event : List.of("jdk.SocketRead", "jdk.SocketWrite")) {
      recording.enable(event).withThreshold(Duration.ZERO).withoutStackTrace();
    }
    recording.start();
    return recording;
  }

  private List<RecordedEvent> traffic(Recording recording) throws IOException {
    recording.stop();
    Path file = folder.resolve("events.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getEventType().getName().startsWith("jdk.Socket"))
        .toList();
  }
}
