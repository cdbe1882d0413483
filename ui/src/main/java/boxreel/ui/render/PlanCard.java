package boxreel.ui.render;

import boxreel.render.api.Cascade;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.Stage;
import boxreel.ui.fx.Controls;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Before a render: its stages in order, and what comes of them.
final class PlanCard extends VBox {
  private final VBox lines = new VBox(2);
  /// Kept here, because nothing else would keep it from being collected.
  private final ObservableValue<List<Cascade.Planned>> plan;

  private final Label result = Controls.label("", "caption", "muted");

  PlanCard(RenderViewModel model) {
    super(4);
    setId("render-plan");
    getStyleClass().add("section-body");
    result.setWrapText(true);
    getChildren().addAll(Controls.label(PlanWords.TITLE.text(), "section-title"), lines, result);
    plan = model.plannedProperty();
    plan.subscribe(_ -> show());
  }

  private void show() {
    List<Cascade.Planned> stages = plan.getValue();
    lines.getChildren().clear();
    for (int i = 0; i < stages.size(); i++) {
      Label number = Controls.label(Integer.toString(i + 1), "mono", "small", "muted");
      number.setMinWidth(Region.USE_PREF_SIZE);
      Label words = Controls.label(words(stages.get(i)), "caption");
      words.setWrapText(true);
      words.setMinHeight(Region.USE_PREF_SIZE);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox line = new HBox(8, number, words);
      line.getStyleClass().add("plan-line");
      lines.getChildren().add(line);
    }
    Cascade.Planned last = stages.getLast();
    double rate = last.shot().framesPerSecond();
    result.setText(
        PlanWords.RESULT.text(
            last.shot().frames(),
            decimal(rate),
            decimal(last.shot().frames() / rate),
            last.settings().width(),
            last.settings().height()));
  }

  private static String words(Cascade.Planned stage) {
    RenderSettings numbers = stage.settings();
    int frames = stage.shot().frames();
    if (stage.stage().isEmpty()) {
      return PlanWords.DRAW.text(
          frames, numbers.width(), numbers.height(), numbers.steps(), stage.model());
    }
    return switch (stage.stage().get()) {
      case Stage.Continuation(int overlap) -> PlanWords.GO_ON.text(frames, overlap);
      case Stage.Interpolation _ ->
          PlanWords.BETWEEN.text(
              Stage.Interpolation.FACTOR - 1, stage.model(), frames, numbers.steps());
      case Stage.Refinement _ ->
          PlanWords.REFINE.text(stage.model(), numbers.width(), numbers.height(), numbers.steps());
    };
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number).replace(".0", "");
  }
}
