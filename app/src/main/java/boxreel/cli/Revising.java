package boxreel.cli;

import boxreel.base.CancelToken;
import boxreel.base.StudioException;
import boxreel.layout.FrameSpan;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyChange;
import boxreel.layout.edit.Locks;
import boxreel.layout.edit.ObjectChange;
import boxreel.layout.edit.ShotDifference;
import boxreel.planner.Plan;
import boxreel.planner.Revision;
import boxreel.planner.RevisionRequest;
import boxreel.planner.ShotReviser;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Changes a layout as the user says it, tells the difference, and keeps what the user accepts.
final class Revising {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

  private final Reporter reporter;
  private final CancelToken cancel;

  Revising(Reporter reporter, CancelToken cancel) {
    this.reporter = reporter;
    this.cancel = cancel;
  }

  /// @param locked objects by id or phrase
  /// @param lockedFrames spans such as "0-7", both ends included
  /// @param accepted objects by id or phrase; empty for all
  /// @return the accepted layout, as a plan
  Plan revise(
      ShotReviser reviser,
      Shot shot,
      String instruction,
      List<String> locked,
      List<String> lockedFrames,
      List<String> accepted,
      long seed)
      throws StudioException {
    List<FrameSpan> frames = new ArrayList<>(shot.lockedFrames());
    frames.addAll(spans(shot, lockedFrames));
    Locks locks = new Locks(ids(shot, locked, "--lock"), frames);
    reporter.event(Json.event("planning").put("planner", reviser.name()));
    Revision revision =
        reviser.revise(
            new RevisionRequest(shot, instruction, locks, seed),
            new ReportingListener(reporter),
            cancel);
    revision.notes().forEach(reporter::note);
    Set<String> kept =
        accepted.isEmpty()
            ? revision.difference().changes().stream()
                .map(ObjectChange::id)
                .collect(Collectors.toSet())
            : ids(revision.proposed().withTracks(all(shot, revision)), accepted, "--accept");
    tell(revision.difference(), kept);
    return new Plan(
        revision.difference().applied(shot, kept),
        revision.plannerName(),
        revision.notes(),
        revision.exchanges());
  }

  /// Objects of both shots, so that one that is to go can be named.
  private static List<Track> all(Shot before, Revision revision) {
    List<Track> tracks = new ArrayList<>(before.tracks());
    for (Track track : revision.proposed().tracks()) {
      if (before.track(track.id()).isEmpty()) {
        tracks.add(track);
      }
    }
    return tracks;
  }

  private void tell(ShotDifference difference, Set<String> kept) {
    ObjectNode json = Json.event("difference");
    ArrayNode objects = json.putArray("objects");
    for (ObjectChange change : difference.changes()) {
      boolean isKept = kept.contains(change.id());
      ObjectNode node =
          objects
              .addObject()
              .put("id", change.id())
              .put("phrase", change.phrase())
              .put("accepted", isKept);
      StringBuilder text =
          new StringBuilder(isKept ? "  " : "  (refused) ")
              .append(change.phrase())
              .append(" (")
              .append(change.id())
              .append("): ");
      switch (change) {
        case ObjectChange.Added _ -> {
          node.put("change", "added");
          text.append("new");
        }
        case ObjectChange.Removed _ -> {
          node.put("change", "removed");
          text.append("gone");
        }
        case ObjectChange.Changed changed -> {
          node.put("change", "changed").put("presence", changed.changesPresence());
          ArrayNode keys = node.putArray("keys");
          changed.keys().forEach(key -> keys.add(json(key)));
          text.append(
              changed.keys().stream().map(Revising::text).collect(Collectors.joining(", ")));
          text.append(changed.keys().isEmpty() || !changed.changesPresence() ? "" : ", ");
          text.append(changed.changesPresence() ? "seen in other frames" : "");
        }
      }
      reporter.note(text.toString());
    }
    reporter.event(json);
  }

  private static String text(KeyChange change) {
    String frame = String.format(Locale.ROOT, "%.0f", change.time());
    return switch (change) {
      case KeyChange.Added _ -> "key added at " + frame;
      case KeyChange.Removed _ -> "key removed at " + frame;
      case KeyChange.Changed _ -> "key moved at " + frame;
    };
  }

  private static ObjectNode json(KeyChange change) {
    ObjectNode node = Json.object().put("time", change.time());
    return switch (change) {
      case KeyChange.Added added -> box(node.put("change", "added"), "to", added.key());
      case KeyChange.Removed removed -> box(node.put("change", "removed"), "from", removed.key());
      case KeyChange.Changed changed ->
          box(box(node.put("change", "moved"), "from", changed.before()), "to", changed.after());
    };
  }

  private static ObjectNode box(ObjectNode node, String name, Key key) {
    node.putArray(name)
        .add(key.box().x())
        .add(key.box().y())
        .add(key.box().width())
        .add(key.box().height());
    return node;
  }

  /// The ids of objects that are named by id or phrase.
  private static Set<String> ids(Shot shot, List<String> names, String option) {
    Set<String> ids = new HashSet<>();
    for (String name : names) {
      List<String> found = LayoutFiles.objects(shot, name);
      if (found.isEmpty()) {
        throw new UsageError(
            "There is no object '"
                + name
                + "' for "
                + option
                + "; there are "
                + shot.tracks().stream()
                    .map(t -> t.id() + " (" + t.phrase() + ")")
                    .collect(Collectors.joining(", "))
                + ".");
      }
      ids.addAll(found);
    }
    return ids;
  }

  private static List<FrameSpan> spans(Shot shot, List<String> texts) {
    return texts.stream().map(text -> span(shot, text)).toList();
  }

  private static FrameSpan span(Shot shot, String text) {
    Matcher matcher = SPAN.matcher(text.strip());
    Optional<FrameSpan> span = Optional.empty();
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = Integer.parseInt(matcher.group(2));
      span =
          first <= last && last < shot.frames()
              ? Optional.of(new FrameSpan(first, last + 1))
              : Optional.empty();
    }
    return span.orElseThrow(
        () ->
            new UsageError(
                "--lock-frames takes frames of the shot as in 0-7, up to "
                    + (shot.frames() - 1)
                    + ", not '"
                    + text
                    + "'."));
  }
}
