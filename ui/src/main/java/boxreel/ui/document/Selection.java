package boxreel.ui.document;

import org.jspecify.annotations.Nullable;

/// What is selected: nothing, a track, or one key of a track.
///
/// @param trackId id of the selected track
/// @param keyTime time of the selected key in frames; only with a track
public record Selection(@Nullable String trackId, @Nullable Double keyTime) {
  public static final Selection NONE = new Selection(null, null);

  public static Selection ofTrack(String trackId) {
    return new Selection(trackId, null);
  }

  public static Selection ofKey(String trackId, double keyTime) {
    return new Selection(trackId, keyTime);
  }

  public boolean isTrack(String id) {
    return id.equals(trackId);
  }

  public boolean isKey(String id, double time) {
    return id.equals(trackId) && keyTime != null && keyTime == time;
  }
}
