package boxreel.render.worker;

import boxreel.base.CancelToken;
import boxreel.base.ModelException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.render.api.ModelInfo;
import boxreel.render.api.Precision;
import boxreel.render.api.PromptTokens;
import boxreel.render.api.RenderEvent;
import boxreel.render.api.RenderListener;
import boxreel.render.api.RenderOutcome;
import boxreel.render.api.RenderRequest;
import boxreel.render.api.RenderTrace;
import boxreel.render.api.Renderer;
import boxreel.render.api.SourceClip;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// A worker's process whose renderer does what the prompt says.
final class ScriptedWorker implements Renderer {
  private volatile boolean isPrepared;

  public static void main(String[] arguments) throws Exception {
    new Worker(new ScriptedWorker(), System.out).serve(System.in);
  }

  @Override
  public List<ModelInfo> models() {
    throw new IllegalStateException("A worker is not asked for models");
  }

  @Override
  public PromptTokens tokens(String model, String text) {
    return new PromptTokens(text.split(" +", -1).length + 2, 77, "");
  }

  @Override
  public ModelInfo model(String nameOrFolder) {
    throw new IllegalStateException("A worker is not asked for models");
  }

  @Override
  public void prepare() {
    isPrepared = true;
  }

  @Override
  public RenderOutcome render(RenderRequest request, RenderListener listener, CancelToken cancel)
      throws ModelException, RenderException {
    listener.on(new RenderEvent.Note(Sentence.english("pid " + ProcessHandle.current().pid())));
    switch (request.shot().prompt()) {
      case "prepared" ->
          listener.on(new RenderEvent.Note(Sentence.english("prepared " + isPrepared)));
      case "source" -> {
        SourceClip source = request.source().orElseThrow();
        listener.on(new RenderEvent.Preview(1, source.clip()));
        return new RenderOutcome.Done(
            source.clip(),
            new RenderTrace(request.shot(), "", request.settings(), String.valueOf(source)));
      }
      case "bad model" -> throw ModelException.badInput("The model is no good.");
      case "no memory" -> throw RenderException.failed("There is not enough memory.", null);
      case "bug" -> throw new IllegalStateException("a bug");
      case "overflow" -> throw new StackOverflowError();
      case "die" -> Runtime.getRuntime().halt(137);
      case "babble" -> {
        System.out.println("Segmentation fault imminent");
        System.out.flush();
        waitFor(cancel);
      }
      case "wait" -> {
        listener.on(new RenderEvent.Step(1, 2, Duration.ofMillis(1)));
        waitFor(cancel);
        return new RenderOutcome.Cancelled();
      }
      default -> {
        listener.on(new RenderEvent.Loading(request.model()));
        listener.on(new RenderEvent.Step(1, 1, Duration.ofMillis(7)));
        listener.on(new RenderEvent.Preview(1, SharedFramesTest.clip(4, 2, 3)));
        listener.on(new RenderEvent.Decoding(1, 3));
      }
    }
    return new RenderOutcome.Done(
        SharedFramesTest.clip(16, 8, 3),
        new RenderTrace(
            request.shot(),
            request.model(),
            request.settings().withPrecision(Precision.BFLOAT16),
            "of the worker"));
  }

  private static void waitFor(CancelToken cancel) {
    while (!cancel.isCancelled()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {}
}
