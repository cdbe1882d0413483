package boxreel.render.video.ffmpeg;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/// One of FFmpeg's frames with pixels in it, reused from frame to frame.
final class Picture implements AutoCloseable {
  private final AVFrame frame;

  private Picture(AVFrame frame) {
    this.frame = frame;
  }

  /// A frame without pixels, to be filled by FFmpeg.
  static Picture empty() throws FfmpegException {
    AVFrame frame = avutil.av_frame_alloc();
    if (frame == null) {
      throw new FfmpegException("No memory for a frame", FfmpegException.Reason.OTHER);
    }
    return new Picture(frame);
  }

  /// @param pixelFormat one of FFmpeg's `AV_PIX_FMT_` numbers
  static Picture of(int pixelFormat, int width, int height) throws FfmpegException {
    Picture picture = empty();
    picture.frame.format(pixelFormat);
    picture.frame.width(width);
    picture.frame.height(height);
    int code = avutil.av_frame_get_buffer(picture.frame, 0);
    if (code < 0) {
      picture.close();
      throw new FfmpegException("No memory for a picture", code);
    }
    return picture;
  }

  AVFrame frame() {
    return frame;
  }

  /// Makes the pixels ours to write again after FFmpeg was given the frame.
  void reclaim() throws FfmpegException {
    FfmpegException.check(avutil.av_frame_make_writable(frame), "Reusing a picture");
  }

  /// Copies tightly packed rows into one plane.
  ///
  /// @param rowBytes bytes of a row; `pixels` holds whole rows
  void fill(int plane, byte[] pixels, int rowBytes) {
    int stride = frame.linesize(plane);
    BytePointer rows = frame.data(plane);
    for (int row = 0; row < pixels.length / rowBytes; row++) {
      rows.position((long) row * stride).put(pixels, row * rowBytes, rowBytes);
    }
  }

  @Override
  public void close() {
    avutil.av_frame_free(frame);
  }
}
