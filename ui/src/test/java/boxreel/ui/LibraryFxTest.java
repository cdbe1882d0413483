package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.planner.library.SavedPrompt;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The prompt library by keys and mouse.
@Timeout(240)
class LibraryFxTest {
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    ui = new UiDriver();
    ui.skipWelcome();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  @Test
  void aPromptIsStarredNamedFoundAndInsertedByKeys() {
    ui.run(() -> ui.studio().model().prompt().promptProperty().set("A whale sings"));
    ui.click("#prompt-star");
    assertEquals(List.of("A whale sings"), kept());
    ui.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    assertTrue(ui.node("#library").isVisible());
    ui.press(KeyCode.TAB);
    ui.press(KeyCode.TAB);
    assertTrue(ui.node("#library-name").isFocused(), "after search and list comes the name");
    ui.run(() -> ((TextField) ui.node("#library-name")).setText("Moby"));
    ui.press(KeyCode.TAB);
    assertEquals("Moby", names().getFirst());
    ui.run(() -> ui.studio().model().prompt().promptProperty().set(""));
    ui.run(() -> ui.node("#library-search").requestFocus());
    ui.run(() -> ((TextField) ui.node("#library-search")).setText("mob"));
    ui.press(KeyCode.ENTER);
    assertFalse(ui.node("#library").isVisible());
    assertEquals("A whale sings", ui.shot().prompt());
    ui.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    ui.run(() -> ui.node("#library-list").requestFocus());
    ui.press(KeyCode.DELETE);
    assertEquals(List.of(), kept());
    ui.press(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(List.of("A whale sings"), kept());
    ui.press(KeyCode.ESCAPE);
    assertFalse(ui.node("#library").isVisible());
  }

  @Test
  void tabStaysInTheLibrary() {
    ui.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    for (int i = 0; i < 12; i++) {
      ui.press(KeyCode.TAB);
      assertTrue(
          UiDriver.onFx(
              () -> {
                javafx.scene.Node focus = ui.node("#library").getScene().getFocusOwner();
                while (focus != null && !"library".equals(focus.getId())) {
                  focus = focus.getParent();
                }
                return focus != null;
              }));
    }
  }

  private List<String> kept() {
    return UiDriver.onFx(() -> prompts().stream().map(SavedPrompt::text).toList());
  }

  private List<String> names() {
    return UiDriver.onFx(() -> prompts().stream().map(SavedPrompt::name).toList());
  }

  private List<SavedPrompt> prompts() {
    return ui.studio().model().prompt().library().libraryProperty().get().prompts();
  }
}
