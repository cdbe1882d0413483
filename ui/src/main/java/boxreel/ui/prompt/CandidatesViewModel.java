package boxreel.ui.prompt;

import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.Locks;
import boxreel.layout.edit.Recasting;
import boxreel.layout.edit.ShotMix;
import boxreel.layout.score.LayoutScorer;
import boxreel.planner.Plan;
import boxreel.planner.candidate.Candidates;
import boxreel.planner.candidate.RankedPlan;
import boxreel.planner.trace.ExchangeJson;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The proposals for the prompt, to look at on the stage one after the other and to choose from.
///
/// Looking at one puts it on the stage, where it plays and can be edited; looking at several in
/// a row is one step that undo takes back.
public final class CandidatesViewModel {
  private final ShotDocument document;
  private final Predicate<Track> stays;
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Candidate>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<List<Shot>> arriving = new ReadOnlyObjectWrapper<>(List.of());
  private Shot before;
  private int round;

  /// @param stays whether an object of the layout is not to be changed
  CandidatesViewModel(ShotDocument document, Predicate<Track> stays) {
    this.document = document;
    this.stays = stays;
    this.before = document.committed();
    document.shotProperty().subscribe(this::noticeEdit);
  }

  /// Best first; empty when there is nothing to choose.
  public ObservableList<Candidate> candidates() {
    return candidates;
  }

  /// The one that is on the stage just as it was proposed.
  public ReadOnlyObjectProperty<Optional<Candidate>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What there is so far of the proposals that are asked for, in the order in which they were
  /// asked for; empty when none is under way.
  public ReadOnlyObjectProperty<List<Shot>> arrivingProperty() {
    return arriving.getReadOnlyProperty();
  }

  void arrive(List<Shot> soFar) {
    arriving.set(soFar);
  }

  /// Shows new proposals. The best goes onto the stage, unless there are edits by hand that it
  /// would push aside.
  ///
  /// @param ranked best first, at least one
  void propose(List<RankedPlan> ranked) {
    close();
    before = document.committed();
    round++;
    List<Candidate> different = new ArrayList<>();
    for (RankedPlan one : held(ranked)) {
      Shot shot = completed(one.plan().shot());
      if (different.stream().noneMatch(c -> c.shot().tracks().equals(shot.tracks()))) {
        different.add(new Candidate(letter(different.size()), one, shot));
      }
    }
    boolean keepsEdits = !editedByHand().isEmpty();
    if (!keepsEdits) {
      put(Words.PROPOSE.text(), different.getFirst());
    }
    if (different.size() > 1 || keepsEdits) {
      candidates.setAll(different);
    }
  }

  /// The proposals with what stays in its place, ranked anew.
  private List<RankedPlan> held(List<RankedPlan> ranked) {
    Set<String> ids =
        before.tracks().stream().filter(stays).map(Track::id).collect(Collectors.toSet());
    Locks whole = Locks.of(before, ids);
    if (whole.equals(Locks.NONE)) {
      return ranked;
    }
    return ranked.stream()
        .map(
            one -> {
              Plan plan = one.plan();
              // Frames of a clip of another length are other frames.
              boolean isSameLength = plan.shot().frames() == before.frames();
              Locks locks = isSameLength ? whole : new Locks(ids, List.of());
              Shot shot = Recasting.held(before, plan.shot(), locks);
              return new RankedPlan(
                  one.number(),
                  new Plan(
                      shot, plan.plannerName(), plan.notes(), plan.exchanges(), plan.reading()),
                  LayoutScorer.score(shot, Candidates.GRID));
            })
        .sorted(Comparator.comparingDouble(one -> -one.score().total()))
        .toList();
  }

  private static String letter(int index) {
    return Character.toString('A' + index);
  }

  /// Phrases of the objects of the layout before that somebody has edited, but for those that
  /// stay.
  List<String> editedByHand() {
    return before.tracks().stream()
        .filter(t -> t.keys().stream().anyMatch(key -> key.origin() == Key.Origin.USER))
        .filter(stays.negate())
        .map(Track::phrase)
        .map(TrackNames::brief)
        .toList();
  }

  /// Puts a proposal onto the stage.
  public void show(Candidate candidate) {
    put(Words.USE_PROPOSAL.text(candidate.letter()), candidate);
  }

  private void put(String label, Candidate candidate) {
    document.select(Selection.NONE);
    document.commit(label, mergeKey(), candidate.shot(), exchanges(candidate));
    shown.set(Optional.of(candidate));
    document.seek(0);
    if (!candidate.shot().tracks().isEmpty()) {
      document.select(Selection.ofTrack(candidate.shot().tracks().getFirst().id()));
    }
  }

  /// Takes one object of a proposal over into the layout on the stage.
  public void take(Candidate candidate, Track track) {
    document.endMerge();
    document.commit(
        Words.TAKE_FROM.text(TrackNames.brief(track.phrase()), candidate.letter()),
        null,
        ShotMix.taking(document.committed(), candidate.shot(), track.id()),
        exchanges(candidate));
    document.endMerge();
  }

  private static List<String> exchanges(Candidate candidate) {
    return ExchangeJson.texts(candidate.plan().exchanges());
  }

  /// Puts the layout back that was there before, and closes the choice.
  public void goBack() {
    document.select(Selection.NONE);
    document.commitMerging(Words.GO_BACK.text(), mergeKey(), before);
    close();
  }

  /// Ends the choice; the stage stays as it is.
  public void close() {
    document.endMerge();
    candidates.clear();
    arriving.set(List.of());
    shown.set(Optional.empty());
  }

  private String mergeKey() {
    return "proposals " + round;
  }

  /// A proposal that has been edited, or undone, is not as it was proposed any more.
  private void noticeEdit(Shot now) {
    if (shown.get().isPresent() && !shown.get().get().shot().equals(now)) {
      shown.set(Optional.empty());
    }
  }

  /// A plan's shot with the user's own texts where the plan has none.
  private Shot completed(Shot planned) {
    Shot result = planned.withPrompt(before.prompt());
    if (planned.frames() == before.frames()) {
      result = result.withLockedFrames(before.lockedFrames());
      if (planned.cues().isEmpty()) {
        result = result.withCues(before.cues());
      }
    }
    if (result.background().isBlank()) {
      result = result.withBackground(before.background());
    }
    return result.negative().isBlank() ? result.withNegative(before.negative()) : result;
  }
}
