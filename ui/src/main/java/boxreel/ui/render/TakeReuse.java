package boxreel.ui.render;

import boxreel.layout.Shot;
import boxreel.project.StoredTake;
import boxreel.render.api.RenderTrace;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.Notices;
import boxreel.ui.project.TakeMedia;
import java.util.Optional;

/// Goes on from a take: its settings, its seed, its layout.
public final class TakeReuse {
  private final TakeMedia media;
  private final SettingsViewModel settings;
  private final ShotDocument document;
  private final Notices notices;

  public TakeReuse(
      TakeMedia media, SettingsViewModel settings, ShotDocument document, Notices notices) {
    this.media = media;
    this.settings = settings;
    this.document = document;
    this.notices = notices;
  }

  /// Sets the next render up as this one was.
  void settings(StoredTake take) {
    if (!settings.take(take.settings())) {
      notices.info(Words.SOME_UNKNOWN.text());
    }
  }

  /// Sets the next render's seed to this one's.
  void seed(StoredTake take) {
    settings.seedProperty().set(take.settings().seed());
  }

  /// Sets all but the seed, which is a new one.
  void remix(StoredTake take) {
    settings(take);
    settings.shuffleSeed();
  }

  /// Makes what was rendered the shot's layout again, prompt and all; this can be undone.
  public void layout(StoredTake take) {
    Optional<Shot> rendered =
        media.footage(take).flatMap(TakeMedia.Footage::trace).map(RenderTrace::shot);
    rendered.ifPresentOrElse(
        shot -> document.commit(Words.USE_LAYOUT_OF.text(take.number()), shot),
        () -> notices.info(media.problem(take).orElse(Words.STILL_READ.text())));
  }
}
