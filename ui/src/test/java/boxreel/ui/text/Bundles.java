package boxreel.ui.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/// All messages of the window and their files, found on the class path.
final class Bundles {
  private Bundles() {}

  /// The constants of every enum of messages.
  static List<Message> messages() throws IOException {
    List<Message> all = new ArrayList<>();
    Path root = classes();
    try (Stream<Path> files = Files.walk(root.resolve("boxreel").resolve("ui"))) {
      for (Path file : files.sorted().toList()) {
        String path = root.relativize(file).toString();
        if (path.endsWith(".class")) {
          String name = path.substring(0, path.length() - 6).replace(java.io.File.separator, ".");
          add(name, all);
        }
      }
    }
    return all;
  }

  private static void add(String name, List<Message> all) {
    try {
      Class<?> type = Class.forName(name, false, Bundles.class.getClassLoader());
      if (type.isEnum() && Message.class.isAssignableFrom(type)) {
        for (Object constant : Objects.requireNonNull(type.getEnumConstants())) {
          all.add((Message) constant);
        }
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The lines of a language beside a message's enum.
  static Properties lines(Class<?> owner, Language language) {
    String name = language == Language.ENGLISH ? "messages" : "messages_zh_CN";
    Path file =
        classes().resolve(owner.getPackageName().replace('.', '/')).resolve(name + ".properties");
    Properties lines = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      lines.load(reader);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path classes() {
    try {
      return Path.of(Message.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
