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
              + "|startsWith\\(|endsWith\\()$|getStyleClass\\(\\)");

  private static final Pattern FORMAT = Pattern.compile("%[-+ 0,#(]*\\d*(\\.\\d+)?[a-zA-Z%]|\\\\.");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern FILE =
      Pattern.compile("[\\w./-]+\\.(css|otf|ttf)|[a-z]+/|\\.?(mp4|gif|pdf|json|txt)");

  /// Packages whose words are still in the sources.
  private static final Set<String> NOT_YET = Set.of("prompt", "shell");

  /// Files of drawings.
  private static final Set<String> DRAWINGS = Set.of("Icon.java", "PopupScale.java");

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
          Map.entry("CanvasBar.java", List.of("tool-select", "tool-draw", "tool-hand")),
          Map.entry("ExportViewModel.java", List.of("boxreel")),
          Map.entry("EasingCurve.java", List.of("curve")),
          Map.entry("KeyClaims.java", List.of("boxreel.keys")),
          Map.entry("Fuzzy.java", List.of("\\\\s+")),
          Map.entry("Language.java", List.of("zh", "TW|HK|MO", "Hant", "English", "简体中文")),
          Map.entry("LanguageSetting.java", List.of("language", ".new")),
          Map.entry("Looks.java", List.of("theme", "scale", "motion")),
          Map.entry("Message.java", List.of(".messages")),
          Map.entry("ObjectViewModel.java", List.of("x", "numbers")),
          Map.entry("Platforms.java", List.of("os.name", "mac")),
          Map.entry("SettingsFile.java", List.of(".new")),
          Map.entry("SystemLooks.java", List.of("Windows.SPI.HighContrast", "GTK.theme_name")),
          Map.entry("TakesViewModel.java", List.of("/take-")),
          Map.entry("TakeMedia.java", List.of(" poster")),
          Map.entry("Theme.java", List.of("theme-dark", "theme-light", "theme-contrast")));

  /// Words for planners and models, which read English.
  private static final Map<String, List<String>> ENGLISH =
      Map.of(
          "CanvasViewModel.java", List.of("new object"),
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
    return file.toString().endsWith(".java")
        && !NOT_YET.contains(MAIN.relativize(file).getName(0).toString());
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
        && !(NAME.matcher(text).matches() && isStyle(text, styles));
  }

  private static boolean isStyle(String name, String styles) {
    return styles.contains("." + name) || styles.contains(":" + name);
  }
}
