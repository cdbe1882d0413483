package boxreel.render.toybox.world;

import java.util.List;

/// Nouns that the world has no drawing for, real ones and made-up ones.
final class UncommonWords {
  private static final List<String> REAL =
      List.of(
          ("abacus accordion alpaca anchor antelope anvil armadillo axe badger bagpipe banjo barrel"
                  + " basket beaver beetle bell bicycle bison blender bottle bridge broom bucket"
                  + " buffalo camel camera candle canoe carriage castle cello chair chameleon"
                  + " chandelier cheetah chess clock cloak cobra compass couch coyote crab crane"
                  + " crocodile crown dinosaur dolphin donkey dragon drum eagle easel falcon fan"
                  + " feather fence flamingo flute fork fountain fox gazelle giraffe glacier globe"
                  + " goat goose gorilla grape guitar hammer hamster harp hat hedgehog helicopter"
                  + " helmet hippo horse iguana jacket jaguar jellyfish kangaroo kettle key kite"
                  + " koala ladder lamp lantern lemon leopard lion lizard llama lobster magnet man"
                  + " mango map mask monkey motorcycle mouse necklace octopus ostrich otter"
                  + " owl panda parrot peacock pear pencil piano pineapple pizza plate pumpkin"
                  + " pyramid raccoon radio ring rose ruler saddle sandwich saxophone scooter"
                  + " scorpion seal shark sheep ship shoe skateboard sloth snail snake sofa spider"
                  + " spoon squirrel statue swan sword table tambourine tank telescope tent tiger"
                  + " tower tractor train tray trumpet vase violin volcano walrus wagon whale"
                  + " windmill wolf woman yacht yak zebra zeppelin")
              .split(" "));

  private static final List<String> ONSETS =
      List.of(
          "b", "br", "d", "dr", "f", "g", "gl", "k", "kr", "l", "m", "n", "p", "pl", "r", "s", "sn",
          "t", "tr", "v", "w", "z");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ee", "oo");
  private static final List<String> CODAS =
      List.of("", "", "k", "l", "m", "n", "p", "rt", "x", "b");

  private UncommonWords() {}

  static String draw(Chance chance) {
    if (chance.with(0.7)) {
      return chance.of(REAL);
    }
    StringBuilder word = new StringBuilder();
    int syllables = chance.whole(2, 3);
    for (int s = 0; s < syllables; s++) {
      word.append(chance.of(ONSETS)).append(chance.of(VOWELS));
    }
    return word.append(chance.of(CODAS)).toString();
  }
}
