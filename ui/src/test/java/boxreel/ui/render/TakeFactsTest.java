package boxreel.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Shot;
import boxreel.project.TakeInterpolation;
import boxreel.project.TakeRefinement;
import boxreel.project.TakeSettings;
import boxreel.render.api.Cascade;
import boxreel.render.api.Device;
import boxreel.render.api.InterpolateSettings;
import boxreel.render.api.Method;
import boxreel.render.api.Precision;
import boxreel.render.api.RefineSettings;
import boxreel.render.api.RenderSettings;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.SamplerChoice;
import boxreel.render.api.Shortcuts;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakeFactsTest {
  private static final RenderSettings ALL =
      new RenderSettings(Method.LVD_PLUS, -3, 12, 7.5, 160, 96, 0.25, Device.CPU)
          .withSampler(SamplerChoice.DDIM)
          .withPrecision(Precision.BFLOAT16)
          .withShortcuts(new Shortcuts(3, 0.1, 0.8));

  @Test
  void settingsComeBackWhole() {
    TakeSettings kept = TakeFacts.of("toybox", "1.0", ALL);
    assertEquals(Optional.of(ALL), TakeFacts.settings(kept));
  }

  @Test
  void howItWasRefinedComesBackAndIsTold() {
    RefineSettings how = new RefineSettings("xl", 0.5, 30, 12, 512, 320);
    TakeSettings kept =
        TakeFacts.of("toybox", "1.0", ALL)
            .withStages(
                TakeFacts.kept(
                    new RenderPlan(
                        8,
                        Optional.of(new InterpolateSettings("lavie", 30, 4)),
                        Optional.of(how))));
    assertEquals(Optional.of(how), TakeFacts.plan(kept).refinement());
    assertEquals(
        Optional.of(new InterpolateSettings("lavie", 30, 4)), TakeFacts.plan(kept).interpolation());
    assertEquals(
        """
        toybox, Boxes by both (LVD+), seed -3, 12 steps, guidance 7.5, 160 × 96 px
        ddim
        bfloat16
        Inner blocks in every 3. step
        Guided from 0.1 to 0.8 of the steps
        8 frames at once
        3 frames between each two, with lavie
        Refined with xl to 512 × 320 px\
        """,
        TakeFacts.words(kept));
    TakeSettings broken =
        kept.withRefinement(Optional.of(new TakeRefinement("xl", 7, 30, 12, 512, 320)));
    assertEquals(Optional.empty(), TakeFacts.plan(broken).refinement());
  }

  @Test
  void aRefinedClipIsATakeOfItsFirstRender() {
    Shot shot = Shot.of("a ball").stretchedTo(1);
    RenderTrace first = new RenderTrace(shot, "toybox", ALL, "1.0");
    Cascade.Step second = RefineSettings.by("xl").after(ALL);
    assertEquals(Precision.BFLOAT16, second.settings().precision());
    assertEquals(-3, second.settings().seed());
    RenderTrace.Origin origin = new RenderTrace.Origin(second.stage(), Optional.of(first));
    TakeSettings kept =
        TakeFacts.of(
            new RenderTrace(shot, second.model(), second.settings(), "1.0", Optional.of(origin)));
    assertEquals(Optional.of(ALL), TakeFacts.settings(kept));
    assertEquals(Optional.of(new TakeRefinement("xl", 0.6, 50, 15, 256, 192)), kept.refinement());
  }

  @Test
  void framesInBetweenAreNoOtherShot() {
    Shot shot = Shot.of("a ball").stretchedTo(5);
    RenderTrace first = new RenderTrace(shot, "toybox", ALL, "1.0");
    Cascade.Step between = new InterpolateSettings("lavie", 30, 4).after(ALL);
    RenderTrace.Origin origin = new RenderTrace.Origin(between.stage(), Optional.of(first));
    RenderTrace trace =
        new RenderTrace(
            shot.stretchedTo(17).withFramesPerSecond(32),
            "lavie",
            between.settings(),
            "1.0",
            Optional.of(origin));
    assertEquals(shot, TakeFacts.shot(trace));
    TakeSettings kept = TakeFacts.of(trace);
    assertEquals(Optional.of(ALL), TakeFacts.settings(kept));
    assertEquals(
        Optional.of(new TakeInterpolation("lavie", 30, 4, 4)), kept.stages().interpolation());
  }

  @Test
  void theSameWishIsTheSameRequestBeforeAndAfterItsRender() {
    TakeSettings wished =
        TakeFacts.of("toybox", "", ALL)
            .withStages(
                TakeFacts.kept(
                    new RenderPlan(0, Optional.empty(), Optional.of(RefineSettings.by("xl")))));
    TakeSettings made =
        TakeFacts.of("toybox", "1.0", ALL)
            .withRefinement(Optional.of(new TakeRefinement("xl", 0.6, 50, 15, 256, 192)));
    assertEquals(TakeFacts.request(wished), TakeFacts.request(made));
  }

  @Test
  void whatIsNotKnownHereGivesNothing() {
    TakeSettings later =
        new TakeSettings(
            "toybox", "9.0", "telepathy", 1, 1, 1, 8, 8, 0, "cpu", "auto", "float32", 1, 0, 1);
    assertEquals(Optional.empty(), TakeFacts.settings(later));
    TakeSettings impossible =
        new TakeSettings(
            "toybox", "1.0", "lvd", 1, 0, 1, 8, 8, 0, "cpu", "auto", "float32", 1, 0, 1);
    assertEquals(Optional.empty(), TakeFacts.settings(impossible));
  }
}
