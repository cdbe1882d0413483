package boxreel.render.pipeline;

import boxreel.base.ModelException;
import boxreel.render.weights.JsonConfig;
import java.nio.file.Files;
import java.nio.file.Path;

/// The settings that a model works best with. A folder may state them in a file [#FILE], which
/// is Boxreel's own beside the files of diffusers.
///
/// @param steps denoising steps
/// @param guidance classifier-free guidance weight
/// @param beta share of the steps in which GLIGEN's fusers act
/// @param maxFrames the longest clip that it was trained on
public record ModelPreset(int steps, double guidance, double beta, int maxFrames) {
  public static final String FILE = "boxreel.json";

  public static final ModelPreset TOYBOX = new ModelPreset(20, 3, 1, 16);

  /// LVD's own: 40 steps, guidance weight 9, fusers in the first 40 % of the steps.
  public static final ModelPreset PUBLISHED = new ModelPreset(40, 9, 0.4, 24);

  /// LaVie's interpolation: 50 steps, guidance weight 4, 61 frames (`configs/sample.yaml`).
  public static final ModelPreset INTERPOLATION = new ModelPreset(50, 4, 0, 61);

  /// What the folder states; for what it doesn't, [#PUBLISHED] or [#INTERPOLATION].
  ///
  /// @throws ModelException if the file is damaged or a number in it is out of range
  public static ModelPreset of(ModelFolder folder, UnetKeys.Kind kind) throws ModelException {
    ModelPreset usual =
        switch (kind) {
          case VIDEO -> PUBLISHED;
          case INTERPOLATION -> INTERPOLATION;
        };
    Path file = folder.path().resolve(FILE);
    if (!Files.exists(file)) {
      return usual;
    }
    JsonConfig json = JsonConfig.read(file);
    var preset =
        new ModelPreset(
            json.intAt("steps", usual.steps),
            json.doubleAt("guidance", usual.guidance),
            json.doubleAt("beta", usual.beta),
            json.intAt("max_frames", usual.maxFrames));
    if (preset.steps < 1
        || preset.steps > 1000
        || preset.guidance < 0
        || preset.beta < 0
        || preset.beta > 1
        || preset.maxFrames < 1) {
      throw ModelException.badInput(
          "A number in "
              + file
              + " is out of range; steps are 1 to 1000, guidance 0 or more, beta 0 to 1,"
              + " max_frames 1 or more.");
    }
    return preset;
  }
}
