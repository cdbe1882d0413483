package boxreel.planner.local;

import boxreel.base.PlannerException;
import de.kherud.llama.LlamaModel;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The local model: loaded when it is first asked, kept for the next question, one at a time.
/// Owned by the program, which closes it. For several threads; they are served one after the
/// other.
public final class LocalModels implements AutoCloseable {
  private final Path natives;
  private final int threads;
  private @Nullable LocalModel loaded;
  private @Nullable Path loadedFile;
  private int loadedContext;
  private volatile boolean closed;

  /// @param natives a folder into which native libraries are unpacked
  /// @param threads that compute, 1 or more
  public LocalModels(Path natives, int threads) {
    this.natives = natives;
    this.threads = threads;
  }

  /// Checks a file without loading it.
  ///
  /// @param context tokens that the model is to remember
  /// @return what its maker calls the model; may be empty
  /// @throws PlannerException if it could not be loaded for a reason that shows from outside
  public String check(Path file, int context) throws PlannerException {
    return ModelCheck.check(file, context).name();
  }

  /// Answers, and loads the model before if needed. The calling thread waits and computes.
  ///
  /// @param onPiece told each piece of the answer; false ends it
  /// @throws PlannerException if the model can't be loaded, or the question is too long for it
  public synchronized void answer(
      Path file, int context, LocalQuestion question, Predicate<String> onPiece)
      throws PlannerException {
    model(file, context).answer(question, piece -> !closed && onPiece.test(piece));
  }

  /// The grammar that holds an answer to a JSON schema.
  ///
  /// @param schema as JSON
  public String grammarOf(String schema) throws PlannerException {
    NativeLibrary.load(natives);
    try {
      return LlamaModel.jsonSchemaToGrammar(schema);
    } catch (RuntimeException e) {
      throw PlannerException.failed("The local model can't be held to the answer's form.", e);
    }
  }

  private LocalModel model(Path file, int context) throws PlannerException {
    if (closed) {
      throw PlannerException.failed("The program is closing: nothing is planned any more.", null);
    }
    LocalModel model = loaded;
    if (model != null && file.equals(loadedFile) && context == loadedContext) {
      return model;
    }
    release();
    ModelCheck.check(file, context);
    NativeLibrary.load(natives);
    LocalModel fresh = LocalModel.load(file, context, threads);
    loaded = fresh;
    loadedFile = file;
    loadedContext = context;
    return fresh;
  }

  private void release() {
    LocalModel model = loaded;
    loaded = null;
    loadedFile = null;
    if (model != null) {
      model.close();
    }
  }

  /// Gives the model's memory back; waits for the piece of an answer that is being computed.
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      release();
    }
  }
}
