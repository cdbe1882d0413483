package boxreel.planner.llm;

import boxreel.base.CancelToken;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One request and its streamed answer. The caller's thread waits, watches the clock and passes on
/// what has arrived; used once.
final class Exchange implements StreamingChatResponseHandler {
  private static final long POLL_MILLIS = 40;

  private final Endpoint endpoint;
  private final Limits limits;
  private final Object lock = new Object();
  private final Semaphore news = new Semaphore(0);
  private final StringBuilder text = new StringBuilder();
  private @Nullable ChatResponse complete;
  private @Nullable Throwable error;

  Exchange(Endpoint endpoint, Limits limits) {
    this.endpoint = endpoint;
    this.limits = limits;
  }

  /// Asks and waits for the answer.
  ///
  /// @param model makes the model that uses a wire
  /// @param onText told the whole text so far, on this thread
  /// @return the answer; cut off if it is longer than the limit
  /// @throws CancellationException if asked to stop
  String run(
      java.net.http.HttpClient http,
      Function<Wire, StreamingChatModel> model,
      ChatRequest request,
      Consumer<String> onText,
      CancelToken cancel)
      throws CallException {
    Wire wire = new Wire(http, limits, this::changed);
    long start = System.nanoTime();
    try {
      model.apply(wire).chat(request, this);
      int told = 0;
      while (true) {
        boolean isDone = waitForNews(wire);
        String now = textSoFar();
        if (now.length() > told) {
          told = now.length();
          onText.accept(now);
        }
        if (cancel.isCancelled()) {
          throw new CancellationException("Planning was cancelled.");
        }
        if (isDone || now.length() >= limits.mostCharacters()) {
          return result(now);
        }
        checkClock(wire, start);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Planning was interrupted.");
    } catch (RuntimeException e) {
      if (e instanceof CancellationException) {
        throw e;
      }
      throw Failures.of(e, endpoint);
    } finally {
      wire.abort();
    }
  }

  private boolean waitForNews(Wire wire) throws InterruptedException {
    if (news.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
    synchronized (lock) {
      return isDone(wire);
    }
  }

  private boolean isDone(Wire wire) {
    return complete != null || error != null || wire.hasEnded();
  }

  private String textSoFar() {
    synchronized (lock) {
      return text.length() > limits.mostCharacters()
          ? text.substring(0, limits.mostCharacters())
          : text.toString();
    }
  }

  private String result(String answer) throws CallException {
    synchronized (lock) {
      if (answer.length() >= limits.mostCharacters()) {
        return answer;
      }
      if (error != null) {
        throw Failures.of(error, endpoint);
      }
      if (complete == null || complete.finishReason() == null) {
        throw Failures.of(new IOException("the stream ended early"), endpoint);
      }
      return answer;
    }
  }

  private void checkClock(Wire wire, long start) throws CallException {
    long silence = wire.hasBegun() ? limits.stall().toNanos() : limits.firstByte().toNanos();
    if (wire.silence() > silence || System.nanoTime() - start > limits.whole().toNanos()) {
      throw Failures.stalled(endpoint, wire.hasBegun());
    }
  }

  private void changed() {
    news.release();
  }

  @Override
  public void onPartialResponse(String part) {
    synchronized (lock) {
      if (text.length() <= limits.mostCharacters()) {
        text.append(part);
      }
    }
    news.release();
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    synchronized (lock) {
      complete = response;
    }
    news.release();
  }

  @Override
  public void onError(Throwable thrown) {
    synchronized (lock) {
      error = error == null ? thrown : error;
    }
    news.release();
  }
}
