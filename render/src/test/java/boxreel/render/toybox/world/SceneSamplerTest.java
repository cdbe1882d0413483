package boxreel.render.toybox.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.Box;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SceneSamplerTest {
  private static final int MANY = 2000;

  @Test
  void theSameSeedGivesTheSameScenes() {
    assertEquals(mixed(7, Split.TRAIN, 100), mixed(7, Split.TRAIN, 100));
    assertNotEquals(mixed(7, Split.TRAIN, 100), mixed(8, Split.TRAIN, 100));
  }

  @Test
  void theCaptionNamesEveryActorAndItsColour() {
    for (Scene scene : mixed(1, Split.TRAIN, MANY)) {
      String caption = scene.caption().toLowerCase(Locale.ROOT);
      for (Actor actor : scene.actors()) {
        String said = actor.label();
        assertTrue(
            caption.contains(said) || caption.contains(actor.pluralLabel()),
            said + " in " + caption);
        if (actor.colourNamed()) {
          assertTrue(said.contains(actor.colour().word()));
        } else {
          assertEquals(actor.noun().natural(), actor.colour());
        }
      }
    }
  }

  @Test
  void everyPhraseEndsInItsActorsWord() {
    for (Scene scene : mixed(2, Split.TRAIN, MANY)) {
      for (int i = 0; i < scene.actors().size(); i++) {
        assertTrue(scene.shot().tracks().get(i).phrase().endsWith(scene.actors().get(i).word()));
      }
    }
  }

  @Test
  void trainingAndTestScenesShareNoCombination() {
    Set<String> train = combinations(mixed(3, Split.TRAIN, MANY));
    Set<String> test = combinations(mixed(3, Split.TEST, MANY));
    assertFalse(test.isEmpty());
    train.retainAll(test);
    assertEquals(Set.of(), train);
  }

  @Test
  void aTenthOfTheCombinationsIsHeldOutAndNoBackdropIsLeftWithout() {
    int held = 0;
    int all = 0;
    Set<Backdrop> places = EnumSet.noneOf(Backdrop.class);
    for (Noun noun : Noun.known()) {
      for (NamedColour colour : NamedColour.values()) {
        for (Backdrop backdrop : Backdrop.values()) {
          all++;
          if (Split.of(noun, colour, backdrop) == Split.TEST) {
            held++;
            places.add(backdrop);
          }
        }
      }
    }
    assertEquals(0.1, held / (double) all, 0.02);
    assertEquals(EnumSet.allOf(Backdrop.class), places);
  }

  @Test
  void singleScenesHaveOneKnownObjectOfANamedColour() {
    SceneSampler sampler = new SceneSampler(4, Split.TEST);
    for (int i = 0; i < 300; i++) {
      Scene scene = sampler.single(16);
      assertEquals(1, scene.actors().size());
      Actor actor = scene.actors().getFirst();
      assertNotEquals(Noun.UNKNOWN, actor.noun());
      assertTrue(actor.colourNamed());
      assertEquals(Split.TEST, Split.of(actor.noun(), actor.colour(), scene.backdrop()));
    }
  }

  @Test
  void clipsShowEveryKindOfSceneInSensibleBoxes() {
    SceneSampler sampler = new SceneSampler(5);
    int moving = 0;
    int unknown = 0;
    int actors = 0;
    int[] sizes = new int[5];
    for (int i = 0; i < MANY; i++) {
      Scene scene = sampler.clip(16);
      sizes[scene.actors().size()]++;
      for (int a = 0; a < scene.actors().size(); a++) {
        Track track = scene.shot().tracks().get(a);
        actors++;
        unknown += scene.actors().get(a).noun() == Noun.UNKNOWN ? 1 : 0;
        moving += track.keys().size() > 1 ? 1 : 0;
        assertFalse(track.presence().isEmpty(), scene.caption());
        for (int f = 0; f < 16; f++) {
          assertTrue(track.boxAt(f).stream().allMatch(SceneSamplerTest::isSensible));
        }
      }
    }
    assertTrue(moving > actors / 2, moving + " of " + actors);
    assertEquals(0.05, unknown / (double) actors, 0.02);
    for (int size = 0; size <= 4; size++) {
      assertTrue(sizes[size] > MANY / 100, size + " objects: " + sizes[size]);
    }
  }

  private static boolean isSensible(Box box) {
    double scale = Math.sqrt(box.width() * box.height());
    return scale > 0.06 && scale < 0.85 && box.right() > 0 && box.x() < 1;
  }

  private static List<Scene> mixed(long seed, Split split, int count) {
    SceneSampler sampler = new SceneSampler(seed, split);
    List<Scene> scenes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scenes.add(i % 2 == 0 ? sampler.still() : sampler.clip(16));
    }
    return scenes;
  }

  private static Set<String> combinations(List<Scene> scenes) {
    Set<String> found = new TreeSet<>();
    for (Scene scene : scenes) {
      for (Actor actor : scene.actors()) {
        found.add(actor.noun() + " " + actor.colour() + " " + scene.backdrop());
      }
    }
    return found;
  }
}
