package boxreel.planner.llm;

import boxreel.base.CancelToken;
import boxreel.base.PlannerException;
import boxreel.layout.lvd.LvdStream;
import boxreel.planner.PlanListener;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.llm.CallException.Remedy;
import boxreel.planner.trace.PlannerExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one endpoint, again and again where that may help. For several threads.
final class ChatClient {
  private static final Logger LOG = LoggerFactory.getLogger(ChatClient.class);

  private final Endpoint endpoint;
  private final Limits limits;
  private final RetryPolicy retries;
  private final ConsentGate consent;
  private final AnswerCache cache;
  private final Call.Maker calls;
  private volatile boolean refusesSchemas;
  private volatile boolean refusesParameters;

  /// @param consent passed before anything is sent
  /// @param calls makes the calls to the endpoint
  ChatClient(
      Endpoint endpoint,
      Limits limits,
      RetryPolicy retries,
      ConsentGate consent,
      AnswerCache cache,
      Call.Maker calls) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.retries = retries;
    this.consent = consent;
    this.cache = cache;
    this.calls = calls;
  }

  /// Asks a server.
  ChatClient(
      Endpoint endpoint,
      Limits limits,
      RetryPolicy retries,
      ConsentGate consent,
      AnswerCache cache) {
    this(endpoint, limits, retries, consent, cache, server(endpoint, limits));
  }

  private static Call.Maker server(Endpoint endpoint, Limits limits) {
    java.net.http.HttpClient http = HttpClients.of(limits);
    return (question, isPlain, onChange) -> {
      Wire wire = new Wire(http, limits, onChange);
      return new Call(wire, ChatModels.streaming(endpoint, wire, question, isPlain));
    };
  }

  /// A question in the forms in which it can be put.
  ///
  /// @param structured with a schema, for servers that take one
  /// @param plain without
  record Forms(Question structured, Question plain) {}

  /// The model's answer.
  ///
  /// @param question as it was put in the end
  record Answer(Question question, String text, PlannerExchange exchange) {}

  Endpoint endpoint() {
    return endpoint;
  }

  /// @throws CancellationException if asked to stop
  /// @throws PlannerException if there is no consent, or no answer
  Answer ask(Forms forms, PlanListener listener, CancelToken cancel) throws PlannerException {
    // A local model is held to either form, and layouts are shorter in LVD's lines.
    boolean isText = endpoint.kind() == Endpoint.Kind.LOCAL && forms.plain().grammar().isPresent();
    if (!refusesSchemas && !isText) {
      try {
        return ask(forms.structured(), listener, cancel);
      } catch (SchemaRefused e) {
        LOG.debug("{} takes no schema", endpoint);
        refusesSchemas = true;
      }
    }
    try {
      return ask(forms.plain(), listener, cancel);
    } catch (SchemaRefused e) {
      throw e.call.toPlannerException();
    }
  }

  /// Keeps an answer that could be used, for the next time the same is asked.
  void keep(Answer answer) {
    if (!answer.exchange().isFromCache()) {
      cache.put(AnswerCache.key(endpoint, answer.question()), answer.text());
    }
  }

  private Answer ask(Question question, PlanListener listener, CancelToken cancel)
      throws PlannerException, SchemaRefused {
    BoxTeller teller = new BoxTeller(listener);
    Instant asked = Instant.now();
    Optional<String> kept = cache.get(AnswerCache.key(endpoint, question));
    if (kept.isPresent()) {
      teller.tell("");
      teller.tell(kept.get());
      listener.onNote("The model gave this answer before; it was not asked again.");
      return answer(question, kept.get(), asked, Duration.ZERO, true);
    }
    consent.pass(endpoint.destination());
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      boolean isPlain = refusesParameters;
      try {
        teller.tell("");
        String text =
            new Exchange(endpoint, limits)
                .run(
                    onChange -> calls.make(question, isPlain, onChange),
                    question.request(),
                    soFar -> teller.tell(endpoint.withoutKey(soFar)),
                    cancel);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return answer(question, endpoint.withoutKey(text), asked, took, false);
      } catch (CallException e) {
        LOG.debug("Attempt {} at {} failed: {}", attempt, endpoint, e.remedy());
        if (e.remedy() == Remedy.WITHOUT_SCHEMA && question.schema().isPresent()) {
          throw new SchemaRefused(e);
        }
        if (e.remedy() == Remedy.PLAINER_REQUEST && !isPlain) {
          refusesParameters = true;
          continue;
        }
        Optional<Duration> delay =
            e.remedy() == Remedy.RETRY
                ? retries.delayAfter(attempt, e.retryAfter())
                : Optional.empty();
        pause(delay.orElseThrow(e::toPlannerException), listener, cancel);
      }
    }
  }

  private Answer answer(
      Question question, String text, Instant asked, Duration took, boolean isFromCache) {
    return new Answer(
        question,
        text,
        new PlannerExchange(
            endpoint.name(),
            endpoint.host(),
            question.template(),
            question.temperature(),
            question.shortSeed(),
            asked,
            took,
            isFromCache,
            question.lastWords(),
            text));
  }

  private void pause(Duration delay, PlanListener listener, CancelToken cancel) {
    listener.onNote(
        "The language model at "
            + endpoint.host()
            + " failed; next attempt in "
            + Math.max(1, (delay.toMillis() + 999) / 1000)
            + " s.");
    try {
      retries.sleeper().sleep(delay, cancel);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Planning was interrupted.");
    }
    if (cancel.isCancelled()) {
      throw new CancellationException("Planning was cancelled.");
    }
  }

  /// Passes on what has arrived, and the boxes in it.
  private static final class BoxTeller {
    private final PlanListener listener;
    private LvdStream boxes = new LvdStream();

    BoxTeller(PlanListener listener) {
      this.listener = listener;
    }

    void tell(String soFar) {
      listener.onPartial(soFar);
      if (soFar.isEmpty()) {
        boxes = new LvdStream();
      }
      boxes.boxes(soFar).forEach(listener::onBox);
    }
  }

  /// The same question has to be put without a schema.
  private static final class SchemaRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CallException call;

    SchemaRefused(CallException call) {
      super(call);
      this.call = call;
    }
  }
}
