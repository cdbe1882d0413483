package boxreel.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What people read stands in the messages and not in the sources.
class SpokenLiteralsTest {
  private static final Path MAIN = Path.of("src/main/java/boxreel/ui");
  private static final Path STYLES = Path.of("src/main/resources/boxreel/ui/theme/studio.css");

  /// Texts of the log and of programming errors are for developers, and in English.
  private static final Pattern FOR_DEVELOPERS =
      Pattern.compile(
          "LOG\\s*\\.|new (Illegal\\w+|UnsupportedOperation|IO)Exception\\(|SuppressWarnings\\(");

  /// Names that only the program reads.
  private static final Pattern FOR_THE_PROGRAM =
      Pattern.compile(
          "(getStyleClass\\(\\)[^;]*|getPseudoClass\\(|setId\\(|lookup\\(|setContent\\(|setStyle\\("
              + "|resolve\\(|resolveSibling\\(|replace\\w*\\(\\s*|matches\\(|keyCap\\(|indexOf\\("
              + "|startsWith\\(|split\\(|endsWith\\()$|getStyleClass\\(\\)");

  private static final Pattern FORMAT = Pattern.compile("%[-+ 0,#(]*\\d*(\\.\\d+)?[a-zA-Z%]|\\\\.");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern FILE =
      Pattern.compile(
          "[\\w./-]+\\.(css|otf|ttf)|[a-z]+/|[a-z]*\\.?(mp4|gif|pdf|json|txt|new|part)");

  /// Keys of the keyboard are called alike in both languages.
  private static final Pattern KEYS =
      Pattern.compile(
          "((Ctrl|Alt|Shift|Enter|Esc|Delete|Backspace|PageUp|PageDown|[A-Z→])([ +]|$))+");

  /// Files of drawings.
  private static final Set<String> DRAWINGS = Set.of("Icon.java");

  /// Symbols that are the same in every language.
  private static final Set<String> SYMBOLS = Set.of("X", "Y", "W", "H", "px", "HH:mm");

  /// Parts of style classes: what buttons and notes are like.
  private static final Set<String> LOOKS =
      Set.of("normal", "wide", "accent", "danger", "success", "warning");

  /// What else is no text: names that only the program reads, by file.
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("ArrangeCommands.java", List.of("nudge", "nudge size")),
          Map.entry("BannerStack.java", List.of("notice-text")),
          Map.entry("CandidatesViewModel.java", List.of("proposals ")),
          Map.entry("CanvasBar.java", List.of("tool-select", "tool-draw", "tool-hand")),
          Map.entry("DropKind.java", List.of(".m4v", ".mov", ".png", "frame_0001.png")),
          Map.entry(
              "ExchangeViewModel.java",
              List.of("xml", "csv", "layout.", "gt.txt", "film", "exchanges")),
          Map.entry(
              "ExportOverlay.java", List.of("export-range", "export-captions", "export-mark-")),
          Map.entry("ExportViewModel.java", List.of("boxreel", "png-folder")),
          Map.entry("KeyCommands.java", List.of("easing")),
          Map.entry("KeyClaims.java", List.of("boxreel.keys")),
          Map.entry("Language.java", List.of("zh", "TW|HK|MO", "Hant", "English", "简体中文")),
          Map.entry("LanguageSetting.java", List.of("language")),
          Map.entry("LessMemory.java", List.of("memory", "内存")),
          Map.entry("Looks.java", List.of("theme", "scale", "motion")),
          Map.entry(
              "MediaEndings.java",
              List.of(
                  "png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff", "m4v", "mov", "mkv", "webm",
                  "avi", "mpg", "mpeg", "wmv", "ts")),
          Map.entry("Message.java", List.of(".messages")),
          Map.entry("ReferenceViewModel.java", List.of("opacity")),
          Map.entry("Fuzzy.java", List.of("\\\\s+")),
          Map.entry("SettingsFile.java", List.of(".new")),
          Map.entry("NoticeStack.java", List.of("notice-text")),
          Map.entry("ObjectViewModel.java", List.of("x", "numbers")),
          Map.entry("Platforms.java", List.of("os.name", "mac")),
          Map.entry("FramePromptText.java", List.of("(\\\\d{1,5}) *: *(.*)")),
          Map.entry("PlannerPicker.java", List.of("choose-model", "forget-model")),
          Map.entry("PlannerViewModel.java", List.of(":latest", "local", "builtin", "gguf")),
          Map.entry("PromptPane.java", List.of("bg-field", "negative-field")),
          Map.entry("QueuePane.java", List.of("queue-less-memory", "queue-retry")),
          Map.entry("Seeds.java", List.of("[,;\\\\s]+", "(\\\\d{1,16})(?:-(\\\\d{1,16}))?")),
          Map.entry("ShotFiles.java", List.of("exchanges", "xml", "csv")),
          Map.entry("Shortcuts.java", List.of("key.", "none")),
          Map.entry("ShownKeys.java", List.of("boxreel.words", "boxreel.written")),
          Map.entry("StoryViewModel.java", List.of("fountain")),
          Map.entry("StatusBar.java", List.of("status-text")),
          Map.entry("StudioViewModel.java", List.of(" – Boxreel")),
          Map.entry("TakesViewModel.java", List.of("/take-")),
          Map.entry("SystemLooks.java", List.of("Windows.SPI.HighContrast", "GTK.theme_name")),
          Map.entry("TakeMedia.java", List.of(" poster")),
          Map.entry("Theme.java", List.of("theme-dark", "theme-light", "theme-contrast")));

  /// Words for planners and models, which read English.
  private static final Map<String, List<String>> ENGLISH =
      Map.of(
          "CanvasViewModel.java", List.of("new object"),
          "PromptViewModel.java",
              List.of(
                  "A bear walks from the left to the right",
                  "A red ball bounces across a beach",
                  "A yellow balloon rises from the bottom to the top"),
          "TrackNames.java", List.of("a ", "an ", "the "));

  @Test
  void aLiteralThatPeopleReadIsFound() {
    String source =
        """
        void f() { Label label = new Label("Frame rate"); LOG.warn("Can't read {}", x);
        label.getStyleClass().add("Muted"); label.setText(String.format("%d:%02d", 1, 2)); }
        """;
    assertEquals(
        List.of("Frame rate"), spoken("F.java", source, "").map(Literals.Literal::text).toList());
  }

  @Test
  void noLiteralThatPeopleReadIsInTheSources() throws IOException {
    String styles = Files.readString(STYLES);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(SpokenLiteralsTest::isChecked).sorted().toList()) {
        spoken(file.getFileName().toString(), Files.readString(file), styles)
            .forEach(l -> found.add(MAIN.relativize(file) + ":" + l.line() + ": " + l.text()));
      }
    }
    assertEquals(List.of(), found);
  }

  private static boolean isChecked(Path file) {
    return file.toString().endsWith(".java");
  }

  private static Stream<Literals.Literal> spoken(String file, String source, String styles) {
    List<String> allowed = new ArrayList<>(SYMBOLS);
    allowed.addAll(LOOKS);
    allowed.addAll(NAMES.getOrDefault(file, List.of()));
    allowed.addAll(ENGLISH.getOrDefault(file, List.of()));
    return DRAWINGS.contains(file)
        ? Stream.empty()
        : Literals.of(source).stream()
            .filter(l -> isSpoken(l, styles) && !allowed.contains(l.text()));
  }

  private static boolean isSpoken(Literals.Literal literal, String styles) {
    String text = FORMAT.matcher(literal.text()).replaceAll("");
    String before = literal.statement();
    return LETTERS.matcher(text).find()
        && !FOR_DEVELOPERS.matcher(before).find()
        && !FOR_THE_PROGRAM.matcher(before.substring(0, before.length() - 1)).find()
        && !FILE.matcher(text).matches()
        && !KEYS.matcher(text).matches()
        && !text.contains("-fx-")
        && !text.startsWith("data:")
        && !(NAME.matcher(text).matches() && isStyle(text, styles));
  }

  private static boolean isStyle(String name, String styles) {
    return styles.contains("." + name) || styles.contains(":" + name);
  }
}
