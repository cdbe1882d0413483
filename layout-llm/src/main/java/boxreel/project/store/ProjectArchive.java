package boxreel.project.store;

import boxreel.base.ProjectException;
import boxreel.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// A project with all its media in one zip file, to move or to hand on: a folder with
/// `project.json`, `shots` and `media`, as a project in a folder has them, and `references`
/// with the pictures and videos under the boxes.
public final class ProjectArchive {
  /// Without a dot.
  public static final String ENDING = "zip";

  private static final int MOST_FILES = 500_000;

  /// Pictures shrink little, texts a hundredfold; more is a trap.
  private static final long MOST_GROWTH = 300;

  private static final long SMALL = 100L << 20;

  private ProjectArchive() {}

  /// What was collected.
  ///
  /// @param takes whose files are in it
  /// @param bytes of the zip file
  /// @param missing takes whose files were not found, as names in the media folder, and
  ///     references, as their places
  public record Collected(int takes, long bytes, List<String> missing) {
    public Collected {
      missing = List.copyOf(missing);
    }
  }

  /// Whether a path looks like an archive's.
  public static boolean isArchive(Path path) {
    return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith("." + ENDING);
  }

  /// Writes a project, as it is now, with its media; beside the file, and renames.
  ///
  /// @param from where its files are
  /// @param zip is replaced if it exists
  /// @throws ProjectException if that fails; the zip file is then as it was
  public static Collected write(Project project, ProjectPlace from, Path zip)
      throws ProjectException {
    Path beside = SafeFiles.beside(zip.toAbsolutePath());
    String root = nameOf(zip) + "/";
    TreeSet<String> found = new TreeSet<>(MediaFiles.names(project));
    List<String> missing = MediaFiles.missing(project, from);
    missing.forEach(found::remove);
    CollectedReferences references = CollectedReferences.of(project);
    try {
      Path texts = Files.createTempDirectory("boxreel");
      try {
        new ProjectWriter(
                ProjectPlace.folder(texts),
                Disk.REAL,
                ProjectReader.read(from).originals(),
                Map.of(),
                Set.of())
            .write(references.within(project, texts));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(beside))) {
          out.setLevel(Deflater.BEST_SPEED);
          add(out, texts, root);
          for (String name : found) {
            add(out, from.media().resolve(name), root + "media/" + name);
          }
          for (Map.Entry<Path, String> reference : references.files().entrySet()) {
            add(out, reference.getKey(), root + reference.getValue());
          }
        }
      } finally {
        MediaFiles.deleteQuietly(texts);
      }
      Files.move(beside, zip, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Collected(found.size(), Files.size(zip), all(missing, references));
    } catch (IOException e) {
      SafeFiles.deleteQuietly(beside);
      throw ProjectException.failed(
          zip.getFileName() + " could not be written: " + SaveFailure.cause(e), e);
    }
  }

  private static List<String> all(List<String> takes, CollectedReferences references) {
    return Stream.concat(takes.stream(), references.missing().stream()).toList();
  }

  /// Writes a project with its media to a folder.
  ///
  /// @param folder new or empty
  /// @throws ProjectException if that fails, or something is in the folder
  public static Collected writeFolder(Project project, ProjectPlace from, Path folder)
      throws ProjectException {
    requireFree(folder);
    ProjectPlace to = ProjectPlace.folder(folder);
    Set<String> names = MediaFiles.names(project);
    CollectedReferences references = CollectedReferences.of(project);
    try {
      MediaFiles.copyAll(names, from, to);
      for (Map.Entry<Path, String> reference : references.files().entrySet()) {
        MediaFiles.copy(reference.getKey(), to.base().resolve(reference.getValue()));
      }
      new ProjectWriter(to, Disk.REAL, ProjectReader.read(from).originals(), Map.of(), Set.of())
          .write(references.within(project, to.base()));
    } catch (IOException e) {
      throw ProjectException.failed(folder + " could not be written: " + SaveFailure.cause(e), e);
    }
    List<String> missing = MediaFiles.missing(project, to);
    return new Collected(names.size() - missing.size(), 0, all(missing, references));
  }

  /// Unpacks a project into a folder of its own, which appears when all of it is there.
  ///
  /// @param folder new or empty
  /// @return the project to open
  /// @throws ProjectException if there is no project in the file, if it is damaged, or if the
  ///     folder can't be written or is not empty
  public static ProjectPlace unpack(Path zip, Path folder) throws ProjectException {
    requireFree(folder);
    Path beside = SafeFiles.beside(folder.toAbsolutePath());
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      MediaFiles.deleteQuietly(beside);
      String document = document(archive).orElseThrow(() -> noProject(zip));
      String root = document.substring(0, document.lastIndexOf('/') + 1);
      long most = Math.max(SMALL, Files.size(zip) * MOST_GROWTH);
      for (ZipEntry entry : Collections.list(archive.entries())) {
        if (entry.getName().startsWith(root) && !entry.isDirectory()) {
          most -= extract(archive, entry, beside, entry.getName().substring(root.length()), most);
        }
      }
      Files.deleteIfExists(folder);
      Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
      String name = document.substring(root.length());
      return name.equals(ProjectPlace.FOLDER_DOCUMENT)
          ? ProjectPlace.folder(folder)
          : ProjectPlace.file(folder.resolve(name));
    } catch (ZipException | InvalidPathException e) {
      MediaFiles.deleteQuietly(beside);
      throw ProjectException.badInput(
          zip.getFileName() + " is damaged or no zip file: get it once more.", e);
    } catch (IOException e) {
      MediaFiles.deleteQuietly(beside);
      throw ProjectException.failed(
          zip.getFileName() + " could not be unpacked to " + folder + ": " + SaveFailure.cause(e),
          e);
    }
  }

  /// A folder's name beside an archive that is free.
  public static Path freeFolder(Path zip) {
    Path folder = zip.toAbsolutePath().resolveSibling(nameOf(zip));
    for (int i = 2; Files.exists(folder); i++) {
      folder = folder.resolveSibling(nameOf(zip) + " (" + i + ")");
    }
    return folder;
  }

  private static String nameOf(Path zip) {
    String name = String.valueOf(zip.getFileName());
    return isArchive(zip) && name.length() > ENDING.length() + 1
        ? name.substring(0, name.length() - ENDING.length() - 1)
        : name + " project";
  }

  private static void requireFree(Path folder) throws ProjectException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isEmpty()) {
          return;
        }
      } catch (IOException e) {
        throw ProjectException.badInput(folder + " can't be read: choose another folder.", e);
      }
    }
    if (Files.exists(folder)) {
      throw ProjectException.badInput(folder + " exists already: choose a new folder.", null);
    }
  }

  private static ProjectException noProject(Path zip) {
    return ProjectException.badInput(
        "There is no Boxreel project in " + zip.getFileName() + ": choose one that was collected.",
        null);
  }

  /// The project's first file, at the top or in a folder at the top.
  private static Optional<String> document(ZipFile archive) throws ZipException {
    if (archive.size() > MOST_FILES) {
      throw new ZipException("Too many files");
    }
    List<String> names = new ArrayList<>();
    archive.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.chars().filter(c -> c == '/').count() <= 1)
        .filter(
            name -> {
              String file = name.substring(name.lastIndexOf('/') + 1);
              return file.equals(ProjectPlace.FOLDER_DOCUMENT)
                  || (file.endsWith("." + ProjectPlace.ENDING) && !file.startsWith("."));
            })
        .forEach(names::add);
    return names.stream().min((a, b) -> Integer.compare(a.length(), b.length()));
  }

  /// @return how many bytes it has
  private static long extract(ZipFile archive, ZipEntry entry, Path folder, String name, long most)
      throws IOException {
    Path target = folder.resolve(name).normalize();
    boolean isInside = target.startsWith(folder) && !name.contains("\\") && !name.contains(":");
    if (!isInside) {
      throw new ZipException("A file outside the project: " + name);
    }
    Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(folder));
    long written = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = archive.getInputStream(entry);
        OutputStream out = Files.newOutputStream(target)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        written += count;
        if (written > most) {
          throw new ZipException("Far more in it than its size tells");
        }
        out.write(buffer, 0, count);
      }
    }
    return written;
  }

  /// Adds a file, or all files of a folder.
  private static void add(ZipOutputStream out, Path from, String name) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(from)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    String base = name.endsWith("/") ? name : name + "/";
    for (Path file : files) {
      String inside = from.relativize(file).toString().replace('\\', '/');
      out.putNextEntry(new ZipEntry(inside.isEmpty() ? name : base + inside));
      Files.copy(file, out);
      out.closeEntry();
    }
  }
}
