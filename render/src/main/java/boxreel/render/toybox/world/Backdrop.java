package boxreel.render.toybox.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The places of the world. Each looks the same every time and stays still.
@SuppressWarnings("ImmutableEnumChecker") // its lists never change
public enum Backdrop {
  BEACH(
      List.of("beach", "sandy beach", "seaside", "sea shore"),
      List.of("on a beach", "on the beach", "at the beach", "at the seaside", "over a beach")),
  FOREST(
      List.of("forest", "woods", "jungle", "green forest"),
      List.of("in a forest", "in the forest", "in the woods", "through a forest")),
  MEADOW(
      List.of("meadow", "grass field", "park", "garden", "field"),
      List.of("in a meadow", "on a meadow", "in a park", "in the park", "in a garden", "on grass")),
  STREET(
      List.of("city street", "street", "city", "road", "town"),
      List.of(
          "on a city street", "over a city street", "on the street", "in the city", "on a road")),
  DESERT(
      List.of("desert", "sandy desert", "dunes"),
      List.of("in a desert", "in the desert", "across the desert", "in the dunes")),
  SNOW(
      List.of("snow field", "snowy landscape", "snow", "winter landscape"),
      List.of("in the snow", "on a snow field", "over a snow field", "in winter")),
  NIGHT(
      List.of("night sky", "starry night", "outer space", "night", "space"),
      List.of("at night", "in the night sky", "in a night sky", "in outer space", "in space")),
  UNDERWATER(
      List.of("underwater", "ocean", "coral reef", "sea"),
      List.of("underwater", "in the ocean", "in the sea", "under water")),
  ROOM(
      List.of("room", "living room", "bedroom", "kitchen", "indoor"),
      List.of("in a room", "in the room", "in a living room", "in a bedroom", "in the kitchen")),
  STUDIO(
      List.of("plain studio", "plain", "studio", "simple", "plain wall"),
      List.of("in a studio", "in a plain studio", "in front of a plain wall")),
  MOUNTAINS(
      List.of("mountain", "mountains", "mountain valley"),
      List.of("in the mountains", "near a mountain", "in front of mountains")),
  SKY(
      List.of("sky", "blue sky", "cloudy sky", "clouds"),
      List.of("in the sky", "in a blue sky", "in a cloudy sky", "among clouds")),
  LAKE(
      List.of("lake", "river", "pond", "lake side"),
      List.of("on a lake", "by a lake", "at the lake", "on a river", "by the pond")),
  SUNSET(
      List.of("sunset", "evening", "dusk", "sunset sky"),
      List.of("at sunset", "in the evening", "at dusk", "during sunset"));

  private final List<String> keywords;
  private final List<String> phrases;

  Backdrop(List<String> keywords, List<String> phrases) {
    this.keywords = keywords;
    this.phrases = phrases;
  }

  /// What a caption calls the place, the usual name first: all fit "…, KEYWORD background".
  public List<String> keywords() {
    return keywords;
  }

  /// The place of a background keyword, empty for one that the world doesn't know.
  public static Optional<Backdrop> ofKeyword(String keyword) {
    String lower = keyword.toLowerCase(Locale.ROOT).strip();
    for (Backdrop backdrop : values()) {
      if (backdrop.keywords.contains(lower)) {
        return Optional.of(backdrop);
      }
    }
    return Optional.empty();
  }

  /// How a caption says that something is there: "on a beach".
  List<String> phrases() {
    return phrases;
  }
}
