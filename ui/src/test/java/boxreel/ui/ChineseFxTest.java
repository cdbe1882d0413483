package boxreel.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.PlannerException;
import boxreel.base.RenderException;
import boxreel.base.text.Sentence;
import boxreel.layout.Box;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.lint.Finding;
import boxreel.ui.document.Selection;
import boxreel.ui.document.TrackNames;
import boxreel.ui.prompt.PromptViewModel;
import boxreel.ui.render.RenderState;
import boxreel.ui.shell.Workspace;
import boxreel.ui.text.Glyphs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The window in Simplified Chinese: nothing of it is English, and nothing is cut.
@Timeout(240)
class ChineseFxTest {
  private static final Pattern ENGLISH = Pattern.compile("\\p{IsLatin}{4,}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /// Phrases in sentences.
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  /// Names of keys, formats and products, which Chinese editors leave as they are.
  private static final Pattern NAMES =
      Pattern.compile(
          "Boxreel|GLIGEN|LaVie|boxreel models add FOLDER|CVAT|DIVE|Label"
              + " Studio|COCO|OpenTimelineIO|English|Shift|Ctrl|Enter|Space|Home|Delete");

  private final Locale before = Locale.getDefault();
  private UiDriver ui = unopened();

  @SuppressWarnings("NullAway") // opened before each test
  private static UiDriver unopened() {
    return null;
  }

  @BeforeEach
  void open() throws TimeoutException {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    ui = new UiDriver();
  }

  @AfterEach
  void close() {
    ui.close();
    Locale.setDefault(before);
  }

  @Test
  void theFirstPageIsChinese() {
    assertEquals(List.of(), english());
    assertEquals(List.of(), cut());
  }

  @Test
  void everyWorkspaceIsChinese() {
    ui.proposeSample();
    ui.run(() -> ui.studio().model().document().select(Selection.ofTrack("0")));
    for (Workspace workspace : Workspace.values()) {
      ui.run(() -> ui.studio().model().navigation().workspaceProperty().set(workspace));
      assertEquals(List.of(), english(), workspace.toString());
      assertEquals(List.of(), cut(), workspace.toString());
    }
  }

  @Test
  void whatTheLinterFindsIsChinese() {
    ui.skipWelcome();
    ui.run(
        () -> {
          var model = ui.studio().model();
          model.document().edit("–", _ -> badLayout());
          model.settings().widthProperty().set(570);
          model.showFindings();
        });
    ui.until(
        "findings",
        () ->
            ui.studio().model().lint().findings().stream().map(Finding::rule).distinct().count()
                > 8);
    assertEquals(List.of(), english());
  }

  /// Small, large, fast, outside, on each other, nameless, never there.
  private static Shot badLayout() {
    Box usual = new Box(0.4, 0.4, 0.2, 0.2);
    return Shot.of("a dog and two owls")
        .withTracks(
            List.of(
                track("0", "new object", Key.byUser(0, new Box(0.4, 0.4, 0.01, 0.01))),
                track("1", "an owl", Key.byUser(0, new Box(0, 0, 1, 1))),
                track("2", "an owl", Key.byUser(0, usual), Key.byUser(1, usual.movedBy(0.4, 0))),
                track("3", "a cat", Key.byUser(0, usual.movedBy(-0.5, 0))),
                track("4", "a hen", Key.byUser(0, usual.movedBy(2, 0)))));
  }

  private static Track track(String id, String phrase, Key... keys) {
    return Track.throughout(id, phrase, 24, List.of(keys));
  }

  @Test
  void whyARenderFailedIsToldInChinese() {
    ui.proposeSample();
    ui.renderer.failWith(
        RenderException.failed(
            new Sentence("boxreel.render.Words.NO_MEMORY", List.of(), "No memory."), null));
    ui.run(() -> ui.studio().model().outputActions().startRender());
    ui.until(
        "the failure", () -> ui.studio().model().render().state() instanceof RenderState.Failed);
    assertEquals(List.of(), english());
  }

  @Test
  void whyNothingIsProposedIsToldInChinese() {
    ui.planner.failWith(
        PlannerException.badInput(
            new Sentence("boxreel.planner.llm.Words.NO_MODEL", List.of(), "No model.")));
    ui.run(() -> ui.studio().model().begin("A bear"));
    ui.until(
        "the failure", () -> ui.studio().model().prompt().errorProperty().get().contains("语言模型"));
  }

  @Test
  void stepsOfTheHistoryAreChinese() {
    ui.proposeSample();
    ui.run(() -> ui.studio().model().shots().add());
    assertEquals(
        "添加镜头", UiDriver.onFx(() -> ui.studio().model().document().undoLabels().getLast()));
  }

  @Test
  void charactersWithoutGlyphsAreNoticed() {
    assertTrue(UiDriver.onFx(() -> Glyphs.canDraw("Boxrel")));
    assertFalse(UiDriver.onFx(() -> Glyphs.canDraw("\uE7F1\uE7F2")));
  }

  /// Words in English on nodes that are seen, on their tooltips, for screen readers, and in menus;
  /// but for what planners say of their proposals.
  private List<String> english() {
    return UiDriver.onFx(
        () -> {
          List<String> said = new ArrayList<>();
          listen(root(), said);
          List<String> own = ownWords();
          return said.stream()
              .map(text -> own.stream().reduce(text, (rest, word) -> rest.replace(word, "")))
              .map(text -> QUOTED.matcher(text).replaceAll(""))
              .filter(text -> !text.contains("（英文）"))
              .filter(text -> ENGLISH.matcher(NAMES.matcher(text).replaceAll("")).find())
              .distinct()
              .toList();
        });
  }

  /// What users, planners and models said, in their own language.
  private List<String> ownWords() {
    var model = ui.studio().model();
    List<String> own = new ArrayList<>();
    own.add(model.document().shot().prompt());
    own.addAll(PromptViewModel.samples());
    for (var info : model.settings().models()) {
      own.add(info.description());
      own.add(info.name());
      own.add(Character.toUpperCase(info.name().charAt(0)) + info.name().substring(1));
    }
    own.addAll(model.prompt().notes());
    for (Track track : model.document().shot().tracks()) {
      own.add(track.phrase());
      own.add(TrackNames.brief(track.phrase()));
    }
    own.removeIf(String::isBlank);
    own.sort(Comparator.comparingInt(String::length).reversed());
    return own;
  }

  private static void listen(Node node, List<String> said) {
    if (!node.isVisible() || "candidates".equals(node.getId())) {
      return;
    }
    add(said, node.getAccessibleText());
    switch (node) {
      case Labeled labeled -> add(said, labeled.getText());
      case TextInputControl field -> add(said, field.getPromptText());
      case MenuBar bar -> bar.getMenus().forEach(menu -> listen(menu, said));
      default -> {}
    }
    if (node instanceof MenuButton button) {
      button.getItems().forEach(item -> listen(item, said));
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      add(said, control.getTooltip().getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> listen(child, said));
    }
  }

  private static void listen(MenuItem item, List<String> said) {
    add(said, item.getText());
    if (item instanceof Menu menu) {
      menu.getItems().forEach(each -> listen(each, said));
    }
  }

  private static void add(List<String> said, @Nullable String text) {
    if (text != null) {
      said.add(text);
    }
  }

  /// Chinese words that have less room than they need.
  private List<String> cut() {
    return UiDriver.onFx(
        () -> {
          root().applyCss();
          root().layout();
          List<String> found = new ArrayList<>();
          measure(root(), found);
          return found;
        });
  }

  private static void measure(Node node, List<String> found) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled labeled
        && labeled.getWidth() > 0
        && HAN.matcher(labeled.getText() == null ? "" : labeled.getText()).find()
        && labeled.lookup(".text") instanceof Text drawn
        && !drawn.getText().equals(labeled.getText())) {
      found.add(labeled.getText() + " -> " + drawn.getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> measure(child, found));
    }
  }

  private Parent root() {
    return ui.node("#stage").getScene().getRoot();
  }
}
