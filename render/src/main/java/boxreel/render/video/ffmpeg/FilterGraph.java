package boxreel.render.video.ffmpeg;

import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/// FFmpeg filters, connected. Sources are `buffer@NAME`, the sink is `buffersink@out`.
final class FilterGraph implements AutoCloseable {
  private final AVFilterGraph graph;
  private final AVFilterContext sink;

  /// @param description in FFmpeg's filter language, sources and sink included
  FilterGraph(String description) throws FfmpegException {
    this.graph = avfilter.avfilter_graph_alloc();
    AVFilterInOut inputs = new AVFilterInOut(null);
    AVFilterInOut outputs = new AVFilterInOut(null);
    try {
      FfmpegException.check(
          avfilter.avfilter_graph_parse2(graph, description, inputs, outputs),
          "Connecting " + description);
      FfmpegException.check(
          avfilter.avfilter_graph_config(graph, null), "Connecting " + description);
    } catch (FfmpegException e) {
      close();
      throw e;
    } finally {
      avfilter.avfilter_inout_free(inputs);
      avfilter.avfilter_inout_free(outputs);
    }
    this.sink = named("buffersink@out");
  }

  /// A source's description.
  static String source(String name, int pixelFormat, int width, int height) {
    return "buffer@%s=video_size=%dx%d:pix_fmt=%s:time_base=1/100:pixel_aspect=1/1"
        .formatted(name, width, height, avutil.av_get_pix_fmt_name(pixelFormat).getString());
  }

  /// Gives a source a frame, or with `null` tells it that there are no more.
  void push(String source, @Nullable AVFrame frame) throws FfmpegException {
    FfmpegException.check(
        avfilter.av_buffersrc_add_frame_flags(
            named("buffer@" + source), frame, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
        "Filtering a frame");
  }

  /// Takes a frame from the sink, if one is ready.
  boolean pull(AVFrame into) throws FfmpegException {
    int code = avfilter.av_buffersink_get_frame(sink, into);
    if (code == avutil.AVERROR_EAGAIN() || code == avutil.AVERROR_EOF) {
      return false;
    }
    FfmpegException.check(code, "Filtering a frame");
    return true;
  }

  private AVFilterContext named(String name) {
    AVFilterContext filter = avfilter.avfilter_graph_get_filter(graph, name);
    if (filter == null) {
      throw new IllegalStateException("The graph has no filter " + name);
    }
    return filter;
  }

  @Override
  public void close() {
    avfilter.avfilter_graph_free(graph);
  }
}
