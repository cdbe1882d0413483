package boxreel.render.toybox.world;

/// Who plays a track of a scene.
///
/// @param trackId the track in the scene's shot
/// @param noun what is drawn
/// @param word the noun as the caption has it, in the singular: differs from the noun's own word
///     only for [Noun#UNKNOWN]
/// @param adjective what the caption adds that changes nothing ("lively"), often empty
/// @param colour what it is painted in
/// @param colourNamed whether the caption says the colour; if not, it is the noun's natural one
public record Actor(
    String trackId,
    Noun noun,
    String word,
    String adjective,
    NamedColour colour,
    boolean colourNamed) {
  /// "lively red ball"; without the colour when it is not named.
  String label() {
    return label(word);
  }

  /// "lively red balls".
  String pluralLabel() {
    return label(noun == Noun.UNKNOWN ? Noun.plural(word) : noun.plural());
  }

  private String label(String noun) {
    String coloured = colourNamed ? colour.word() + " " + noun : noun;
    return adjective.isEmpty() ? coloured : adjective + " " + coloured;
  }
}
