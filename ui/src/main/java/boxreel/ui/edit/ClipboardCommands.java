package boxreel.ui.edit;

import boxreel.base.LayoutException;
import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.KeyRef;
import boxreel.layout.edit.KeySetEdits;
import boxreel.layout.edit.TrackEdits;
import boxreel.layout.io.KeyTable;
import boxreel.layout.io.ShotJson;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.Selection;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.fx.TextClipboard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Copies and pastes: the selected keys as a table, or else the selected objects as a layout.
/// Both are plain text that other programs can read.
public final class ClipboardCommands {
  private final ShotDocument document;
  private final EditMode mode;
  private final TextClipboard clipboard;
  private final TrackTargets targets;
  private final KeyCommands keys;
  private final ObjectCommands objects;

  public ClipboardCommands(ShotDocument document, EditMode mode, TextClipboard clipboard) {
    this.document = document;
    this.mode = mode;
    this.clipboard = clipboard;
    targets = new TrackTargets(document, mode);
    keys = new KeyCommands(document, mode);
    objects = new ObjectCommands(document, mode);
  }

  public void copy() {
    Selection selection = document.selection();
    if (!selection.keys().isEmpty()) {
      clipboard.copy(KeyTable.write(rows()));
    } else if (!selection.isEmpty()) {
      Shot shot = document.shot();
      clipboard.copy(ShotJson.write(shot.withTracks(document.selectedTracks())));
    }
  }

  public void cut() {
    copy();
    deleteSelection();
  }

  /// Deletes what is most specific in the selection: keys, else objects.
  public void deleteSelection() {
    if (keys.hasDeletableKeys()) {
      keys.deleteKeys();
    } else {
      objects.delete();
    }
  }

  /// Pastes keys at the playhead into the selected objects, or objects into the shot.
  public void paste() {
    paste(false);
  }

  /// As [#paste], keys in the opposite order of time.
  public void pasteMirrored() {
    paste(true);
  }

  private void paste(boolean mirrored) {
    Optional<String> text = clipboard.text();
    Optional<List<KeyTable.Row>> rows = text.flatMap(KeyTable::read);
    if (rows.isPresent()) {
      pasteKeys(mirrored ? mirrored(rows.get()) : rows.get());
    } else {
      text.ifPresent(this::pasteObjects);
    }
  }

  private List<KeyTable.Row> rows() {
    List<KeyTable.Row> rows = new ArrayList<>();
    for (Track track : document.selectedTracks()) {
      for (Key key : track.keys()) {
        if (document.selection().isKey(track.id(), key.time())) {
          rows.add(new KeyTable.Row(track.phrase(), key.time(), key.box(), key.easing()));
        }
      }
    }
    return rows;
  }

  private void pasteObjects(String json) {
    Shot copied;
    try {
      copied = ShotJson.read(json);
    } catch (LayoutException _) {
      mode.remark(Words.NOTHING_TO_PASTE.text());
      return;
    }
    Shot shot = document.committed();
    List<String> ids = new ArrayList<>();
    for (Track track : TrackEdits.setLength(copied, shot.frames()).tracks()) {
      String id = TrackEdits.freeId(shot);
      shot =
          TrackEdits.add(
              shot, new Track(id, track.phrase(), track.presence(), track.keys(), track.marks()));
      ids.add(id);
    }
    if (!ids.isEmpty()) {
      document.commit(Words.PASTE_OBJECTS.text(ids.size()), shot);
      document.select(Selection.ofTracks(ids));
    }
  }

  /// Keys of one object go to every selected one; of several, each to the selected one in its
  /// place. On another object they keep their offsets to its place at the playhead.
  private void pasteKeys(List<KeyTable.Row> rows) {
    Map<String, List<KeyTable.Row>> byObject = new LinkedHashMap<>();
    rows.forEach(row -> byObject.computeIfAbsent(row.object(), _ -> new ArrayList<>()).add(row));
    List<Track> tracks = targets.unlocked();
    List<List<KeyTable.Row>> sources = List.copyOf(byObject.values());
    double first = rows.stream().mapToDouble(KeyTable.Row::time).min().orElse(0);
    Shot shot = document.committed();
    Set<KeyRef> pasted = new HashSet<>();
    for (int i = 0; i < tracks.size() && (sources.size() == 1 || i < sources.size()); i++) {
      Track track = tracks.get(i);
      List<Key> moved = moved(sources.get(sources.size() == 1 ? 0 : i), track, first);
      shot = KeySetEdits.put(shot, track.id(), moved);
      moved.forEach(key -> pasted.add(new KeyRef(track.id(), key.time())));
    }
    if (tracks.isEmpty()) {
      mode.remark(Words.SELECT_FOR_KEYS.text());
      return;
    }
    document.commit(Words.PASTE_KEYS.text(rows.size()), shot);
    document.select(Selection.ofKeys(pasted));
  }

  private List<Key> moved(List<KeyTable.Row> rows, Track track, double first) {
    Box from = rows.getFirst().box();
    Box to =
        rows.getFirst().object().equals(track.phrase()) ? from : track.positionAt(document.frame());
    return rows.stream()
        .map(
            row ->
                new Key(
                    Math.rint(document.frame() + row.time() - first),
                    row.box().movedBy(to.centreX() - from.centreX(), to.centreY() - from.centreY()),
                    row.easing(),
                    Key.Origin.USER))
        .toList();
  }

  private static List<KeyTable.Row> mirrored(List<KeyTable.Row> rows) {
    double sum =
        rows.stream().mapToDouble(KeyTable.Row::time).min().orElse(0)
            + rows.stream().mapToDouble(KeyTable.Row::time).max().orElse(0);
    List<KeyTable.Row> result = new ArrayList<>();
    for (int i = rows.size() - 1; i >= 0; i--) {
      KeyTable.Row row = rows.get(i);
      boolean follows = i > 0 && rows.get(i - 1).object().equals(row.object());
      Easing easing = follows ? rows.get(i - 1).easing().mirrored() : Easing.LINEAR;
      result.add(new KeyTable.Row(row.object(), sum - row.time(), row.box(), easing));
    }
    return result;
  }
}
