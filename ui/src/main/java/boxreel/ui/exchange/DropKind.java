package boxreel.ui.exchange;

import boxreel.interchange.LayoutFormat;
import boxreel.project.store.ProjectPlace;
import boxreel.ui.fx.MediaEndings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a file that is dragged over the window can be, as its name tells.
public enum DropKind {
  PROJECT,
  LAYOUT,
  /// A video or picture, which may hold the shot that it was made of.
  CLIP,
  SCRIPT,
  /// A picture or video that no renderer of ours wrote.
  FOOTAGE,
  UNKNOWN;

  private static final List<String> CLIPS = List.of(".mp4", ".m4v", ".mov", ".gif", ".png");
  private static final String FRAME_NAME = "frame_0001.png";

  /// Looks at the name, and at what lies in a folder.
  public static DropKind of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (ProjectPlace.isProject(file)) {
      return PROJECT;
    }
    if (Files.isDirectory(file)) {
      return Files.exists(file.resolve(FRAME_NAME)) ? CLIP : UNKNOWN;
    }
    if (name.endsWith(".fountain")) {
      return SCRIPT;
    }
    if (CLIPS.stream().anyMatch(name::endsWith)) {
      return CLIP;
    }
    if (MediaEndings.has(name)) {
      return FOOTAGE;
    }
    return LayoutFormat.ofName(name).isPresent() ? LAYOUT : UNKNOWN;
  }

  /// What happens with files of this kind that are dropped.
  ///
  /// @param files how many there are
  /// @param ontoNew whether they are held over the side for new shots
  String words(int files, boolean ontoNew) {
    return switch (this) {
      case PROJECT -> Words.OPEN_PROJECT.text();
      case SCRIPT -> Words.READ_SCRIPT.text();
      case FOOTAGE -> (files > 1 ? Words.ONLY_ONE : Words.AS_REFERENCE).text();
      case UNKNOWN -> Words.NO_USE.text();
      case LAYOUT ->
          files > 1
              ? Words.AS_NEW_SHOTS.text(files)
              : (ontoNew ? Words.AS_NEW_SHOT : Words.INTO_SHOT).text();
      case CLIP ->
          files > 1
              ? Words.AS_NEW_SHOTS.text(files)
              : (ontoNew ? Words.RESTORE_AS_NEW : Words.RESTORE).text();
    };
  }

  /// Whether such a file can also lie under the boxes.
  boolean canBeReference() {
    return this == CLIP;
  }

  /// Whether it matters where in the window such a file is dropped.
  boolean hasTwoWays() {
    return this == LAYOUT || this == CLIP;
  }
}
