package boxreel.project.store;

import boxreel.base.text.MessageKey;

/// What opening and saving of projects tells people; the words are in `messages.properties`.
enum Words implements MessageKey {
  NO_PROJECT,
  NOT_READ,
  NO_BOXREEL_PROJECT,
  NOTHING_LEFT,
  DISK_FULL,
  FORBIDDEN,
  DISK_REFUSED,
  NOT_WRITABLE,
  OPEN_ELSEWHERE,
  OPEN_ELSEWHERE_SINCE,
  ANOTHER_WINDOW,
  ANOTHER_WINDOW_HERE,
  ANOTHER_BOXREEL,
  NEWER_VERSION,
  HOLDS_FILES
}
