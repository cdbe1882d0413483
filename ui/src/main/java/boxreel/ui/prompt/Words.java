package boxreel.ui.prompt;

import boxreel.ui.text.Message;

/// What the prompt and who plans says; the words are in `messages.properties`.
enum Words implements Message {
  STOP,
  TOKENS,
  TOKENS_CUT,
  TOKENS_FIT,
  PROPOSALS,
  ARRIVING,
  USE,
  USE_IT,
  KEEP_AS_IT_IS,
  BACK,
  BACK_TIP,
  SCORES,
  PROPOSAL,
  WHAT_TO_TAKE,
  LOOK,
  USE_WHOLE,
  TAKE_ONLY,
  NEW,
  GOES_AWAY,
  CALLED,
  SEEN_ELSEWHERE,
  KEYS_MOVED,
  KEYS_NEW,
  KEYS_GONE,
  SEND,
  SEND_WHAT,
  NEVER_SENT,
  REMEMBERED,
  DONT_SEND,
  AGREE,
  STORY,
  STORY_ABOUT,
  STORY_TEXT,
  STORY_HINT,
  OPEN_SCRIPT,
  CLOSE,
  MAKE_SHOTS
}
