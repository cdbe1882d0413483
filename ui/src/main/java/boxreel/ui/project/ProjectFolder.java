package boxreel.ui.project;

import boxreel.project.store.ProjectPlace;
import boxreel.project.store.RecentProjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program's own folder for projects: drafts, which are projects without a place by the
/// user, and the list of recent ones. Without a folder there is neither.
///
/// @param data the folder, if there is one
record ProjectFolder(Optional<Path> data) {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectFolder.class);

  /// A place for a new draft, empty if there is no folder.
  Optional<ProjectPlace> newDraft(LocalDateTime now) {
    String name = DateTimeFormatter.ofPattern(Words.DRAFT_NAME.text(), Locale.ENGLISH).format(now);
    return drafts()
        .map(
            folder -> {
              Path file = folder.resolve(name + "." + ProjectPlace.ENDING);
              for (int i = 2; Files.exists(file); i++) {
                file = folder.resolve(name + " (" + i + ")." + ProjectPlace.ENDING);
              }
              return ProjectPlace.file(file);
            });
  }

  boolean isDraft(ProjectPlace place) {
    return drafts().filter(folder -> place.path().startsWith(folder)).isPresent();
  }

  /// Deletes a draft that has got a place by the user.
  void deleteDraft(ProjectPlace draft) {
    try {
      Files.deleteIfExists(draft.document());
      if (Files.isDirectory(draft.media())) {
        try (Stream<Path> files = Files.walk(draft.media())) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("The draft {} stays", draft.path(), e);
    }
    recentList().ifPresent(list -> list.remove(draft));
  }

  /// Recent projects that are still there, newest first.
  List<ProjectPlace> recent() {
    return recentList().map(RecentProjects::list).orElse(List.of());
  }

  void opened(ProjectPlace place) {
    recentList().ifPresent(list -> list.add(place));
  }

  private Optional<RecentProjects> recentList() {
    return data.map(folder -> new RecentProjects(folder.resolve("recent-projects")));
  }

  private Optional<Path> drafts() {
    return data.map(folder -> folder.resolve("drafts").toAbsolutePath().normalize());
  }
}
