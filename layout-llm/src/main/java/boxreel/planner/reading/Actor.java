package boxreel.planner.reading;

import java.util.List;
import java.util.Optional;

/// A thing and what it does.
///
/// @param phrase as in the prompt, without article and number, the noun in the singular
/// @param spots where it goes, in order; one spot is where it stays; may be empty
/// @param tie how it stands to another actor; a tied actor without spots moves along with it
/// @param presence when it is there
/// @param manner how it differs from its kind
public record Actor(
    String phrase,
    Noun noun,
    Gait gait,
    List<Spot> spots,
    Depth depth,
    Optional<Tie> tie,
    List<Span> presence,
    Manner manner) {
  public Actor {
    spots = List.copyOf(spots);
    presence = List.copyOf(presence);
  }
}
