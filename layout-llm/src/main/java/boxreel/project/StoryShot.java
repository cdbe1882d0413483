package boxreel.project;

import boxreel.layout.Shot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A shot of the film with all that belongs to it.
///
/// @param id unique in the project and stable over edits; names the shot's file, see [Ids]
/// @param title a few words by the user, may be empty
/// @param layout what is rendered
/// @param card what a storyboard says about it
/// @param snapshots layouts that the user has put by, oldest first
/// @param takes renders that are kept, oldest first
/// @param chosenTake the id of the take that the user chose for the film, empty for none; see
///     [TakeEdits#standing]
/// @param exchanges what was said to language models about the layout and what they answered,
///     oldest first: JSON objects that are kept for people to look at and not read by the
///     program
/// @param reference what lies under the boxes while the shot is laid out
public record StoryShot(
    String id,
    String title,
    Shot layout,
    ShotCard card,
    List<Snapshot> snapshots,
    List<StoredTake> takes,
    String chosenTake,
    List<String> exchanges,
    Optional<Reference> reference) {
  private static final int MOST_EXCHANGES = 10;

  public StoryShot {
    Ids.check(id);
    snapshots = List.copyOf(snapshots);
    takes = List.copyOf(takes);
    exchanges = List.copyOf(exchanges);
  }

  /// A shot without a reference.
  public StoryShot(
      String id,
      String title,
      Shot layout,
      ShotCard card,
      List<Snapshot> snapshots,
      List<StoredTake> takes,
      String chosenTake,
      List<String> exchanges) {
    this(id, title, layout, card, snapshots, takes, chosenTake, exchanges, Optional.empty());
  }

  /// A shot that is no more than a layout.
  public static StoryShot of(String id, Shot layout) {
    return new StoryShot(id, "", layout, ShotCard.EMPTY, List.of(), List.of(), "", List.of());
  }

  public StoryShot withReference(Optional<Reference> newReference) {
    return new StoryShot(
        id, title, layout, card, snapshots, takes, chosenTake, exchanges, newReference);
  }

  public StoryShot withId(String newId) {
    return new StoryShot(
        newId, title, layout, card, snapshots, takes, chosenTake, exchanges, reference);
  }

  public StoryShot withTitle(String newTitle) {
    return new StoryShot(
        id, newTitle, layout, card, snapshots, takes, chosenTake, exchanges, reference);
  }

  public StoryShot withLayout(Shot newLayout) {
    return new StoryShot(
        id, title, newLayout, card, snapshots, takes, chosenTake, exchanges, reference);
  }

  public StoryShot withCard(ShotCard newCard) {
    return new StoryShot(
        id, title, layout, newCard, snapshots, takes, chosenTake, exchanges, reference);
  }

  public StoryShot withSnapshots(List<Snapshot> newSnapshots) {
    return new StoryShot(
        id, title, layout, card, newSnapshots, takes, chosenTake, exchanges, reference);
  }

  public StoryShot withTakes(List<StoredTake> newTakes) {
    return new StoryShot(
        id, title, layout, card, snapshots, newTakes, chosenTake, exchanges, reference);
  }

  /// @param takeId empty for none
  public StoryShot withChosenTake(String takeId) {
    return new StoryShot(id, title, layout, card, snapshots, takes, takeId, exchanges, reference);
  }

  /// The shot with more exchanges; those that it has are not added again, and of very many the
  /// oldest go.
  public StoryShot withExchanges(List<String> more) {
    LinkedHashSet<String> all = new LinkedHashSet<>(exchanges);
    all.addAll(more);
    List<String> kept = all.stream().skip(Math.max(0, all.size() - MOST_EXCHANGES)).toList();
    return new StoryShot(id, title, layout, card, snapshots, takes, chosenTake, kept, reference);
  }
}
