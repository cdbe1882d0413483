package boxreel.ui.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.layout.PromptCue;
import boxreel.layout.PromptCues;
import boxreel.layout.Shot;
import boxreel.ui.document.ShotDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramePromptsTest {
  @Test
  void linesShareTheClipEvenlyOrBeginWhereTheySay() {
    assertEquals(
        PromptCues.spread(List.of("a", "b", "c"), 24), FramePromptText.cues("a\n\n b \nc", 24));
    assertEquals(List.of(cue(0, "a"), cue(12, "b")), FramePromptText.cues("a\n13: b", 24));
    assertEquals(
        List.of(cue(3, "a"), cue(8, "b"), cue(13, "c")), FramePromptText.cues("4: a\nb\n14:c", 24));
    assertEquals(List.of(cue(19, "a"), cue(21, "b")), FramePromptText.cues("20: a\nb", 24));
    assertEquals(List.of(cue(0, "a")), FramePromptText.cues("a\n25: b", 24));
    assertEquals(List.of(cue(0, "0: a"), cue(12, "3:")), FramePromptText.cues("0: a\n3:", 24));
    assertEquals(List.of(), FramePromptText.cues(" \n", 24));
  }

  @Test
  void whatIsShownIsReadAsTheSame() {
    for (String text : List.of("a\nb\nc", "4: a\n9: b", "a\n13: b", "7: 3: x")) {
      List<PromptCue> cues = FramePromptText.cues(text, 24);
      assertEquals(cues, FramePromptText.cues(FramePromptText.of(cues, 24), 24), text);
    }
    assertEquals("a\nb", FramePromptText.of(PromptCues.spread(List.of("a", "b"), 24), 24));
    assertEquals("1: a\n10: b", FramePromptText.of(List.of(cue(0, "a"), cue(9, "b")), 24));
  }

  @Test
  void anEditIsOneStepThatUndoTakesBack() {
    ShotDocument document = new ShotDocument(Shot.of("a bear"));
    FramePromptsViewModel model = new FramePromptsViewModel(document);
    model.textProperty().set("a bear walks\na bear sits");
    assertEquals("Begin at frame 1, 13", model.meaningProperty().get());
    assertTrue(document.shot().cues().isEmpty(), "only typed so far");
    model.commit();
    model.commit();
    assertEquals(List.of("Edit frame prompts"), document.undoLabels());
    assertEquals("a bear sits", document.shot().promptAt(12));
    document.undo();
    assertEquals("", model.textProperty().get());
    document.redo();
    assertEquals("a bear walks\na bear sits", model.textProperty().get());
    document.commit("Edit", document.committed().withPrompt("x"));
    model.textProperty().set("1: typed");
    document.commit("Edit", document.committed().withPrompt("y"));
    assertEquals("1: typed", model.textProperty().get(), "what is being typed stays");
  }

  @Test
  void linesWithoutRoomAreTold() {
    FramePromptsViewModel model = new FramePromptsViewModel(new ShotDocument(Shot.of("a bear")));
    model.textProperty().set("1: a\n99: b");
    assertEquals(
        "Begin at frame 1; 1 line has no room in 24 frames", model.meaningProperty().get());
  }

  private static PromptCue cue(int frame, String prompt) {
    return new PromptCue(frame, prompt);
  }
}
