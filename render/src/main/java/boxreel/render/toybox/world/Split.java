package boxreel.render.toybox.world;

/// Which scenes a sampler may make. A combination of noun, colour and backdrop belongs to
/// exactly one split, so that what is measured on [#TEST] was never seen in training, alone or
/// among others.
public enum Split {
  /// The nine tenths of the combinations that the model learns from.
  TRAIN,
  /// The held-out tenth.
  TEST;

  /// The split of a combination: a fixed hash of the three names.
  public static Split of(Noun noun, NamedColour colour, Backdrop backdrop) {
    String names = noun.name() + '/' + colour.name() + '/' + backdrop.name();
    int hash = names.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
    hash = (hash ^ (hash >>> 15)) * 0x846ca68b;
    hash ^= hash >>> 16;
    return Math.floorMod(hash, 10) == 0 ? TEST : TRAIN;
  }
}
