package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.CubicBezier;
import boxreel.layout.Easing;
import boxreel.layout.edit.KeyRef;
import boxreel.ui.document.Selection;
import boxreel.ui.easing.EasingViewModel;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Easing as a curve, changed by its handles.
class EasingFxTest {
  private UiDriver ui;
  private String bear = "";
  private List<Double> times = List.of();
  private EasingViewModel model;

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
    ui.proposeSample();
    bear = ui.shot().tracks().getFirst().id();
    times = ui.shot().tracks().getFirst().keys().stream().map(k -> k.time()).toList();
    model =
        UiDriver.onFx(
            () ->
                new EasingViewModel(
                    ui.studio().model().document(), ui.studio().model().commands().keys()));
    select(0, 1);
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aDragOfAHandleIsOneStepForAllSelectedIntervals() {
    var before = ui.shot();
    ui.run(() -> model.drag(true, 0.1, 0.2));
    assertEquals(
        new CubicBezier(0.1, 0.2, 2 / 3.0, 2 / 3.0), easing(0), "seen while it is dragged");
    ui.run(() -> model.drag(true, 0.9, -0.25));
    ui.run(model::end);
    CubicBezier set = new CubicBezier(0.9, -0.25, 2 / 3.0, 2 / 3.0);
    assertEquals(List.of(set, set), List.of(easing(0), easing(1)));

    ui.run(() -> ui.studio().model().keys().undo());
    assertEquals(before, ui.shot());
  }

  @Test
  void aDragThatIsGivenUpLeavesNothing() {
    var before = ui.shot();
    ui.run(() -> model.drag(false, 0.1, 0.2));
    ui.run(model::cancel);
    ui.run(model::end);
    assertEquals(before, ui.shot());
  }

  @Test
  void arrowKeysMoveAHandleInOneStep() {
    var before = ui.shot();
    ui.run(() -> model.set(new CubicBezier(0.5, 0, 0.5, 1)));
    ui.run(() -> model.nudge(false, 0.01, 0));
    ui.run(() -> model.nudge(false, 0.01, 0.1));
    ui.run(() -> model.nudge(false, 9, 9));
    ui.run(model::endNudges);
    assertEquals(new CubicBezier(0.5, 0, 1, 2), easing(0));
    ui.run(() -> ui.studio().model().keys().undo());
    assertEquals(new CubicBezier(0.5, 0, 0.5, 1), easing(0));
    ui.run(() -> ui.studio().model().keys().undo());
    assertEquals(before, ui.shot());
  }

  @Test
  void thePopoverOpensByKeyAndByTheInspectorAndSetsPresets() {
    ui.run(() -> ui.studio().model().commands().keys().editEasing());
    ui.until("the popover", () -> find("#easing-overshoot").isPresent());
    ui.run(() -> ((javafx.scene.control.ToggleButton) find("#easing-overshoot").get()).fire());
    assertEquals(new CubicBezier(0.34, 1.56, 0.64, 1), easing(0));
    assertEquals(easing(0), easing(1));
    ui.run(() -> ((javafx.scene.control.ToggleButton) find("#easing-hold").get()).fire());
    assertEquals(Easing.HOLD, easing(1));
    assertTrue(find("#easing-first").get().isFocusTraversable());
  }

  @Test
  void anIntervalBehindTheLastKeyHasNoCurve() {
    select(times.size() - 1);
    assertTrue(UiDriver.onFx(() -> model.easingProperty().get()).isEmpty());
    var before = ui.shot();
    ui.run(() -> model.nudge(true, 0.1, 0));
    assertEquals(before, ui.shot());
  }

  private java.util.Optional<javafx.scene.Node> find(String query) {
    return javafx.stage.Window.getWindows().stream()
        .map(window -> window.getScene().lookup(query))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private void select(int... keys) {
    List<KeyRef> refs =
        java.util.Arrays.stream(keys).mapToObj(k -> new KeyRef(bear, times.get(k))).toList();
    ui.run(() -> ui.studio().model().document().select(Selection.ofIntervals(refs)));
  }

  private Easing easing(int key) {
    return ui.shot().tracks().getFirst().keys().get(key).easing();
  }
}
