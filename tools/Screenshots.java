import boxreel.planner.LocalModelFile;
import boxreel.planner.consent.ConsentFile;
import boxreel.planner.consent.ConsentGate;
import boxreel.planner.keys.KeySafe;
import boxreel.planner.llm.LlmPlanners;
import boxreel.planner.local.LocalModels;
import boxreel.render.DjlRenderer;
import boxreel.render.ModelPlaces;
import boxreel.render.video.FfmpegVideoFiles;
import boxreel.ui.Studio;
import boxreel.ui.StudioServices;
import boxreel.ui.document.Selection;
import boxreel.ui.render.RenderState;
import boxreel.ui.shell.StudioViewModel;
import boxreel.ui.shell.Workspace;
import boxreel.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/// Takes the pictures of the window that the READMEs show: the real planner, the real renderer, in
/// dark and light. `tools/screenshots` starts it; no display is needed.
public final class Screenshots {
  private Screenshots() {}

  static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /// The studio, driven: propose, render, look.
  public static final class Window extends Application {
    private static final int SETTLE_FRAMES = 20;

    /// Of the shots that follow the first one on the board.
    private static final List<String> MORE =
        List.of(
            "A brown bear walks from the left to the right in a meadow",
            "A blue bird flies over a house",
            "Two fish swim around each other under water");

    @Override
    public void start(Stage stage) throws IOException {
      List<String> args = getParameters().getRaw();
      Path folder = Files.createDirectories(Path.of(args.getFirst()));
      String prompt = args.get(1);
      Path cache = Path.of(System.getProperty("user.home"), ".cache", "boxreel");
      DjlRenderer renderer =
          new DjlRenderer(new ModelPlaces(cache, cache, cache, cache), "screenshots");
      Studio studio =
          new Studio(
              stage,
              new StudioServices(
                  renderer,
                  new FfmpegVideoFiles(),
                  question ->
                      new LlmPlanners(
                          Map.of(),
                          new ConsentGate(new ConsentFile(cache.resolve("consents")), question),
                          Optional.empty(),
                          new LocalModels(cache, 1),
                          KeySafe.NONE,
                          LocalModelFile.NONE)));
      stage.setWidth(1440);
      stage.setHeight(900);
      studio.setTheme(Theme.DARK);
      studio.show();
      StudioViewModel model = studio.model();
      new AnimationTimer() {
        private int part;
        private int waited;
        private boolean seenRendering;

        @Override
        public void handle(long now) {
          if (waited++ < SETTLE_FRAMES) {
            return;
          }
          boolean moveOn =
              switch (part) {
                case 0 -> {
                  save(stage, folder, "first-run");
                  model.begin(prompt);
                  yield true;
                }
                case 1 -> !model.document().shot().tracks().isEmpty();
                case 2 -> {
                  model.outputActions().startRender();
                  yield true;
                }
                case 3 -> {
                  RenderState state = model.render().state();
                  if (!seenRendering
                      && state instanceof RenderState.Sampling s
                      && s.step() >= s.steps() / 2) {
                    seenRendering = true;
                    save(stage, folder, "render-dark");
                  }
                  if (state instanceof RenderState.Failed failed) {
                    System.err.println(failed.sentence());
                    System.exit(1);
                  }
                  yield state instanceof RenderState.Done;
                }
                case 4 -> {
                  model.playback().pause();
                  model.navigation().workspaceProperty().set(Workspace.LAYOUT);
                  model.canvas().onionSkinProperty().set(true);
                  var track = model.document().shot().tracks().getFirst();
                  model.document().select(Selection.ofTrack(track.id()));
                  model.document().seek(model.document().shot().frames() / 2 - 1);
                  yield true;
                }
                case 5 -> {
                  save(stage, folder, "studio-dark");
                  studio.setTheme(Theme.LIGHT);
                  yield true;
                }
                case 6 -> {
                  save(stage, folder, "studio-light");
                  model.navigation().workspaceProperty().set(Workspace.RENDER);
                  yield true;
                }
                case 7 -> {
                  save(stage, folder, "render-light");
                  yield true;
                }
                case 8, 10, 12 -> {
                  model.shots().add();
                  model.begin(MORE.get((part - 8) / 2));
                  yield true;
                }
                case 9, 11, 13 -> !model.document().shot().tracks().isEmpty();
                case 14 -> {
                  model.navigation().workspaceProperty().set(Workspace.BOARD);
                  yield true;
                }
                case 15 -> {
                  save(stage, folder, "board-light");
                  studio.setTheme(Theme.DARK);
                  yield true;
                }
                default -> {
                  save(stage, folder, "board-dark");
                  stop();
                  studio.close();
                  renderer.close();
                  Platform.exit();
                  yield true;
                }
              };
          if (moveOn) {
            part++;
            waited = 0;
          }
        }
      }.start();
    }

    private static void save(Stage stage, Path folder, String name) {
      WritableImage image = stage.getScene().snapshot(null);
      int width = (int) image.getWidth();
      int height = (int) image.getHeight();
      BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
        }
      }
      Path target = folder.resolve(name + ".png");
      try {
        ImageIO.write(picture, "png", target.toFile());
      } catch (IOException e) {
        System.err.println(target + " can't be written: " + e.getMessage());
        System.exit(1);
      }
    }
  }
}
