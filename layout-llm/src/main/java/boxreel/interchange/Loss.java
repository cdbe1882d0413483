package boxreel.interchange;

import java.text.MessageFormat;
import java.util.Locale;

/// Something that a conversion could not keep as it was, or had to take for granted.
///
/// @param count how often, 1 or more
/// @param detail what it is about, such as a size or some names; may be empty
public record Loss(Kind kind, int count, String detail) {
  /// What was not kept. The texts are patterns of [MessageFormat] with the count and the detail.
  public enum Kind {
    EASING(
        "{0,choice,1#1 eased or held way between keys became straight pieces|1<{0} eased or held"
            + " ways between keys became straight pieces}"),
    BETWEEN_FRAMES(
        "{0,choice,1#1 key between two frames was|1<{0} keys between two frames were} put on the"
            + " frames beside"),
    KEYS(
        "{0,choice,1#1 key is|1<{0} keys are} no longer told from other frames: the file holds the"
            + " box of every frame"),
    KEYS_WHILE_GONE(
        "{0,choice,1#1 key of an object while it is gone was|1<{0} keys of objects while they are"
            + " gone were} left out"),
    KEYS_ADDED("{0,choice,1#1 key was|1<{0} keys were} added where objects come or go"),
    NEVER_THERE(
        "{0,choice,1#1 object that is in no frame was|1<{0} objects that are in no frame were} left"
            + " out: {1}"),
    IDS("{0,choice,1#1 id became a number|1<{0} ids became numbers}: {1}"),
    OFF_FRAME(
        "{0,choice,1#1 box reaches|1<{0} boxes reach} beyond the frame; kept as they are, but other"
            + " programs may cut them"),
    PROMPT("The prompt was left out"),
    BACKGROUND("The background was left out: {1}"),
    NEGATIVE("The negative prompt was left out"),
    FRAME_PROMPTS(
        "{0,choice,1#1 prompt of single frames was|1<{0} prompts of single frames were} left out"),
    MARKS(
        "{0,choice,1#The lock, mark or colour of 1 object was|1<Locks, marks or colours of {0}"
            + " objects were} left out"),
    RATE("The frame rate was left out: {1} frames per second"),
    LENGTH("The length was left out: {1} frames"),
    MOMENTS(
        "{0,choice,1#1 key|1<{0} keys} off the six moments of LVD {0,choice,1#was|1<were} left out;"
            + " the file holds the boxes at the moments"),
    SIXTHS(
        "{0,choice,1#1 coming or going was|1<{0} comings and goings were} moved to a sixth of"
            + " the clip"),
    SIZE_USED("Boxes are counted in pixels of a frame of {1}"),
    NO_TAKE("{0,choice,1#1 shot has no take|1<{0} shots have no take}, so there are no pictures"),
    TAKE_LENGTH("{0,choice,1#1 take is|1<{0} takes are} shorter than the shot is now"),
    NO_VIDEO("The file names no video; say in the other program which one it is"),

    SHAPES("{0,choice,1#1 shape that is no box was|1<{0} shapes that are no boxes were} left out"),
    ROTATION("{0,choice,1#1 turned box lost its|1<{0} turned boxes lost their} rotation"),
    OCCLUSION(
        "{0,choice,1#1 mark of being covered was|1<{0} marks of being covered were} left out"),
    ATTRIBUTES("{0,choice,1#1 attribute was|1<{0} attributes were} left out: {1}"),
    SCORES("{0,choice,1#1 score was|1<{0} scores were} left out"),
    GROUPS("{0,choice,1#1 group was|1<{0} groups were} left out"),
    IGNORED(
        "{0,choice,1#1 box that is marked to be ignored was|1<{0} boxes that are marked to be"
            + " ignored were} left out"),
    EMPTY_BOXES(
        "{0,choice,1#1 box without width or height was|1<{0} boxes without width or height were}"
            + " left out"),
    OTHER_VIDEOS(
        "{0,choice,1#1 more video of the file was|1<{0} more videos of the file were} left out"),
    NO_TRACKS(
        "{0,choice,1#1 box says|1<{0} boxes say} no object; boxes of one kind were joined in their"
            + " order"),
    BEYOND_END(
        "{0,choice,1#1 box behind the last frame was|1<{0} boxes behind the last frame were}"
            + " left out"),
    FIRST_FRAME("Frame {1} of the file became the first one"),
    REDUCED("{0,choice,1#1 box of a single frame|1<{0} boxes of single frames} became {1} keys"),
    EVERY_FRAME_A_KEY(
        "{0,choice,1#1 object has|1<{0} objects have} a key in every frame; reduce its keys to edit"
            + " it with ease"),
    SIZE_TAKEN("The file does not say how large its frames are; {1} was taken"),
    RATE_TAKEN("The file does not say its frame rate; {1} frames per second were taken"),
    LENGTH_TAKEN("The file does not say how long the clip is; {1} frames were taken"),
    NO_PROMPT("The file holds no prompt"),
    DEFECT("{1}");

    private final String pattern;

    Kind(String pattern) {
      this.pattern = pattern;
    }

    /// The English pattern of [MessageFormat]; 0 is the count, 1 the detail.
    public String pattern() {
      return pattern;
    }
  }

  /// In English, without a full stop at the end.
  public String sentence() {
    return new MessageFormat(kind.pattern(), Locale.ENGLISH).format(new Object[] {count, detail});
  }
}
