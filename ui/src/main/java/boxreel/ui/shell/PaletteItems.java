package boxreel.ui.shell;

import boxreel.project.StoredTake;
import boxreel.project.StoryShot;
import boxreel.ui.document.Selection;
import boxreel.ui.document.TakeNames;
import boxreel.ui.document.TrackNames;
import boxreel.ui.palette.PaletteItem;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.text.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// All that the palette offers now: actions, objects of the open shot, its takes, and the shots.
final class PaletteItems {
  private final StudioViewModel model;
  private final Availability availability;

  PaletteItems(StudioViewModel model) {
    this.model = model;
    this.availability = new Availability(model);
  }

  List<PaletteItem> all() {
    List<PaletteItem> items = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (StudioAction action : StudioAction.values()) {
      // Second keys of one action are one entry.
      if (action != StudioAction.PALETTE
          && action != StudioAction.PALETTE_TOO
          && labels.add(action.label())) {
        items.add(item(action));
      }
    }
    model.document().shot().tracks().stream()
        .map(
            track ->
                new PaletteItem(
                    Words.KIND_OBJECT.text(),
                    TrackNames.brief(track.phrase()),
                    track.phrase(),
                    "",
                    "",
                    () -> select(track.id())))
        .forEach(items::add);
    for (StoryShot shot : model.project().document().project().shots()) {
      items.add(item(shot));
    }
    for (StoredTake take : model.render().takes().list()) {
      items.add(
          new PaletteItem(
              Words.KIND_TAKE.text(),
              TakeNames.of(take),
              take.note(),
              "",
              "",
              () -> model.render().takes().show(take)));
    }
    return items;
  }

  private PaletteItem item(StudioAction action) {
    return new PaletteItem(
        Words.KIND_COMMAND.text(),
        ActionNames.full(action),
        action.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        model.shortcuts().shown(action),
        availability.blocked(action).map(Message::text).orElse(""),
        () -> action.run(model));
  }

  private PaletteItem item(StoryShot shot) {
    String label = model.project().document().project().label(shot.id());
    String name = ShotListViewModel.nameOf(shot).lines().findFirst().orElse("");
    return new PaletteItem(
        Words.KIND_SHOT.text(),
        label + " " + name,
        shot.layout().prompt(),
        "",
        "",
        () -> model.shots().open(shot.id()));
  }

  private void select(String trackId) {
    if (model.navigation().isBoard()) {
      model.navigation().workspaceProperty().set(Workspace.LAYOUT);
    }
    model.document().select(Selection.ofTrack(trackId));
  }
}
