package boxreel.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final List<String> done = new ArrayList<>();
  private final PaletteViewModel model =
      new PaletteViewModel(
          () ->
              List.of(
                  item("Align: right edges", ""),
                  item("Render", ""),
                  item("Reverse", "Select an object first."),
                  item("Render workspace", ""),
                  item("Cancel render", ""),
                  item("red ball", "")));

  @Test
  void beginningsComeFirstAndBlockedOnesLast() {
    model.toggle();
    model.queryProperty().set("re");
    assertEquals("Render", shown().getFirst());
    assertEquals("Reverse", shown().getLast());
    model.queryProperty().set("rw");
    assertEquals("Render workspace", shown().getFirst(), "first letters of its words");
    model.queryProperty().set("ball red");
    assertEquals(List.of("red ball"), shown(), "words in any order");
    model.queryProperty().set("zebra");
    assertEquals(List.of(), shown());
    model.accept();
    assertEquals(List.of(), done);
  }

  @Test
  void theMarkGoesRoundAndEnterDoesWhatIsMarked() {
    model.toggle();
    model.move(-1);
    assertEquals(5, model.chosenProperty().get());
    model.move(2);
    assertEquals(1, model.chosenProperty().get());
    model.accept();
    assertEquals(List.of("Render"), done);
    assertFalse(model.openProperty().get());
  }

  @Test
  void whatIsBlockedStaysOpenWithItsReason() {
    model.toggle();
    model.queryProperty().set("reverse");
    assertEquals("Select an object first.", model.shownProperty().get().getFirst().blocked());
    model.accept();
    assertEquals(List.of(), done);
    assertTrue(model.openProperty().get());
    model.toggle();
    model.toggle();
    assertEquals("", model.queryProperty().get(), "it opens empty");
    assertEquals(6, shown().size());
  }

  @Test
  void otherNamesAreFoundToo() {
    PaletteViewModel named =
        new PaletteViewModel(
            () -> List.of(new PaletteItem("命令", "渲染", "render", "", "", () -> {})));
    named.toggle();
    named.queryProperty().set("rend");
    assertEquals(1, named.shownProperty().get().size());
  }

  private List<String> shown() {
    return model.shownProperty().get().stream().map(PaletteItem::label).toList();
  }

  private PaletteItem item(String label, String blocked) {
    return new PaletteItem("command", label, "", "", blocked, () -> done.add(label));
  }
}
