package boxreel.ui.lint;

import boxreel.layout.Shot;
import boxreel.layout.lint.Finding;
import boxreel.layout.lint.Fix;
import boxreel.layout.lint.LayoutLinter;
import boxreel.layout.lint.LintContext;
import boxreel.layout.lint.LintContext.PromptLength;
import boxreel.layout.lint.ModelGrid;
import boxreel.layout.lint.Rule;
import boxreel.planner.reading.NamedThings;
import boxreel.render.api.PromptTokens;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Notices;
import boxreel.ui.fx.UiThread;
import boxreel.ui.render.SettingsViewModel;
import boxreel.ui.text.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What the chosen model will have trouble with in the open shot.
///
/// Found on a background thread after each edit, never during a gesture; one look is under way
/// at most, and the last state is looked at. Fixes are steps of the history.
public final class LintViewModel {
  private final ShotDocument document;
  private final SettingsViewModel settings;
  private final ObservableValue<Optional<PromptTokens>> tokens;
  private final Executor background;
  private final UiThread ui;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<List<Finding>> findings =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty grid = new SimpleBooleanProperty();
  private int next;
  private boolean isLooking;
  private boolean isOutdated;

  /// @param tokens how long the open shot's prompt is, as far as that is known
  public LintViewModel(
      ShotDocument document,
      SettingsViewModel settings,
      ObservableValue<Optional<PromptTokens>> tokens,
      Executor background,
      UiThread ui,
      Notices notices) {
    this.document = document;
    this.settings = settings;
    this.tokens = tokens;
    this.background = background;
    this.ui = ui;
    this.notices = notices;
    document.shotProperty().subscribe(_ -> look());
    settings.modelProperty().subscribe(_ -> look());
    settings.widthProperty().subscribe(_ -> look());
    settings.heightProperty().subscribe(_ -> look());
    tokens.subscribe(_ -> look());
  }

  /// The gravest first.
  public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
    return findings.getReadOnlyProperty();
  }

  public List<Finding> findings() {
    return findings.get();
  }

  /// Errors and warnings: what is marked on the stage and counted before a render.
  public List<Finding> grave() {
    return findings.get().stream().filter(finding -> !finding.severity().isHint()).toList();
  }

  /// Errors and warnings about an object.
  public List<Finding> grave(String trackId) {
    return findings.get().stream()
        .filter(finding -> !finding.severity().isHint() && finding.isAbout(trackId))
        .toList();
  }

  /// Whether the model's cells are drawn over the stage.
  public BooleanProperty gridProperty() {
    return grid;
  }

  /// The chosen model's cells at the chosen size.
  public ModelGrid modelGrid() {
    return settings
        .modelProperty()
        .get()
        .grid(settings.widthProperty().get(), settings.heightProperty().get());
  }

  /// Shows what a finding is about: its objects selected, the playhead at its first frame.
  public void show(Finding finding) {
    if (!finding.trackIds().isEmpty()) {
      document.select(Selection.ofTracks(finding.trackIds()));
    }
    if (!finding.isAt(document.frame())) {
      document.seek(finding.frames().getFirst().start());
    }
  }

  /// Shows the finding after the one shown last, and the first one after the last.
  public void showNext() {
    List<Finding> all = findings();
    if (!all.isEmpty()) {
      next = next < all.size() ? next : 0;
      show(all.get(next));
      next++;
    }
  }

  /// Mends one finding as one step; without a fix nothing happens.
  public void fix(Finding finding) {
    finding
        .fix()
        .ifPresent(
            fix -> {
              switch (fix) {
                case Fix.Edit edit ->
                    mend(Spoken.text(edit.label()), edit.change(), finding.rule() == Rule.OVERLAP);
                case Fix.Resize resize -> resize(resize.width(), resize.height());
              }
            });
  }

  /// Whether [#fixAll] has anything to do.
  public boolean canFixAll() {
    return grave().stream().anyMatch(finding -> finding.fix().isPresent());
  }

  /// Mends all errors and warnings that have a fix, as one step.
  public void fixAll() {
    LintContext context = context(document.committed());
    ModelGrid before = context.grid();
    mend(Words.FIX_ALL_STEP.text(), shot -> LayoutLinter.mend(shot, context).shot(), false);
    for (Finding finding : grave()) {
      if (finding.fix().orElse(null) instanceof Fix.Resize resize
          && before.width() == settings.widthProperty().get()) {
        resize(resize.width(), resize.height());
      }
    }
  }

  private void resize(int width, int height) {
    settings.widthProperty().set(width);
    settings.heightProperty().set(height);
  }

  /// Looking for a way may take some time; an edit that came meanwhile wins.
  ///
  /// @param hasNoWay whether nothing changed means that there was no room
  private void mend(String label, UnaryOperator<Shot> change, boolean hasNoWay) {
    Shot before = document.committed();
    long revision = document.revision();
    background.execute(
        () -> {
          Shot mended = change.apply(before);
          ui.execute(
              () -> {
                if (revision != document.revision() || document.isPreviewing()) {
                  return;
                }
                if (!mended.equals(before)) {
                  document.commit(label, mended);
                } else if (hasNoWay) {
                  notices.info(Words.NO_ROOM.text());
                }
              });
        });
  }

  private void look() {
    if (document.isPreviewing()) {
      return;
    }
    if (isLooking) {
      isOutdated = true;
      return;
    }
    isLooking = true;
    Shot shot = document.committed();
    LintContext basis = context(shot);
    background.execute(
        () -> {
          LintContext context =
              new LintContext(basis.grid(), basis.length(), NamedThings.of(shot.prompt()));
          List<Finding> found = LayoutLinter.lint(shot, context);
          ui.execute(() -> found(found));
        });
  }

  private void found(List<Finding> found) {
    isLooking = false;
    if (isOutdated) {
      isOutdated = false;
      look();
    } else {
      next = 0;
      findings.set(found);
    }
  }

  private LintContext context(Shot shot) {
    Optional<PromptLength> length =
        tokens
            .getValue()
            .filter(_ -> !shot.prompt().isBlank())
            .map(count -> new PromptLength(count.count(), count.most(), count.cut()));
    return new LintContext(modelGrid(), length, List.of());
  }
}
