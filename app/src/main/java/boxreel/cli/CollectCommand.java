package boxreel.cli;

import boxreel.base.StudioException;
import boxreel.project.store.ProjectArchive;
import boxreel.project.store.ProjectPlace;
import boxreel.project.store.ReadProject;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `boxreel collect`.
@Command(
    name = "collect",
    description = {
      "Puts a project with all its media into one zip file or a new folder, to move or hand on.",
      "Given such a zip file, unpacks it into a new folder. The project itself stays as it is."
    },
    footer = {
      "",
      "Examples:",
      "  boxreel collect film.boxreel -o film.zip",
      "  boxreel collect film.zip -o film"
    })
final class CollectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "PROJECT", description = "A project, or a zip file that holds one.")
  private Path source = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "ZIP|FOLDER",
      required = true,
      description = "A .zip file, or a new folder.")
  private Path output = Path.of("");

  CollectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws StudioException {
    Reporter reporter = common.reporter(terminal);
    if (ProjectArchive.isArchive(source)) {
      ProjectPlace place = ProjectArchive.unpack(source, output);
      reporter.result(
          place.path().toString(), Json.event("done").put("output", place.path().toString()));
      return ExitCode.OK;
    }
    ReadProject read = ProjectOption.read(source, reporter);
    boolean isZip = ProjectArchive.isArchive(output);
    if (isZip) {
      OutputTarget.checkFile(output);
    }
    ProjectArchive.Collected done =
        isZip
            ? ProjectArchive.write(read.project(), read.place(), output)
            : ProjectArchive.writeFolder(read.project(), read.place(), output);
    done.missing().forEach(name -> reporter.note(name + " was not found and is not in it."));
    var json = Json.event("done").put("output", output.toString()).put("takes", done.takes());
    done.missing().forEach(json.putArray("missing")::add);
    reporter.result(output + ": " + done.takes() + (done.takes() == 1 ? " take" : " takes"), json);
    return ExitCode.OK;
  }
}
