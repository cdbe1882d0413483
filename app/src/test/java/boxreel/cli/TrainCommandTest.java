package boxreel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    assertTrue(Files.readString(target.resolve("SHA256SUMS")).contains("model_index.json"));
  }
}
