package boxreel.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.text.MessageKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What modules below the window say to people can be said in each language; the window's own
/// words have tests of their own.
class SentencesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[|}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Test
  void everyMessageHasALineInEachLanguageAndEveryLineAMessage() throws IOException {
    List<Class<?>> owners = owners();
    assertTrue(owners.stream().anyMatch(o -> o.getPackageName().equals("boxreel.layout.lint")));
    for (Class<?> owner : owners) {
      Set<String> keys = new TreeSet<>();
      constants(owner).forEach(message -> keys.add(message.key()));
      for (String file : List.of("messages", "messages_zh_CN")) {
        assertEquals(keys, lines(owner, file).stringPropertyNames(), owner.getName() + " " + file);
      }
    }
  }

  @Test
  void linesTakeTheSameValuesAndChineseIsChinese() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Class<?> owner : owners()) {
      Properties english = lines(owner, "messages");
      Properties chinese = lines(owner, "messages_zh_CN");
      for (String key : english.stringPropertyNames()) {
        String words = english.getProperty(key);
        String translated = chinese.getProperty(key, "");
        if (!placeholders(words).equals(placeholders(translated))
            || !HAN.matcher(translated).find()
            || HAN.matcher(words).find()) {
          wrong.add(key + ": " + words + " / " + translated);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyMessageIsSaid() throws IOException {
    List<String> unused = new ArrayList<>();
    for (Class<?> owner : owners()) {
      String sources = sources(owner);
      for (MessageKey message : constants(owner)) {
        if (!Pattern.compile(message.key() + "\\b").matcher(sources).find()) {
          unused.add(message.code());
        }
      }
    }
    assertEquals(List.of(), unused);
  }

  /// The enums of messages outside the window.
  private static List<Class<?>> owners() throws IOException {
    List<Class<?>> owners = new ArrayList<>();
    for (String module : List.of("layout-llm", "render", "app")) {
      Path sources = ROOT.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(sources)) {
        for (Path file : files.filter(f -> f.endsWith("Words.java")).sorted().toList()) {
          String path = sources.relativize(file).toString();
          String name = path.substring(0, path.length() - 5).replace(java.io.File.separator, ".");
          owners.add(type(name));
        }
      }
    }
    return owners.stream().filter(MessageKey.class::isAssignableFrom).toList();
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<MessageKey> constants(Class<?> owner) {
    return Arrays.stream(Objects.requireNonNull(owner.getEnumConstants()))
        .map(MessageKey.class::cast)
        .toList();
  }

  private static Properties lines(Class<?> owner, String file) {
    Properties lines = new Properties();
    try (InputStream in = owner.getResourceAsStream(file + ".properties")) {
      assertNotNull(in, owner.getPackageName() + " has no " + file);
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(String line) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(line);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String sources(Class<?> owner) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String module : List.of("layout-llm", "render", "app")) {
      Path folder =
          ROOT.resolve(module)
              .resolve("src/main/java")
              .resolve(owner.getPackageName().replace('.', '/'));
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
            all.append(Files.readString(file));
          }
        }
      }
    }
    return all.toString();
  }
}
