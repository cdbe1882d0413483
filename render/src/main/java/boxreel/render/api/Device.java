package boxreel.render.api;

/// Where tensors live. `AUTO` takes the fastest that is there.
public enum Device {
  AUTO,
  CPU,
  CUDA,
  MPS
}
