package boxreel.render.api;

import boxreel.layout.lint.ModelGrid;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A model that can render, as found; nothing of it is loaded yet.
///
/// @param name short name for `--model`, such as `toybox`
/// @param folder its diffusers-format folder, absent while it is only bundled
/// @param description one line for people
/// @param hasGligen whether it has a position net and gated fusers, so that boxes can steer it
/// @param sizeMultiple width and height must be multiples of this many pixels
/// @param maxFrames clips longer than this are outside what the model was trained for
/// @param defaults the settings it works best with
/// @param family its kind, in a few words for people; empty if unknown
/// @param parameters numbers in its UNet; 0 if unknown
/// @param attentionCell px of the video across a cell of the coarsest attention map between
///     pictures and words, on the way down through the UNet
/// @param objectSlots boxes of one frame that it reads; the first ones count
/// @param task what it is for
public record ModelInfo(
    String name,
    Optional<Path> folder,
    String description,
    boolean hasGligen,
    int sizeMultiple,
    int maxFrames,
    RenderSettings defaults,
    String family,
    long parameters,
    int attentionCell,
    int objectSlots,
    Task task) {
  /// Boxes that the published pipelines read.
  public static final int USUAL_SLOTS = 30;

  /// What a model is for.
  public enum Task {
    /// Videos from prompts, or anew from a clip.
    VIDEO,
    /// Frames between the frames of a clip.
    INTERPOLATION
  }

  /// Makes videos; of unknown family, with attention at half and at a quarter of the latents' size.
  public ModelInfo(
      String name,
      Optional<Path> folder,
      String description,
      boolean hasGligen,
      int sizeMultiple,
      int maxFrames,
      RenderSettings defaults) {
    this(
        name,
        folder,
        description,
        hasGligen,
        sizeMultiple,
        maxFrames,
        defaults,
        "",
        0,
        4 * sizeMultiple,
        USUAL_SLOTS,
        Task.VIDEO);
  }

  /// How finely it sees the boxes of a video of this size.
  public ModelGrid grid(int width, int height) {
    int cell = Math.max(1, sizeMultiple);
    return new ModelGrid(
        Math.max(1, width),
        Math.max(1, height),
        cell,
        Math.max(cell, attentionCell),
        Math.max(1, objectSlots),
        Math.max(1, maxFrames));
  }

  /// The methods that it can be asked for.
  public List<Method> methods() {
    return Arrays.stream(Method.values())
        .filter(method -> hasGligen || !method.usesGligen())
        .filter(method -> task == Task.VIDEO || method == Method.BASELINE)
        .toList();
  }
}
