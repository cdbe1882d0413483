package boxreel.layout.lvd;

import boxreel.layout.Box;
import boxreel.layout.lvd.FrameObjects.Found;
import boxreel.layout.lvd.Loose.Listing;
import boxreel.layout.lvd.Loose.Mapping;
import boxreel.layout.lvd.Loose.Num;
import boxreel.layout.lvd.Loose.Text;
import java.util.ArrayList;
import java.util.List;

/// Finds the boxes of an answer while it arrives, each as soon as its last character is there.
///
/// A foretaste: what the answer comes to, [LvdReader] says once it is whole. Reads on from the
/// frame that is being written, so that the time for a whole answer is linear in its length times
/// the number of pieces per frame. Not for several threads.
public final class LvdStream {
  private int frameStart;
  private int currentFrame;
  private int toldInFrame;

  /// The boxes that have been completed since the last call.
  ///
  /// @param textSoFar the answer from its start; a shorter text than before starts anew
  public List<StreamedBox> boxes(String textSoFar) {
    if (textSoFar.length() < frameStart) {
      frameStart = 0;
      currentFrame = 0;
      toldInFrame = 0;
    }
    String tail =
        textSoFar.substring(frameStart, Math.min(textSoFar.length(), LvdReader.MAX_LENGTH));
    Answer answer = new Answer(tail);
    List<Answer.Part> parts = answer.parts();
    List<StreamedBox> boxes = new ArrayList<>();
    int readFrom = 0;
    if (currentFrame > 0) {
      // The text begins inside a frame whose marker has been read.
      int end = parts.isEmpty() ? tail.length() : parts.getFirst().start();
      addNew(answer, new Answer.Part(currentFrame, 0, end), boxes);
    }
    for (Answer.Part part : parts) {
      if (part.frame() != Answer.Part.BACKGROUND) {
        currentFrame = part.frame();
        toldInFrame = 0;
        readFrom = part.start();
        addNew(answer, part, boxes);
      }
    }
    frameStart += readFrom;
    return boxes;
  }

  private void addNew(Answer answer, Answer.Part part, List<StreamedBox> boxes) {
    if (part.frame() < 1 || part.frame() > LvdLayout.FRAMES) {
      return;
    }
    Listing list = new LooseParser(answer, part.start(), part.end()).firstList();
    List<Found> objects = FrameObjects.in(complete(list), part.frame(), new ArrayList<>());
    for (Found object : objects.subList(Math.min(toldInFrame, objects.size()), objects.size())) {
      toldInFrame++;
      object
          .box()
          .filter(b -> b[2] > 0 && b[3] > 0)
          .ifPresent(b -> boxes.add(box(part.frame(), object, b)));
    }
  }

  private static StreamedBox box(int moment, Found object, double[] numbers) {
    double unit = LvdLayout.CANVAS;
    return new StreamedBox(
        moment,
        object.id().isPresent() ? Integer.toString(object.id().getAsInt()) : object.label(),
        object.name(),
        new Box(numbers[0] / unit, numbers[1] / unit, numbers[2] / unit, numbers[3] / unit));
  }

  /// The value without what is still being written.
  private static Listing complete(Listing list) {
    List<Loose> items = new ArrayList<>();
    for (Loose item : list.items()) {
      switch (item) {
        case Listing inner -> items.add(inner.closed() ? inner : complete(inner));
        case Mapping map when map.closed() -> items.add(map);
        case Mapping _, Text _, Num _ -> {}
      }
    }
    return new Listing(items, list.line(), true);
  }
}
