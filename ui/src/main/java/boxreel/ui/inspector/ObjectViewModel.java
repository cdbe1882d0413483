package boxreel.ui.inspector;

import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Track;
import boxreel.layout.edit.TrackEdits;
import boxreel.ui.document.BoxPlacement;
import boxreel.ui.document.EditMode;
import boxreel.ui.document.ShotDocument;
import boxreel.ui.document.TrackNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;

/// The selected object's numbers in px of the video, and edits of them.
public final class ObjectViewModel {
  private final ShotDocument document;
  private final BoxPlacement placement;
  private final ObservableIntegerValue width;
  private final ObservableIntegerValue height;
  private final ObjectBinding<String> size;

  public ObjectViewModel(
      ShotDocument document,
      EditMode mode,
      ObservableIntegerValue width,
      ObservableIntegerValue height) {
    this.document = document;
    placement = new BoxPlacement(document, mode);
    this.width = width;
    this.height = height;
    size = Bindings.createObjectBinding(() -> width.get() + "x" + height.get(), width, height);
  }

  public ShotDocument document() {
    return document;
  }

  /// Changes with the video's size, which the numbers are relative to.
  public ObservableValue<String> sizeProperty() {
    return size;
  }

  /// Width of the video in px.
  public int videoWidth() {
    return width.get();
  }

  /// Height of the video in px.
  public int videoHeight() {
    return height.get();
  }

  /// The selected box at the playhead, in px of the video; the whole frame if nothing is
  /// selected.
  public Box boxInPixels() {
    Box box =
        document
            .selectedTrack()
            .map(track -> track.positionAt(document.frame()))
            .orElse(new Box(0, 0, 1, 1));
    return new Box(
        box.x() * width.get(),
        box.y() * height.get(),
        box.width() * width.get(),
        box.height() * height.get());
  }

  public void setX(double pixels) {
    place(box -> new Box(pixels / width.get(), box.y(), box.width(), box.height()));
  }

  public void setY(double pixels) {
    place(box -> new Box(box.x(), pixels / height.get(), box.width(), box.height()));
  }

  public void setWidth(double pixels) {
    place(box -> new Box(box.x(), box.y(), pixels / width.get(), box.height()));
  }

  public void setHeight(double pixels) {
    place(box -> new Box(box.x(), box.y(), box.width(), pixels / height.get()));
  }

  /// Gives the selected object another phrase; a blank one changes nothing.
  public void rename(String phrase) {
    String plain = phrase.strip();
    document
        .selectedTrack()
        .filter(
            track -> !track.marks().locked() && !plain.isEmpty() && !plain.equals(track.phrase()))
        .ifPresent(
            track ->
                document.edit(
                    Words.NAME.text(plain), shot -> TrackEdits.setPhrase(shot, track.id(), plain)));
  }

  /// Lets the selected object be there in frames `start` (included) to `end` (excluded).
  public void setSpan(int start, int end) {
    document
        .selectedTrack()
        .filter(track -> !track.marks().locked())
        .ifPresent(
            track ->
                document.edit(
                    Words.CHANGE_PRESENCE.text(TrackNames.brief(track.phrase())),
                    shot ->
                        shot.withTrack(
                            track.withPresence(
                                List.of(new FrameSpan(start, Math.max(start + 1, end)))))));
  }

  /// When the selected object is there, for people: `frames 1 to 24`.
  public String presenceText() {
    return document
        .selectedTrack()
        .map(
            track -> {
              List<FrameSpan> spans = track.presence();
              return switch (spans.size()) {
                case 0 -> Words.NEVER.text();
                case 1 -> Words.FRAMES.text(spans.getFirst().start() + 1, spans.getFirst().end());
                default -> Words.TIMES.text(spans.size());
              };
            })
        .orElse("");
  }

  /// What may go wrong with the selected object, one sentence each.
  public List<String> warnings() {
    List<String> sentences = new ArrayList<>();
    document.selectedTrack().ifPresent(track -> warn(track, sentences));
    return sentences;
  }

  private void warn(Track track, List<String> sentences) {
    if (track.presence().isEmpty()) {
      sentences.add(Words.NEVER_THERE.text());
      return;
    }
    Box box = track.positionAt(document.frame());
    double inside =
        Math.max(0, Math.min(1, box.right()) - Math.max(0, box.x()))
            * Math.max(0, Math.min(1, box.bottom()) - Math.max(0, box.y()))
            / (box.width() * box.height());
    if (track.isPresentAt(document.frame()) && inside < 0.005) {
      sentences.add(Words.OUTSIDE.text());
    } else if (track.isPresentAt(document.frame()) && inside < 0.7) {
      sentences.add(Words.PARTLY_OUTSIDE.text(Math.round((1 - inside) * 100)));
    }
    if (box.width() * width.get() < 8 || box.height() * height.get() < 8) {
      sentences.add(Words.TOO_SMALL.text());
    }
  }

  /// Changes all selected boxes alike.
  private void place(UnaryOperator<Box> change) {
    placement.change(
        Words.SET_BOX,
        Optional.of("numbers"),
        boxes -> {
          Map<String, Box> result = new LinkedHashMap<>();
          boxes.forEach((id, box) -> result.put(id, change.apply(box)));
          return result;
        });
  }
}
