package boxreel.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.text.Placeholders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The messages, their lines in each language, and the sources that use them fit together.
class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{4,}");

  @Test
  void everyMessageHasALineInEveryLanguageAndEveryLineAMessage() throws IOException {
    List<Message> messages = Bundles.messages();
    assertTrue(messages.size() > 30, "messages are found");
    for (Class<?> owner : owners(messages)) {
      Set<String> keys =
          messages.stream()
              .filter(m -> m.getDeclaringClass().getPackage().equals(owner.getPackage()))
              .map(Message::key)
              .collect(Collectors.toCollection(TreeSet::new));
      for (Language language : Language.values()) {
        assertEquals(
            keys,
            new TreeSet<>(Bundles.lines(owner, language).stringPropertyNames()),
            owner.getPackageName() + " in " + language);
      }
    }
  }

  @Test
  void linesAreFilledWithTheSameValuesInEveryLanguage() throws IOException {
    Object[] values = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    List<String> differ = new ArrayList<>();
    for (Message message : Bundles.messages()) {
      String english = line(message, Language.ENGLISH);
      String chinese = line(message, Language.CHINESE);
      if (!placeholders(english).equals(placeholders(chinese))) {
        differ.add(message.key() + ": " + english + " / " + chinese);
      }
      assertTrue(!Placeholders.fill(english, values).isBlank(), message.key());
      assertTrue(!Placeholders.fill(chinese, values).isBlank(), message.key());
    }
    assertEquals(List.of(), differ);
  }

  @Test
  void chineseIsNoCopyOfEnglish() throws IOException {
    List<String> copies = new ArrayList<>();
    for (Message message : Bundles.messages()) {
      String chinese = line(message, Language.CHINESE);
      if (WORD.matcher(line(message, Language.ENGLISH)).find() && !HAN.matcher(chinese).find()) {
        copies.add(message.key() + ": " + chinese);
      }
    }
    assertEquals(List.of(), copies);
  }

  @Test
  void everyMessageIsSaidSomewhere() throws IOException {
    List<String> unused = new ArrayList<>();
    List<Message> messages = Bundles.messages();
    for (Class<?> owner : owners(messages)) {
      String sources = sources(owner);
      for (Message message : messages) {
        boolean isWord =
            message.getDeclaringClass().equals(owner) && owner.getSimpleName().endsWith("Words");
        if (isWord && !Pattern.compile(message.key() + "\\b").matcher(sources).find()) {
          unused.add(owner.getPackageName() + " " + message.key());
        }
      }
    }
    assertEquals(List.of(), unused);
  }

  private static String line(Message message, Language language) {
    Properties lines = Bundles.lines(message.getDeclaringClass(), language);
    return lines.getProperty(message.key(), "");
  }

  private static Set<Class<?>> owners(List<Message> messages) {
    Set<Class<?>> owners = new LinkedHashSet<>();
    messages.forEach(message -> owners.add(message.getDeclaringClass()));
    return owners;
  }

  private static Set<String> placeholders(String line) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(line);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /// The sources of a message's package.
  private static String sources(Class<?> owner) throws IOException {
    Path folder = Path.of("src/main/java").resolve(owner.getPackageName().replace('.', '/'));
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
