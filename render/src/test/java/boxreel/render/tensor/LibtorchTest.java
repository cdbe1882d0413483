package boxreel.render.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.RenderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user's own libtorch, found and refused; nothing here is loaded.
class LibtorchTest {
  @TempDir private Path folder;

  @Test
  void nobodyNeedsOne() throws Exception {
    assertEquals(Optional.empty(), Libtorch.of(Map.of()));
    assertEquals(Optional.empty(), Libtorch.of(Map.of(Libtorch.VARIABLE, " ")));
  }

  @Test
  void theUnpackedFolderAndTheOneWithTheLibrariesAreTheSame() throws Exception {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    touch(lib, "torch");
    assertEquals(new Libtorch(lib, false), found(folder));
    assertEquals(new Libtorch(lib, false), found(lib));
    touch(lib, "torch_cuda");
    assertEquals(new Libtorch(lib, true), found(folder));
  }

  @Test
  void aFolderWithoutLibtorchIsNamed() {
    RenderException refused = assertThrows(RenderException.class, () -> found(folder));
    assertTrue(refused.getMessage().contains(folder.toString()), refused.getMessage());
    assertTrue(refused.getMessage().contains(Libtorch.needed()), refused.getMessage());
    assertTrue(refused.isBadInput());
  }

  @Test
  void anotherVersionIsRefusedWhicheverWayItIsPacked() throws Exception {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    touch(lib, "torch");
    Files.writeString(folder.resolve("build-version"), "2.4.0+cu121\n");
    assertTrue(
        assertThrows(RenderException.class, () -> found(folder)).getMessage().contains("2.4.0"));
    Files.writeString(folder.resolve("build-version"), Libtorch.needed() + "+cu128\n");
    assertFalse(found(folder).hasCuda());
    Files.delete(folder.resolve("build-version"));
    Files.writeString(folder.resolve("version.py"), "__version__ = '9.8.7+cu126'\n");
    assertTrue(
        assertThrows(RenderException.class, () -> found(folder)).getMessage().contains("9.8.7"));
  }

  private static Libtorch found(Path named) throws RenderException {
    return Libtorch.of(Map.of(Libtorch.VARIABLE, named.toString())).orElseThrow();
  }

  private static void touch(Path lib, String name) throws IOException {
    Files.createFile(lib.resolve(System.mapLibraryName(name)));
  }
}
