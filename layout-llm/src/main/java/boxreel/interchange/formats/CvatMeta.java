package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/// What CVAT's `meta` element says of a task or a job. Frames are counted in the video; of a
/// task that takes every n-th frame from a first one on, those are counted here.
final class CvatMeta {
  private static final Pattern STEP = Pattern.compile("step\\s*=\\s*(\\d{1,6})");

  private String name = "";
  private int frames;
  private int start;
  private int step = 1;
  private int width;
  private int height;

  /// Reads on from the element's start to its end.
  void read(XmlReader xml) throws LayoutException {
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.push(xml.name());
          text.setLength(0);
        }
        case XMLStreamConstants.CHARACTERS -> text.append(xml.text());
        case XMLStreamConstants.END_ELEMENT -> {
          if (path.isEmpty()) {
            return;
          }
          String element = path.pop();
          take(element, path.isEmpty() ? "" : path.peek(), text.toString().strip(), xml);
          text.setLength(0);
        }
        default -> throw xml.wrong("ends inside meta");
      }
    }
  }

  private void take(String element, String parent, String value, XmlReader xml)
      throws LayoutException {
    boolean isOfWork = parent.equals("task") || parent.equals("job");
    String where = "line " + xml.line() + ", " + element;
    if (value.isEmpty()) {
      return;
    }
    if (parent.equals("original_size") && element.equals("width")) {
      width = Numbers.whole(value, where);
    } else if (parent.equals("original_size") && element.equals("height")) {
      height = Numbers.whole(value, where);
    } else if (isOfWork && element.equals("size")) {
      frames = Numbers.whole(value, where);
    } else if (isOfWork && element.equals("start_frame")) {
      start = Numbers.whole(value, where);
    } else if (isOfWork && element.equals("name")) {
      name = value;
    } else if (isOfWork && element.equals("frame_filter")) {
      Matcher found = STEP.matcher(value);
      step = found.find() ? Math.max(1, Numbers.whole(found.group(1), where)) : 1;
    }
  }

  /// What the task is called, may be empty.
  String name() {
    return name;
  }

  /// How many frames there are, 0 if it is not said.
  int frames() {
    return frames;
  }

  int firstFrame() {
    return start;
  }

  /// A frame of the video as a frame of the task.
  int frame(int inVideo) {
    return Math.max(0, inVideo - start) / step;
  }

  Optional<FrameSize> size() {
    return FrameSize.isValid(width, height)
        ? Optional.of(new FrameSize(width, height))
        : Optional.empty();
  }
}
