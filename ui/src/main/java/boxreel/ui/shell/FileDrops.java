package boxreel.ui.shell;

import boxreel.ui.exchange.DropOverlay;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped anywhere on the window.
final class FileDrops {
  private final Drops drops;
  private final DropOverlay overlay;

  FileDrops(StudioViewModel model, DropOverlay overlay) {
    drops = new Drops(model);
    this.overlay = overlay;
  }

  /// Listens to drags of files; those of cards and the like go on to where they belong.
  void install(Node window) {
    window.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          List<Path> files = files(event);
          if (!files.isEmpty()) {
            overlay.show(files, x(event));
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    window.addEventHandler(DragEvent.DRAG_EXITED, _ -> overlay.hide());
    window.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (event.getDragboard().hasFiles()) {
            overlay.hide();
            drops.drop(files(event), overlay.target(x(event)));
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  private double x(DragEvent event) {
    return overlay.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
  }

  private static List<Path> files(DragEvent event) {
    return event.getDragboard().hasFiles()
        ? event.getDragboard().getFiles().stream().map(File::toPath).toList()
        : List.of();
  }
}
