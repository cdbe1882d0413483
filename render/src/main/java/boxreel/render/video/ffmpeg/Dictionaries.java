package boxreel.render.video.ffmpeg;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/// FFmpeg's string maps. Everything crosses as UTF-8 whatever the platform's charset is.
final class Dictionaries {
  private Dictionaries() {}

  /// The map as FFmpeg's, to be freed with `av_dict_free`; empty maps are FFmpeg's null.
  static AVDictionary of(Map<String, String> entries) throws FfmpegException {
    AVDictionary dictionary = new AVDictionary(null);
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      try (BytePointer key = utf8(entry.getKey());
          BytePointer value = utf8(entry.getValue())) {
        FfmpegException.check(
            avutil.av_dict_set(dictionary, key, value, 0), "Setting " + entry.getKey());
      }
    }
    return dictionary;
  }

  /// FFmpeg leaves the options that it does not know; one left is our mistake.
  static void requireAllUsed(AVDictionary left) {
    AVDictionaryEntry entry = avutil.av_dict_get(left, "", null, avutil.AV_DICT_IGNORE_SUFFIX);
    if (entry != null) {
      throw new IllegalStateException("FFmpeg has no option " + entry.key().getString());
    }
  }

  static Optional<String> get(AVDictionary dictionary, String key) {
    AVDictionaryEntry entry = avutil.av_dict_get(dictionary, key, null, 0);
    return entry == null
        ? Optional.empty()
        : Optional.of(entry.value().getString(StandardCharsets.UTF_8));
  }

  static BytePointer utf8(String text) {
    return new BytePointer(text, StandardCharsets.UTF_8);
  }
}
