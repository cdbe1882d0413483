package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
  private final FakeServices services = new FakeServices();

  @TempDir private Path folder;

  @Test
  void badInputExitsWithTwo() {
    String work = folder.resolve("work").toString();
    assertEquals(2, CliRun.of(services, "train", "vocabulary").code());
    assertEquals(2, CliRun.of(services, "train", "--folder", work).code());
    assertEquals(
        2, CliRun.of(services, "train", "stills", "--folder", work, "--minutes", "0").code());
    CliRun unknown = CliRun.of(services, "train", "everything", "--folder", work);
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("decoder, boxes, stills, clips, joint"), unknown.err());
    CliRun nothing = CliRun.of(services, "train", "--folder", work, "--bundle", work);
    assertEquals(2, nothing.code());
    assertTrue(nothing.err().contains("There is no trained model"), nothing.err());
  }

  @Test
  void aTrainedModelIsCopiedWithItsChecksums() throws IOException {
    Path model = Files.createDirectories(folder.resolve("work/toybox"));
    Files.writeString(model.resolve("model_index.json"), "{}");
    // As in a copy of a bundled model that was trained further.
    Files.writeString(model.resolve("SHA256SUMS"), "0000  model_index.json\n");
    Path target = folder.resolve("bundle");
    CliRun run =
        CliRun.of(
            services,
            "train",
            "--folder",
            folder.resolve("work").toString(),
            "--bundle",
            target.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(target + "\n", run.out());
    assertEquals("{}", Files.readString(target.resolve("model_index.json")));
    assertEquals(
        List.of(
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  model_index.json"),
        Files.readAllLines(target.resolve("SHA256SUMS")));
  }
}
