package boxreel.planner.local;

import boxreel.base.PlannerException;
import de.kherud.llama.InferenceParameters;
import de.kherud.llama.LlamaIterator;
import de.kherud.llama.LlamaModel;
import de.kherud.llama.LlamaOutput;
import de.kherud.llama.ModelParameters;
import de.kherud.llama.Pair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// A loaded model. For one thread at a time; [LocalModels] sees to that.
final class LocalModel implements AutoCloseable {
  /// Below this no layout comes out whole.
  private static final int LEAST_ANSWER = 512;

  private final LlamaModel model;
  private final int context;

  private LocalModel(LlamaModel model, int context) {
    this.model = model;
    this.context = context;
  }

  /// Loads a file that [ModelCheck] has let through.
  ///
  /// @param threads that compute
  static LocalModel load(Path file, int context, int threads) throws PlannerException {
    ModelParameters parameters =
        new ModelParameters()
            .setModel(file.toString())
            .setCtxSize(context)
            .setThreads(threads)
            .setThreadsBatch(threads)
            .setParallel(1)
            .disableContextShift()
            .skipWarmup()
            .disableLog();
    try {
      return new LocalModel(new LlamaModel(parameters), context);
    } catch (RuntimeException e) {
      throw PlannerException.failed(
          "llama.cpp can't load the model file "
              + file
              + ": it is damaged, of a kind that is newer than the library, or too large for the"
              + " free memory; try another file, or the built-in planner.",
          e);
    }
  }

  /// Answers and waits for it.
  ///
  /// @param onPiece told each piece of the answer; false ends it
  void answer(LocalQuestion question, Predicate<String> onPiece) throws PlannerException {
    try {
      String prompt = model.applyTemplate(messages(question.turns()));
      int tokens = model.encode(prompt).length;
      int room = context - tokens - 1;
      if (room < Math.min(LEAST_ANSWER, question.mostTokens())) {
        throw PlannerException.badInput(
            "The local model remembers "
                + context
                + " tokens, and the question has "
                + tokens
                + ": set BOXREEL_LOCAL_CONTEXT higher, or shorten the text.");
      }
      InferenceParameters parameters =
          new InferenceParameters(prompt)
              .setNPredict(Math.min(room, question.mostTokens()))
              .setTemperature((float) question.temperature())
              .setSeed(question.seed())
              // The rules and examples are the same each time.
              .setCachePrompt(true);
      if (!question.grammar().isEmpty()) {
        parameters.setGrammar(question.grammar());
      }
      tell(parameters, onPiece);
    } catch (RuntimeException e) {
      throw PlannerException.failed(
          "The local model failed: try again, use another model, or the built-in planner.", e);
    }
  }

  private void tell(InferenceParameters parameters, Predicate<String> onPiece) {
    LlamaIterator pieces = model.generate(parameters).iterator();
    while (pieces.hasNext()) {
      LlamaOutput piece = pieces.next();
      if (!onPiece.test(piece.text)) {
        if (pieces.hasNext()) {
          pieces.cancel();
        }
        return;
      }
    }
  }

  private static InferenceParameters messages(List<Turn> turns) {
    boolean hasSystem = turns.getFirst().speaker() == Turn.Speaker.SYSTEM;
    List<Pair<String, String>> messages = new ArrayList<>();
    for (Turn turn : hasSystem ? turns.subList(1, turns.size()) : turns) {
      String speaker = turn.speaker() == Turn.Speaker.USER ? "user" : "assistant";
      messages.add(new Pair<>(speaker, turn.text()));
    }
    return new InferenceParameters("")
        .setMessages(hasSystem ? turns.getFirst().text() : "", messages);
  }

  @Override
  public void close() {
    model.close();
  }
}
