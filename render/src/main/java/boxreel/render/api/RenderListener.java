package boxreel.render.api;

/// Hears what a render tells. Called on the render thread.
@FunctionalInterface
public interface RenderListener {
  void on(RenderEvent event);
}
