package boxreel.ui.shell;

import boxreel.layout.Box;
import boxreel.layout.Track;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import boxreel.ui.lint.LintBadge;
import boxreel.ui.project.SaveState;
import boxreel.ui.project.ShotListViewModel;
import boxreel.ui.render.RenderState;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Hints for modifier keys, the selection in words, and what the renderer does.
final class StatusBar extends HBox {
  private static final double WIDE = 1200;

  StatusBar(StudioViewModel model) {
    getStyleClass().add("status-bar");
    ShotDocument document = model.document();
    Label selection = Controls.label("", "caption", "status-text");
    Runnable showSelection =
        () ->
            selection.setText(
                model.mode().remarkProperty().get().isEmpty()
                    ? describe(document)
                    : model.mode().remarkProperty().get());
    model.mode().remarkProperty().subscribe(showSelection);
    document.selectionProperty().subscribe(_ -> model.mode().remark(""));
    document.frameProperty().subscribe(_ -> model.mode().remark(""));
    document.shotProperty().subscribe(showSelection);
    document.selectionProperty().subscribe(showSelection);
    document.frameProperty().subscribe(showSelection);
    Label snap = Controls.label("", "caption", "muted");
    model
        .canvas()
        .snappingProperty()
        .subscribe(on -> snap.setText(on ? Words.SNAP_ON.text() : Words.SNAP_OFF.text()));
    Label render = Controls.label("", "caption", "muted");
    model.render().stateProperty().subscribe(state -> render.setText(describe(state)));
    Label planner = Controls.label("", "caption", "muted");
    planner
        .textProperty()
        .bind(model.settings().modelProperty().map(info -> Words.MODEL.text(info.name())));
    Label saved = Controls.label("", "caption", "muted");
    saved.setId("save-state");
    saved.textProperty().bind(model.project().saveStateProperty().map(SaveState::text));
    saved.visibleProperty().bind(saved.textProperty().isNotEmpty());
    Controls.collapsing(saved);
    saved.setMinWidth(USE_PREF_SIZE);
    HBox begin =
        Controls.row(
            14,
            hint("Ctrl O", Words.HINT_OPEN.text()),
            hint("Ctrl Enter", Words.HINT_PROPOSE.text()));
    HBox work =
        Controls.row(
            14,
            Controls.onlyWhenWide(hint("Shift", Words.HINT_RATIO.text()), this, WIDE),
            Controls.onlyWhenWide(hint("Alt", Words.HINT_CENTRE.text()), this, WIDE),
            Controls.onlyWhenWide(hint("Ctrl", Words.HINT_NO_SNAP.text()), this, WIDE),
            Controls.onlyWhenWide(Controls.divider(), this, WIDE),
            selection);
    Label shot = Controls.label("", "caption", "status-text");
    shot.textProperty().bind(model.project().document().stateProperty().map(StatusBar::describe));
    HBox board =
        Controls.row(
            14,
            hint("Enter", Words.HINT_OPEN_SHOT.text()),
            Controls.onlyWhenWide(hint("Alt Shift →", Words.HINT_LATER.text()), this, WIDE),
            Controls.onlyWhenWide(hint("Ctrl D", Words.HINT_DUPLICATE.text()), this, WIDE),
            Controls.onlyWhenWide(Controls.divider(), this, WIDE),
            shot);
    BooleanBinding onBoard =
        Bindings.createBooleanBinding(
            model.navigation()::isBoard,
            model.navigation().workspaceProperty(),
            model.navigation().welcomeProperty());
    HBox magnet =
        Controls.row(14, Controls.row(6, new IconView(Icon.MAGNET, 14), snap), Controls.divider());
    magnet.visibleProperty().bind(onBoard.not().and(widthProperty().greaterThanOrEqualTo(WIDE)));
    Controls.collapsing(magnet);
    LintBadge badge = new LintBadge(model.lint(), model::showFindings);
    badge.visibleProperty().bind(model.navigation().welcomeProperty().not());
    Controls.collapsing(badge);
    begin.visibleProperty().bind(model.navigation().welcomeProperty());
    board.visibleProperty().bind(onBoard);
    work.visibleProperty().bind(model.navigation().welcomeProperty().not().and(onBoard.not()));
    Controls.collapsing(board);
    Controls.collapsing(begin);
    Controls.collapsing(work);
    render.setMinWidth(USE_PREF_SIZE);
    planner.setMinWidth(USE_PREF_SIZE);
    getChildren()
        .addAll(
            begin,
            board,
            work,
            Controls.spacer(),
            magnet,
            badge,
            Controls.row(6, new IconView(Icon.FILM, 14), planner),
            Controls.divider(),
            render,
            saved,
            new PaneToggles(model.navigation()));
  }

  private static HBox hint(String key, String effect) {
    return Controls.row(6, Controls.keyCap(key), Controls.label(effect, "caption", "muted"));
  }

  private static String describe(ProjectDocument.State state) {
    List<StoryShot> shots = state.project().shots();
    return Words.SHOT_OF.text(
        state.project().label(state.shotId()),
        ShotListViewModel.nameOf(state.shot()).lines().findFirst().orElse(""),
        shots.indexOf(state.shot()) + 1,
        shots.size());
  }

  private static String describe(ShotDocument document) {
    int frame = document.frame();
    Selection selected = document.selection();
    if (selected.keys().size() > 1) {
      return Words.KEYS_SELECTED.text(selected.keys().size());
    }
    if (selected.trackIds().size() > 1) {
      return Words.OBJECTS_SELECTED.text(selected.trackIds().size());
    }
    return document
        .selectedTrack()
        .map(
            track -> {
              Box box = track.positionAt(frame);
              return Words.SELECTED.text(
                  TrackNames.brief(track.phrase()),
                  frame + 1,
                  document.shot().frames(),
                  Math.round(box.width() * 100),
                  Math.round(box.height() * 100),
                  motion(track, frame));
            })
        .orElse(Words.NOTHING_SELECTED.text());
  }

  private static String motion(Track track, int frame) {
    Box now = track.positionAt(frame);
    Box next = track.positionAt(frame + 1.0);
    double dx = (next.centreX() - now.centreX()) * 100;
    double dy = (next.centreY() - now.centreY()) * 100;
    if (Math.max(Math.abs(dx), Math.abs(dy)) < 0.05) {
      return Words.AT_REST.text();
    }
    Words way =
        Math.abs(dx) >= Math.abs(dy)
            ? (dx > 0 ? Words.MOVING_RIGHT : Words.MOVING_LEFT)
            : (dy > 0 ? Words.MOVING_DOWN : Words.MOVING_UP);
    return way.text(String.format(Locale.ROOT, "%.1f", Math.max(Math.abs(dx), Math.abs(dy))));
  }

  private static String describe(RenderState state) {
    return switch (state) {
      case RenderState.Idle _ -> Words.READY.text();
      case RenderState.Loading l -> Words.LOADING.text(l.model());
      case RenderState.Sampling s ->
          s.left()
              .map(left -> Words.STEP_LEFT.text(s.step(), s.steps(), left.text()))
              .orElseGet(() -> Words.STEP.text(s.step(), s.steps()));
      case RenderState.Decoding d -> Words.DECODING.text(d.frame(), d.frames());
      case RenderState.Cancelled _ -> Words.RENDER_CANCELLED.text();
      case RenderState.Failed _ -> Words.RENDER_FAILED.text();
      case RenderState.Done done ->
          Words.TAKE_READY.text(
              done.take().number(),
              String.format(Locale.ROOT, "%.1f", done.take().took().toMillis() / 1000.0));
    };
  }
}
