package boxreel.planner.llm;

import boxreel.base.text.MessageKey;

/// What planners with language models tell people; the words are in `messages.properties`.
enum Words implements MessageKey {
  BAD_CONTEXT,
  NOT_SET_UP,
  NO_MODEL,
  NO_MODEL_NAME,
  NO_LOCAL_MODEL,
  NO_MODEL_FILE,
  BAD_ADDRESS,
  BAD_KEY,
  ANSWERED_TWICE,
  NO_PLANNER,
  EMPTY_INSTRUCTION,
  EMPTY_TEXT,
  LONG_TEXT,
  NOT_SECURE,
  TOO_MUCH,
  OLLAMA_UNREACHABLE,
  UNREACHABLE,
  OVERLOADED,
  FAILED,
  BROKE_OFF,
  NO_ANSWER,
  STOPPED,
  SILENT,
  NO_QUOTA,
  TOO_MANY_REQUESTS,
  REFUSED,
  KEY_REFUSED,
  NOT_IN_OLLAMA,
  NOT_THERE
}
