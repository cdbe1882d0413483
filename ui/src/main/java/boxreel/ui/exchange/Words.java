package boxreel.ui.exchange;

import boxreel.ui.text.Message;

/// What import, export and dropping say; the words are in `messages.properties`.
enum Words implements Message {
  IMPORT_TITLE,
  LAYOUTS,
  EXPORT_TITLE,
  EXPORT_FILM_TITLE,
  IMPORT_STEP,
  RESTORE_STEP,
  IMPORTED,
  IMPORTED_WITH,
  EXPORTED,
  EXPORTED_WITH,
  RESTORED,
  RESTORED_PARTLY,
  NO_TRACE,
  NOTHING_DROPPED,
  INTO_SHOT,
  AS_NEW_SHOT,
  AS_NEW_SHOTS,
  RESTORE,
  RESTORE_AS_NEW,
  AS_REFERENCE,
  OPEN_PROJECT,
  READ_SCRIPT,
  NO_USE,
  UNUSABLE,
  ONLY_ONE
}
