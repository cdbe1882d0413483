package boxreel.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boxreel.layout.Shot;
import boxreel.project.Project;
import boxreel.project.ProjectEdits;
import boxreel.project.ShotCard;
import boxreel.project.ShotCard.DialogueLine;
import boxreel.project.StoryShot;
import boxreel.ui.document.ProjectDocument;
import boxreel.ui.document.ShotDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardViewModelTest {
  private static final Project ONE = Project.of(Shot.of("one"));
  private static final String FIRST = ONE.shots().getFirst().id();
  private static final Project TWO =
      ProjectEdits.insertAfter(ONE, FIRST, StoryShot.of("two", Shot.of("two")));

  private final ProjectDocument project = new ProjectDocument(TWO);
  private final CardViewModel card = new CardViewModel(project);

  @Test
  void whatIsTypedIsOneEditOnceItIsCommitted() {
    card.actionProperty().set(" The ball rolls. ");
    assertEquals(List.of(), project.undoLabels());
    card.commit();
    card.commit();
    assertEquals("The ball rolls.", project.shot().card().action());
    assertEquals(List.of("Edit action of shot 1A"), project.undoLabels());
    project.undo();
    assertEquals("", card.actionProperty().get());
  }

  @Test
  void aTextThatIsBeingTypedIsNotLostToAnEditOfABox() {
    card.notesProperty().set("keep the tree");
    new ShotDocument(project).commit("Edit", Shot.of("other"));
    assertEquals("keep the tree", card.notesProperty().get());
    card.commit();
    assertEquals("keep the tree", project.shot().card().notes());
  }

  @Test
  void theFieldsFollowTheOpenShot() {
    card.titleProperty().set("First");
    card.statusProperty().set(ShotCard.Status.APPROVED);
    card.commit();
    project.openShot("two");
    assertEquals("", card.titleProperty().get());
    assertEquals(ShotCard.Status.IDEA, card.statusProperty().get());
    project.openShot(FIRST);
    assertEquals("First", card.titleProperty().get());
    assertEquals(ShotCard.Status.APPROVED, card.statusProperty().get());
  }

  @Test
  void aFieldThatCommitsWhileItIsSetMakesNoEdit() {
    card.statusProperty().set(ShotCard.Status.FINAL);
    card.titleProperty().set("First");
    card.commit();
    card.statusProperty().subscribe(_ -> card.commit());
    project.undo();
    project.redo();
    assertEquals(1, project.undoLabels().size());
    assertEquals("First", project.shot().title());
  }

  @Test
  void aColonOfChineseTypeIsOneToo() {
    List<DialogueLine> lines = DialogueText.parse("熊：等等我！");
    assertEquals(List.of(new DialogueLine("熊", "等等我！")), lines);
    List<DialogueLine> quoted = List.of(new DialogueLine("", "在 9：10"));
    assertEquals(quoted, DialogueText.parse(DialogueText.of(quoted)));
  }

  @Test
  void dialogueIsTypedWithTheSpeakerBeforeAColon() {
    card.dialogueProperty().set("BEAR: Wait: for me!\n\n  Sniffing \n: at 9:10");
    card.commit();
    List<DialogueLine> lines = project.shot().card().dialogue();
    assertEquals(
        List.of(
            new DialogueLine("BEAR", "Wait: for me!"),
            new DialogueLine("", "Sniffing"),
            new DialogueLine("", "at 9:10")),
        lines);
    assertEquals(lines, DialogueText.parse(DialogueText.of(lines)));
  }
}
