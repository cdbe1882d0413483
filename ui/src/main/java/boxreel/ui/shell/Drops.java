package boxreel.ui.shell;

import boxreel.project.store.ProjectPlace;
import boxreel.ui.exchange.DropKind;
import boxreel.ui.exchange.DropOverlay;
import boxreel.ui.exchange.ExchangeViewModel;
import boxreel.ui.exchange.ExchangeViewModel.Target;
import java.nio.file.Path;
import java.util.List;

/// What becomes of files that are dropped on the window.
///
/// @param model of the window
public record Drops(StudioViewModel model) {
  /// Does what the overlay said.
  public void drop(List<Path> files, Target target) {
    ExchangeViewModel exchange = model.output().exchange();
    if (files.isEmpty()) {
      exchange.refuseNothing();
      return;
    }
    DropKind kind = DropOverlay.kind(files);
    Path first = files.getFirst();
    boolean isSingle =
        kind == DropKind.PROJECT || kind == DropKind.SCRIPT || kind == DropKind.FOOTAGE;
    if (files.size() > 1 && isSingle) {
      exchange.refuseSeveral();
      return;
    }
    Target real = files.size() > 1 ? Target.NEW_SHOT : target;
    switch (kind) {
      case PROJECT -> model.projectActions().open(ProjectPlace.of(first));
      case SCRIPT -> model.projectActions().writeStory(first);
      case LAYOUT -> {
        model.startBlank();
        files.forEach(file -> exchange.importLayout(file, real));
      }
      case CLIP -> {
        model.startBlank();
        if (real == Target.REFERENCE) {
          refer(first);
        } else {
          files.forEach(file -> exchange.restore(file, real));
        }
      }
      case FOOTAGE -> {
        model.startBlank();
        refer(first);
      }
      case UNKNOWN -> exchange.refuse(first);
    }
  }

  private void refer(Path file) {
    model.reference().use(file);
    model.navigation().show(InspectorTab.SHOT);
  }
}
