package boxreel.render.bench;

import boxreel.layout.Box;
import boxreel.render.api.RgbFrame;
import boxreel.render.toybox.world.NamedColour;
import boxreel.render.toybox.world.Palette;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The pixels of a frame that have a named colour.
final class ColourRegion {
  /// Components smaller than this share of the largest are taken for noise.
  private static final double SPECK = 0.15;

  private final int width;
  private final int height;
  private final boolean[] hasColour;

  private ColourRegion(int width, int height, boolean[] hasColour) {
    this.width = width;
    this.height = height;
    this.hasColour = hasColour;
  }

  static ColourRegion of(RgbFrame frame, NamedColour colour) {
    byte[] rgb = frame.rgb();
    boolean[] has = new boolean[frame.width() * frame.height()];
    for (int i = 0; i < has.length; i++) {
      Optional<NamedColour> named =
          Palette.classify(rgb[3 * i] & 0xff, rgb[3 * i + 1] & 0xff, rgb[3 * i + 2] & 0xff);
      has[i] = named.isPresent() && named.get() == colour;
    }
    return new ColourRegion(frame.width(), frame.height(), has);
  }

  int area() {
    int count = 0;
    for (boolean has : hasColour) {
      count += has ? 1 : 0;
    }
    return count;
  }

  /// Pixels whose centres are inside a box, grown by a share of its sides on every side.
  int areaInside(Box box, double grown) {
    double left = (box.x() - grown * box.width()) * width;
    double right = (box.right() + grown * box.width()) * width;
    double top = (box.y() - grown * box.height()) * height;
    double bottom = (box.bottom() + grown * box.height()) * height;
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean inside = x + 0.5 >= left && x + 0.5 <= right && y + 0.5 >= top && y + 0.5 <= bottom;
        count += inside && hasColour[y * width + x] ? 1 : 0;
      }
    }
    return count;
  }

  /// The box around all components but specks, empty if there is no such pixel.
  Optional<Box> bounds() {
    int[] component = new int[hasColour.length];
    int[] sizes = new int[hasColour.length + 1];
    int components = 0;
    int largest = 0;
    for (int i = 0; i < hasColour.length; i++) {
      if (hasColour[i] && component[i] == 0) {
        components++;
        sizes[components] = fill(component, i, components);
        largest = Math.max(largest, sizes[components]);
      }
    }
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int i = 0; i < hasColour.length; i++) {
      if (hasColour[i] && sizes[component[i]] >= SPECK * largest) {
        left = Math.min(left, i % width);
        right = Math.max(right, i % width);
        top = Math.min(top, i / width);
        bottom = Math.max(bottom, i / width);
      }
    }
    return right < 0
        ? Optional.empty()
        : Optional.of(
            Box.ofCorners(
                left / (double) width,
                top / (double) height,
                (right + 1) / (double) width,
                (bottom + 1) / (double) height));
  }

  /// Marks the 4-connected pixels around `start`.
  private int fill(int[] component, int start, int number) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(start);
    component[start] = number;
    int size = 0;
    while (!open.isEmpty()) {
      int i = open.pop();
      size++;
      int x = i % width;
      int y = i / width;
      visit(component, open, x > 0 ? i - 1 : -1, number);
      visit(component, open, x < width - 1 ? i + 1 : -1, number);
      visit(component, open, y > 0 ? i - width : -1, number);
      visit(component, open, y < height - 1 ? i + width : -1, number);
    }
    return size;
  }

  private void visit(int[] component, Deque<Integer> open, int i, int number) {
    if (i >= 0 && hasColour[i] && component[i] == 0) {
      component[i] = number;
      open.push(i);
    }
  }
}
