package boxreel.render.toybox.world;

import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import java.util.List;

/// Where an object goes and how a caption may say it.
///
/// @param verb what it does, for an object that does something
/// @param how the rest of the predicate ("from left to right"); empty for one that stays
record Movement(List<Key> keys, List<FrameSpan> presence, Verb verb, String how) {
  /// "walks from left to right".
  String third() {
    return how.isEmpty() ? verb.third() : verb.third() + " " + how;
  }

  /// "walking from left to right".
  String gerund() {
    return how.isEmpty() ? verb.gerund() : verb.gerund() + " " + how;
  }
}
