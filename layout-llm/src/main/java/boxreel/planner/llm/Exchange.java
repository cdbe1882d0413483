package boxreel.planner.llm;

import boxreel.base.CancelToken;
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

/// One request and its streamed answer. The caller's thread waits, watches the clock and passes
/// on what has arrived; used once.
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
  /// @param maker makes the call; it gets what to run when the line has ended
  /// @param onText told the whole text so far, on this thread
  /// @return the answer; cut off if it is longer than the limit
  /// @throws CancellationException if asked to stop
  String run(
      Function<Runnable, Call> maker,
      ChatRequest request,
      Consumer<String> onText,
      CancelToken cancel)
      throws CallException {
    Call call = maker.apply(this::changed);
    Line line = call.line();
    long start = System.nanoTime();
    try {
      call.model().chat(request, this);
      int told = 0;
      while (true) {
        boolean isDone = waitForNews(line);
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
        checkClock(line, start);
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
      line.abort();
    }
  }

  private boolean waitForNews(Line line) throws InterruptedException {
    if (news.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
    synchronized (lock) {
      return isDone(line);
    }
  }

  private boolean isDone(Line line) {
    return complete != null || error != null || line.hasEnded();
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

  private void checkClock(Line line, long start) throws CallException {
    long silence = line.hasBegun() ? limits.stall().toNanos() : limits.firstByte().toNanos();
    if (line.silence() > silence || System.nanoTime() - start > limits.whole().toNanos()) {
      throw Failures.stalled(endpoint, line.hasBegun());
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
