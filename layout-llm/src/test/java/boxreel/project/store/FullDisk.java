package boxreel.project.store;

import boxreel.base.ProjectException;
import boxreel.project.Project;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// A disk with so many bytes left. Like a real one it takes what fits and then fails, and it
/// knows no difference between files.
final class FullDisk implements Disk {
  private final AtomicLong left;

  FullDisk(long bytesLeft) {
    left = new AtomicLong(bytesLeft);
  }

  /// A disk with room enough.
  static ProjectSession.Environment roomy() {
    return new ProjectSession.Environment(
        new FullDisk(Long.MAX_VALUE), InstantSource.fixed(Samples.NOON), ProjectSession.AUTOSAVE);
  }

  static ProjectSession open(ProjectPlace place, ProjectSession.Listener listener)
      throws ProjectException {
    return ProjectSession.open(place, roomy(), listener);
  }

  static ProjectSession create(
      ProjectPlace place, Project project, ProjectSession.Listener listener)
      throws ProjectException {
    return ProjectSession.create(place, project, Originals.NONE, roomy(), listener);
  }

  void free(long bytes) {
    left.addAndGet(bytes);
  }

  @Override
  public void forceFolder(Path folder) {
    // No power is lost in a test.
  }

  @Override
  public Sink create(Path file) throws IOException {
    Sink real = Disk.super.create(file);
    return new Sink() {
      @Override
      public void write(ByteBuffer bytes) throws IOException {
        int fits = (int) Math.min(bytes.remaining(), left.get());
        left.addAndGet(-fits);
        ByteBuffer part = bytes.slice(bytes.position(), fits);
        real.write(part);
        if (fits < bytes.remaining()) {
          throw new FileSystemException(file.toString(), null, "No space left on device");
        }
      }

      @Override
      public void force() {
        // No power is lost in a test.
      }

      @Override
      public void truncate(long length) throws IOException {
        real.truncate(length);
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }
}
