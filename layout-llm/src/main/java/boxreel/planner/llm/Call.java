package boxreel.planner.llm;

import dev.langchain4j.model.chat.StreamingChatModel;

/// A model that answers one question, and the way to it.
record Call(Line line, StreamingChatModel model) {
  /// Makes calls to one endpoint.
  @FunctionalInterface
  interface Maker {
    /// @param isPlain without the parameters that some models refuse
    /// @param onChange to be called on some thread when the line has ended
    Call make(Question question, boolean isPlain, Runnable onChange);
  }
}
