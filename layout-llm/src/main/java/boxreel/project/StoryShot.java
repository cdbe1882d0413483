package boxreel.project;

import boxreel.layout.Shot;
import java.util.List;

/// A shot of the film with all that belongs to it.
///
/// @param id unique in the project and stable over edits; names the shot's file, see [Ids]
/// @param title a few words by the user, may be empty
/// @param layout what is rendered
/// @param card what a storyboard says about it
/// @param snapshots layouts that the user has put by, oldest first
/// @param takes renders that are kept, oldest first
/// @param chosenTake the id of the take that goes into the film, empty for none
public record StoryShot(
    String id,
    String title,
    Shot layout,
    ShotCard card,
    List<Snapshot> snapshots,
    List<StoredTake> takes,
    String chosenTake) {
  public StoryShot {
    Ids.check(id);
    snapshots = List.copyOf(snapshots);
    takes = List.copyOf(takes);
  }

  /// A shot that is no more than a layout.
  public static StoryShot of(String id, Shot layout) {
    return new StoryShot(id, "", layout, ShotCard.EMPTY, List.of(), List.of(), "");
  }

  public StoryShot withId(String newId) {
    return new StoryShot(newId, title, layout, card, snapshots, takes, chosenTake);
  }

  public StoryShot withTitle(String newTitle) {
    return new StoryShot(id, newTitle, layout, card, snapshots, takes, chosenTake);
  }

  public StoryShot withLayout(Shot newLayout) {
    return new StoryShot(id, title, newLayout, card, snapshots, takes, chosenTake);
  }

  public StoryShot withCard(ShotCard newCard) {
    return new StoryShot(id, title, layout, newCard, snapshots, takes, chosenTake);
  }

  public StoryShot withSnapshots(List<Snapshot> newSnapshots) {
    return new StoryShot(id, title, layout, card, newSnapshots, takes, chosenTake);
  }

  public StoryShot withTakes(List<StoredTake> newTakes) {
    return new StoryShot(id, title, layout, card, snapshots, newTakes, chosenTake);
  }
}
