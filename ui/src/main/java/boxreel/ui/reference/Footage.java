package boxreel.ui.reference;

import java.nio.file.Path;

/// Which moments of a file the frames of a shot show.
///
/// @param start the second that the first frame shows
/// @param rate of the shot, in frames a second
/// @param frames of the shot
record Footage(Path file, double start, double rate, int frames) {
  double seconds(int frame) {
    return start + frame / rate;
  }
}
