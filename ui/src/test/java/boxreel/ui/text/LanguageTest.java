package boxreel.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageTest {
  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @Test
  void readersOfSimplifiedChineseGetIt() {
    for (String tag : List.of("zh", "zh-CN", "zh-SG", "zh-Hans", "zh-Hans-HK")) {
      assertEquals(Language.CHINESE, Language.of(Locale.forLanguageTag(tag)), tag);
    }
  }

  @Test
  void allOthersGetEnglish() {
    for (String tag : List.of("en", "de", "ja", "zh-TW", "zh-HK", "zh-Hant", "und")) {
      assertEquals(Language.ENGLISH, Language.of(Locale.forLanguageTag(tag)), tag);
    }
  }

  @Test
  void aChoiceCountsFromTheNextStartOn() {
    LanguageSetting setting = new LanguageSetting(Optional.of(folder.resolve("new")));
    assertEquals(Optional.empty(), setting.chosen());
    assertTrue(setting.choose(Optional.of(Language.CHINESE)));
    assertEquals(Language.ENGLISH, Language.current());
    LanguageSetting next = new LanguageSetting(Optional.of(folder.resolve("new")));
    assertEquals(Optional.of(Language.CHINESE), next.chosen());
    next.apply(_ -> true);
    assertEquals(Language.CHINESE, Language.current());
  }

  @Test
  void theSystemsLanguageComesBack() {
    LanguageSetting setting = new LanguageSetting(Optional.of(folder));
    assertTrue(setting.choose(Optional.of(Language.ENGLISH)));
    assertTrue(setting.choose(Optional.empty()));
    assertEquals(Optional.empty(), setting.chosen());
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    setting.apply(_ -> true);
    assertEquals(Language.CHINESE, Language.current());
  }

  @Test
  void withoutAFontForItAWindowStaysEnglish() {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    new LanguageSetting(Optional.empty()).apply(_ -> false);
    assertEquals(Language.ENGLISH, Language.current());
  }

  @Test
  void aDamagedOrUnreadableFileIsNoChoice() throws IOException {
    Files.writeString(folder.resolve("language"), "klingon");
    assertEquals(Optional.empty(), new LanguageSetting(Optional.of(folder)).chosen());
    Files.delete(folder.resolve("language"));
    Files.createDirectory(folder.resolve("language"));
    assertEquals(Optional.empty(), new LanguageSetting(Optional.of(folder)).chosen());
  }

  @Test
  void aFolderThatIsAFileKeepsNothing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    LanguageSetting setting = new LanguageSetting(Optional.of(file));
    assertFalse(setting.choose(Optional.of(Language.CHINESE)));
  }
}
