package boxreel.ui.render;

import boxreel.project.Picture;
import java.util.Arrays;
import java.util.List;

/// How far two takes show the same.
///
/// @param most by how much a part of a pixel differs at most, 0 to 255; -1 where they have
///     other sizes or numbers of frames
record Likeness(int most) {
  static final Likeness NONE = new Likeness(-1);

  static Likeness of(List<Picture> a, List<Picture> b) {
    if (a.size() != b.size()) {
      return NONE;
    }
    int most = 0;
    for (int i = 0; i < a.size(); i++) {
      Picture one = a.get(i);
      Picture other = b.get(i);
      if (one.width() != other.width() || one.height() != other.height()) {
        return NONE;
      }
      if (Arrays.mismatch(one.rgb(), other.rgb()) >= 0) {
        most = Math.max(most, most(one.rgb(), other.rgb()));
      }
    }
    return new Likeness(most);
  }

  boolean isExact() {
    return most == 0;
  }

  private static int most(byte[] a, byte[] b) {
    int most = 0;
    for (int i = 0; i < a.length; i++) {
      most = Math.max(most, Math.abs((a[i] & 255) - (b[i] & 255)));
    }
    return most;
  }
}
