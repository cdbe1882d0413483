package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.planner.PlanListener;
import boxreel.planner.llm.ChatClient.Answer;
import boxreel.planner.llm.ChatClient.Forms;
import boxreel.planner.trace.PlannerExchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks, reads the answer, and shows the model once what is wrong with it; the better of the two
/// readings counts.
///
/// @param <T> what an answer is read as
final class RepairedAsk<T> {
  private static final Logger LOG = LoggerFactory.getLogger(RepairedAsk.class);

  private final ChatClient client;
  private final PromptScript script;
  private final Function<String, Reading<T>> reader;

  /// @param script whose words ask for the repair
  /// @param reader total: it reads any text
  RepairedAsk(ChatClient client, PromptScript script, Function<String, Reading<T>> reader) {
    this.client = client;
    this.script = script;
    this.reader = reader;
  }

  /// What an answer came to.
  ///
  /// @param value empty if nothing of it can be used
  /// @param defects what was dropped or made up, a sentence each
  record Reading<T>(Optional<T> value, List<String> defects) {
    Reading {
      defects = List.copyOf(defects);
    }

    private boolean isClean() {
      return value.isPresent() && defects.isEmpty();
    }

    private boolean isBetterThan(Reading<T> other) {
      return value.isPresent() && (other.value.isEmpty() || defects.size() < other.defects.size());
    }
  }

  /// @param value what the better answer came to
  /// @param defects of that answer
  /// @param exchanges one, or two with the repair
  record Result<T>(T value, List<String> defects, List<PlannerExchange> exchanges) {}

  /// @param wanted what is missing if both answers are useless, as in "a layout"
  Result<T> ask(Forms forms, String wanted, PlanListener listener, CancelToken cancel)
      throws PlannerException {
    Answer answer = client.ask(forms, listener, cancel);
    Reading<T> reading = reader.apply(answer.text());
    List<PlannerExchange> exchanges = new ArrayList<>(List.of(answer.exchange()));
    if (reading.isClean()) {
      client.keep(answer);
    } else {
      LOG.debug("{} defects in the answer of {}", reading.defects().size(), client.endpoint());
      listener.onNote("The answer had defects; the model is asked to repair it.");
      reading = repaired(forms, answer, reading, exchanges, listener, cancel);
    }
    T value = reading.value().orElseThrow(() -> useless(wanted));
    return new Result<>(value, reading.defects(), List.copyOf(exchanges));
  }

  private Reading<T> repaired(
      Forms forms,
      Answer first,
      Reading<T> reading,
      List<PlannerExchange> exchanges,
      PlanListener listener,
      CancelToken cancel)
      throws PlannerException {
    Forms again =
        new Forms(
            repair(forms.structured(), first, reading), repair(forms.plain(), first, reading));
    try {
      Answer second = client.ask(again, listener, cancel);
      exchanges.add(second.exchange());
      Reading<T> secondReading = reader.apply(second.text());
      if (secondReading.isBetterThan(reading)) {
        client.keep(first);
        client.keep(second);
        return secondReading;
      }
    } catch (PlannerException e) {
      if (reading.value().isEmpty()) {
        throw e;
      }
      LOG.debug("The repair failed: {}", e.getMessage());
    }
    return reading;
  }

  private Question repair(Question question, Answer answer, Reading<T> reading) {
    return question.withMessages(
        script.repairRequest(question.messages(), answer.text(), reading.defects()));
  }

  private PlannerException useless(String wanted) {
    return PlannerException.failed(
        Words.ANSWERED_TWICE.with(client.endpoint().model(), client.endpoint().host(), wanted),
        null);
  }
}
