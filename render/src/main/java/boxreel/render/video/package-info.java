/// Video files: which format a name asks for, the trace that travels in the file, writing beside
/// the target and renaming, and what users are told when it fails. FFmpeg itself is behind
/// [boxreel.render.video.ffmpeg]; nothing here touches a native object.
@NullMarked
package boxreel.render.video;

import org.jspecify.annotations.NullMarked;
