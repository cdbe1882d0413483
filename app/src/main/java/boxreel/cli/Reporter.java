package boxreel.cli;

import boxreel.base.text.Sentence;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/// How a command tells what it does: for people or for machines. For one thread at a time.
interface Reporter {
  /// What may take long, in the order in which it happens.
  enum Phase {
    DENOISING("Denoising"),
    DECODING("Decoding"),
    WRITING("Writing"),
    SCORING("Scoring"),
    TRAINING("Training");

    private final String label;

    Phase(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /// Something that the user should know and that does not stop the work.
  void note(Sentence sentence);

  /// As [#note(Sentence)], in English only.
  default void note(String sentence) {
    note(Sentence.english(sentence));
  }

  /// @param done 1 to `total`
  /// @param elapsed since the phase began
  void progress(Phase phase, int done, int total, Duration elapsed);

  /// A step of the work that only machines are told, such as "the layout is planned".
  void event(ObjectNode event);

  /// What the command was asked for.
  ///
  /// @param text for people, lines without a line break at the end; may be empty
  /// @param json for machines; its `event` is `done`
  void result(String text, ObjectNode json);
}
