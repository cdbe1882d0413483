package boxreel.render.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Frees every tensor that is made on this thread while the scope is open, except those kept.
///
/// A tensor that [#keep] returns belongs to the enclosing scope, or to nobody but its manager
/// if there is none. Borrowed tensors are never freed, even when an operator hands the same
/// object back. Scopes nest strictly and stay on their thread.
///
/// ```
/// try (var scope = TensorScope.borrowing(x)) {
///   NDArray y = ...;
///   return scope.keep(y);
/// }
/// ```
public final class TensorScope implements AutoCloseable {
  private final NDScope scope = new NDScope();
  private final Set<NDArray> borrowed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<NDArray> kept = new ArrayList<>();

  private TensorScope(NDArray... inputs) {
    Collections.addAll(borrowed, inputs);
  }

  /// Opens a scope around work on tensors that belong to the caller.
  @MustBeClosed
  public static TensorScope borrowing(NDArray... inputs) {
    return new TensorScope(inputs);
  }

  /// Hands a tensor to the enclosing scope.
  public NDArray keep(NDArray tensor) {
    if (!borrowed.contains(tensor)) {
      NDScope.unregister(tensor);
      kept.add(tensor);
    }
    return tensor;
  }

  /// Hands a tensor that was made in this scope to a manager alone: no scope frees it.
  public NDArray give(NDArray tensor, NDManager owner) {
    NDScope.unregister(tensor);
    tensor.attach(owner);
    return tensor;
  }

  @Override
  public void close() {
    scope.close();
    kept.forEach(NDScope::register);
  }
}
