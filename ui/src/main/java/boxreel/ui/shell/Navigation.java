package boxreel.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What of the studio the window shows, and how one gets around in it.
public final class Navigation {
  private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.LAYOUT);
  private final ObjectProperty<InspectorTab> inspectorTab =
      new SimpleObjectProperty<>(InspectorTab.OBJECT);
  private final ObjectProperty<Optional<SettingsTab>> openSettings =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty welcome = new SimpleBooleanProperty(true);
  private final BooleanProperty showQueue = new SimpleBooleanProperty();
  private final Map<PaneSide, BooleanProperty> panes = new EnumMap<>(PaneSide.class);
  private final BooleanProperty fullScreen = new SimpleBooleanProperty();
  private IntConsumer cyclePane = _ -> {};

  public Navigation() {
    for (PaneSide side : PaneSide.values()) {
      panes.put(side, new SimpleBooleanProperty(true));
    }
  }

  public ObjectProperty<Workspace> workspaceProperty() {
    return workspace;
  }

  /// Which part of the inspector is shown.
  public ObjectProperty<InspectorTab> inspectorTabProperty() {
    return inspectorTab;
  }

  /// Which settings cover the window; empty if none do.
  public ObjectProperty<Optional<SettingsTab>> openSettingsProperty() {
    return openSettings;
  }

  /// Whether the first-run page covers the panes.
  public BooleanProperty welcomeProperty() {
    return welcome;
  }

  /// Whether the Render workspace shows what waits instead of the next render.
  public BooleanProperty showQueueProperty() {
    return showQueue;
  }

  /// Whether the window shows the storyboard, so that edits are about shots and not about
  /// objects.
  public boolean isBoard() {
    return workspace.get() == Workspace.BOARD && !welcome.get();
  }

  /// Leaves the first-run page for a workspace.
  public void show(Workspace wanted) {
    welcome.set(false);
    workspace.set(wanted);
  }

  /// Leaves the first-run page for a part of the inspector.
  public void show(InspectorTab wanted) {
    show(Workspace.LAYOUT);
    inspectorTab.set(wanted);
  }

  /// Whether the panes of a side are open.
  public BooleanProperty paneProperty(PaneSide side) {
    return Objects.requireNonNull(panes.get(side));
  }

  /// Whether the stage or the board has the whole screen.
  public BooleanProperty fullScreenProperty() {
    return fullScreen;
  }

  /// Moves the keyboard's focus to the next pane, or the previous one.
  public void cyclePane(int by) {
    cyclePane.accept(by);
  }

  /// Told when the focus is to move on by so many panes.
  public void onCyclePane(IntConsumer action) {
    cyclePane = action;
  }
}
