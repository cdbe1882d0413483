package boxreel.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own file dialogs. Remembers the folder of the last answer.
public final class NativeFilePicker implements FilePicker {
  private static final String ANY_ENDING = "*";

  private final Window owner;
  private @Nullable File folder;

  public NativeFilePicker(Window owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> open(String title, List<Kind> kinds) {
    return remembered(chooser(title, kinds).showOpenDialog(owner));
  }

  @Override
  public Optional<Path> save(String title, String suggestion, List<Kind> kinds) {
    FileChooser chooser = chooser(title, kinds);
    chooser.setInitialFileName(suggestion);
    return remembered(chooser.showSaveDialog(owner))
        .map(
            path -> {
              String name = path.getFileName().toString();
              String ending = kinds.getFirst().endings().getFirst();
              return name.indexOf('.') > 0 || ending.equals(ANY_ENDING)
                  ? path
                  : path.resolveSibling(name + "." + ending);
            });
  }

  private FileChooser chooser(String title, List<Kind> kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    if (folder != null && folder.isDirectory()) {
      chooser.setInitialDirectory(folder);
    }
    for (Kind kind : kinds) {
      chooser
          .getExtensionFilters()
          .add(
              new FileChooser.ExtensionFilter(
                  kind.name(), kind.endings().stream().map(e -> "*." + e).toList()));
    }
    return chooser;
  }

  private Optional<Path> remembered(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getAbsoluteFile().getParentFile();
    return Optional.of(chosen.toPath());
  }
}
