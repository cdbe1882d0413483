/// The only place that calls FFmpeg. Its classes take frames and paths, own every native object
/// for the length of one call, and report failures as
/// [boxreel.render.video.ffmpeg.FfmpegException]. FFmpeg's own messages go to the log.
///
/// No policy belongs here: where a file goes, what it is called and what users are told is
/// decided in [boxreel.render.video].
@NullMarked
package boxreel.render.video.ffmpeg;

import org.jspecify.annotations.NullMarked;
