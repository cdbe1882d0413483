package boxreel.planner.llm;

import java.util.Optional;

/// Answers that were given before. For several threads.
interface AnswerCache {
  /// Forgets everything.
  AnswerCache NONE =
      new AnswerCache() {
        @Override
        public Optional<String> get(String key) {
          return Optional.empty();
        }

        @Override
        public void put(String key, String answer) {}
      };

  /// @param key from [#key]
  Optional<String> get(String key);

  /// Keeps an answer that could be used.
  void put(String key, String answer);

  /// What an answer depends on: who is asked, and all of the question with its template.
  static String key(Endpoint endpoint, Question question) {
    return Digests.sha256(
        endpoint.kind().word(),
        endpoint.base().toString(),
        endpoint.model(),
        question.template(),
        Boolean.toString(question.schema().isPresent()),
        Double.toString(question.temperature()),
        Integer.toString(question.shortSeed()),
        question.transcript());
  }
}
