package boxreel.render.video;

import boxreel.base.text.MessageKey;

/// What video files tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  STOPPED,
  DISK_FULL,
  FOLDER_GONE,
  NOT_WRITTEN,
  NOT_ALLOWED,
  NO_VIDEO,
  MISSING,
  FOLDER_READ_ONLY,
  NO_FFMPEG,
  NO_ENDING,
  IS_FOLDER,
  NO_ORDINARY_FILE,
  TOO_LARGE,
  RATE,
  WHOLE_DISK,
  NO_FOLDER,
  NOT_A_FOLDER,
  NO_NAME,
  ONE_PNG,
  NO_FORMAT,
  IS_FILE,
  HOLDS_FILES,
  NO_FRAMES
}
