package boxreel.render.tensor;

import ai.djl.pytorch.jni.JniUtils;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much memory the graphics card has left, asked of the CUDA runtime that libtorch loaded.
/// DJL asks the same of one that the system has, and there need be none.
public final class CudaMemory {
  private static final Logger log = LoggerFactory.getLogger(CudaMemory.class);

  private CudaMemory() {}

  /// Bytes that a render may take; empty if nobody tells. To be called on the render thread
  /// once the engine runs on the card.
  @SuppressWarnings("restricted") // a function of libcudart, by its C header
  public static OptionalLong free() {
    // libtorch keeps what it freed for itself; given back, it counts as free.
    JniUtils.emptyCudaCache();
    Optional<MemorySegment> function = SymbolLookup.loaderLookup().find("cudaMemGetInfo");
    if (function.isEmpty()) {
      return OptionalLong.empty();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment free = arena.allocate(ValueLayout.JAVA_LONG);
      MemorySegment total = arena.allocate(ValueLayout.JAVA_LONG);
      int error =
          (int)
              Linker.nativeLinker()
                  .downcallHandle(
                      function.get(),
                      FunctionDescriptor.of(
                          ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(free, total);
      return error == 0
          ? OptionalLong.of(free.get(ValueLayout.JAVA_LONG, 0))
          : OptionalLong.empty();
    } catch (Throwable e) {
      log.warn("CUDA does not tell how much memory is free", e);
      return OptionalLong.empty();
    }
  }
}
