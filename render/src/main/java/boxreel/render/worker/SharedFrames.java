package boxreel.render.worker;

import boxreel.render.api.RgbFrame;
import boxreel.render.api.VideoClip;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// A clip's pixels in a file that two processes map: frame after frame, as [RgbFrame] has them.
/// The processes take turns; whose turn it is, their messages say.
final class SharedFrames {
  /// What the pixels are not: how many, how large, how fast.
  ///
  /// @param framesPerSecond above 0
  record Form(int width, int height, int count, double framesPerSecond) {
    static Form of(VideoClip clip) {
      return new Form(clip.width(), clip.height(), clip.frames().size(), clip.framesPerSecond());
    }

    private int frameBytes() {
      return Math.multiplyExact(Math.multiplyExact(width, height), 3);
    }
  }

  private SharedFrames() {}

  /// Writes a clip from the start of the file, which grows as needed.
  ///
  /// @param file exists
  static void write(Path file, VideoClip clip) throws IOException {
    long size = Form.of(clip).frameBytes();
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Arena arena = Arena.ofConfined()) {
      MemorySegment shared = channel.map(MapMode.READ_WRITE, 0, size * clip.frames().size(), arena);
      for (int i = 0; i < clip.frames().size(); i++) {
        byte[] rgb = clip.frames().get(i).rgb();
        MemorySegment.copy(rgb, 0, shared, ValueLayout.JAVA_BYTE, i * size, rgb.length);
      }
    }
  }

  /// Copies a clip out of the file.
  ///
  /// @throws IOException if the file is shorter than that, or can't be read
  static VideoClip read(Path file, Form form) throws IOException {
    int size = form.frameBytes();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      long needed = (long) size * form.count;
      // Beyond its end a read-only map can't be made, or faults when touched.
      if (channel.size() < needed) {
        throw new IOException("The frames are " + channel.size() + " bytes, not " + needed);
      }
      MemorySegment shared = channel.map(MapMode.READ_ONLY, 0, needed, arena);
      List<RgbFrame> frames = new ArrayList<>(form.count);
      for (int i = 0; i < form.count; i++) {
        byte[] rgb = new byte[size];
        MemorySegment.copy(shared, ValueLayout.JAVA_BYTE, (long) i * size, rgb, 0, size);
        frames.add(new RgbFrame(form.width, form.height, rgb));
      }
      return new VideoClip(form.framesPerSecond, frames);
    }
  }
}
