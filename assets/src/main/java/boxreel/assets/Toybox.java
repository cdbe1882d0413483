package boxreel.assets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// The bundled model: a folder in diffusers' format among the resources, with a manifest
/// `SHA256SUMS` of its files.
public final class Toybox {
  private static final String ROOT = "toybox/";
  private static final String MANIFEST = "SHA256SUMS";
  private static final int NAME_DIGITS = 12;

  private Toybox() {}

  /// Whether this build holds the model.
  public static boolean isBundled() {
    return Toybox.class.getResource(ROOT + MANIFEST) != null;
  }

  /// Unpacks the model, once per version of it, and checks what was unpacked.
  ///
  /// @param cache folder for unpacked models; created if missing
  /// @return the model folder
  /// @throws IOException if the folder can't be written, or the program's files are damaged
  public static Path unpack(Path cache) throws IOException {
    byte[] manifest = read(MANIFEST);
    Path target = cache.resolve("toybox-" + sha256(manifest).substring(0, NAME_DIGITS));
    if (Files.isDirectory(target)) {
      return target;
    }
    Files.createDirectories(cache);
    Path beside = Files.createTempDirectory(cache, "toybox-");
    try {
      for (String line : lines(manifest)) {
        String sum = line.substring(0, line.indexOf(' '));
        String name = line.substring(line.indexOf(' ')).strip();
        byte[] content = read(name);
        if (!sha256(content).equals(sum)) {
          throw new IOException("The bundled file " + name + " is damaged");
        }
        Path file = beside.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
      }
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another process was faster, with the same content.
      delete(beside);
    } catch (IOException e) {
      delete(beside);
      throw e;
    }
    return target;
  }

  private static List<String> lines(byte[] manifest) {
    return new String(manifest, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = Toybox.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IOException("The bundled file " + name + " is missing");
      }
      return in.readAllBytes();
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
