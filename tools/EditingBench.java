import boxreel.layout.Box;
import boxreel.layout.Easing;
import boxreel.layout.Key;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import boxreel.layout.edit.TrackEdits;
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
import boxreel.ui.canvas.Drag;
import boxreel.ui.document.Selection;
import boxreel.ui.shell.InspectorTab;
import boxreel.ui.shell.StudioViewModel;
import boxreel.ui.shell.Workspace;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// How fast the studio draws while boxes are scrubbed and dragged, and whether its memory stays
/// flat. `tools/editing-bench` starts it.
public final class EditingBench {
  private EditingBench() {}

  static void main(String[] args) {
    Application.launch(Window.class, args);
  }

  /// The studio with a hand on it that does one thing per frame.
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      List<String> args = getParameters().getRaw();
      Path cache = Path.of(System.getProperty("user.home"), ".cache", "boxreel");
      DjlRenderer renderer = new DjlRenderer(new ModelPlaces(cache, cache, cache, cache), "bench");
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
      studio.show();
      StudioViewModel model = studio.model();
      Runnable end =
          () -> {
            studio.close();
            renderer.close();
            Platform.exit();
          };
      boolean isHeap = !args.isEmpty() && args.getFirst().equals("heap");
      if (isHeap) {
        new Editing(model, args.size() > 1 ? Integer.parseInt(args.get(1)) : 12, end).start();
        return;
      }
      boolean isGiven = args.size() > 2;
      List<int[]> sizes =
          isGiven
              ? List.of(new int[] {Integer.parseInt(args.get(1)), Integer.parseInt(args.get(2))})
              : List.of(new int[] {30, 240}, new int[] {100, 1000});
      System.out.println(
          "| tracks x frames | work | frame, mean | p99 | window's thread, mean | p99 | processor"
              + " |");
      System.out.println("|---|---|---|---|---|---|---|");
      new Frames(stage, model, sizes, end).start();
    }
  }

  /// A box that wanders, with a key every eighth of the shot.
  private static Track track(int number, int frames) {
    Random random = new Random(number);
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i <= 8; i++) {
      double time = Math.min(frames - 1, i * frames / 8);
      keys.add(
          Key.byUser(
              time, new Box(0.8 * random.nextDouble(), 0.8 * random.nextDouble(), 0.15, 0.15)));
    }
    return Track.throughout("t" + number, "object " + number, frames, keys);
  }

  private static Shot shot(int tracks, int frames) {
    Shot shot = TrackEdits.setLength(Shot.of("many things move"), frames);
    List<Track> all = new ArrayList<>();
    for (int i = 0; i < tracks; i++) {
      all.add(track(i, frames));
    }
    return shot.withTracks(all);
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /// Frame times: each frame does one piece of work and ends when the next begins.
  private static final class Frames extends AnimationTimer {
    private static final int WARM_UP = 300;
    private static final int MEASURED = 600;

    private final StudioViewModel model;
    private final List<int[]> sizes;
    private final Runnable end;
    private final long[] nanos = new long[MEASURED];
    private final long[] onThread = new long[MEASURED];
    private int size;
    private boolean isDrag;
    private int frame = -1;
    private long last;
    private long processor;

    private Frames(Stage stage, StudioViewModel model, List<int[]> sizes, Runnable end) {
      // What comes after layout is the drawing, which a graphics card does where there is one.
      stage.getScene().addPostLayoutPulseListener(this::laidOut);
      this.model = model;
      this.sizes = sizes;
      this.end = end;
    }

    @Override
    public void handle(long ignored) {
      if (frame < 0) {
        begin();
      }
      long now = System.nanoTime();
      if (frame >= WARM_UP && frame < WARM_UP + MEASURED) {
        nanos[frame - WARM_UP] = now - last;
      }
      if (frame == WARM_UP - 1) {
        processor = processorNanos();
      }
      last = now;
      if (frame == WARM_UP + MEASURED) {
        report();
        next();
        return;
      }
      work();
      frame++;
    }

    private void laidOut() {
      int measured = frame - WARM_UP - 1;
      if (measured >= 0 && measured < MEASURED) {
        onThread[measured] = System.nanoTime() - last;
      }
    }

    private void begin() {
      int[] wanted = sizes.get(size);
      model.startBlank();
      model.document().edit("Bench", _ -> shot(wanted[0], wanted[1]));
      model.navigation().show(Workspace.LAYOUT);
      model.document().select(Selection.ofTrack("t0"));
      frame = 0;
      if (isDrag) {
        model.canvas().beginMove(model.document().shot().tracks().getFirst(), 0.5, 0.5);
      }
    }

    private void work() {
      if (isDrag) {
        double angle = frame * 0.05;
        model
            .canvas()
            .drag(
                new Drag(
                    0.5 + 0.3 * Math.cos(angle),
                    0.5 + 0.3 * Math.sin(angle),
                    false,
                    false,
                    false,
                    0.001,
                    0.002));
      } else {
        model.document().seek(frame * 7 % sizes.get(size)[1]);
      }
    }

    private void report() {
      long used = processorNanos() - processor;
      System.out.printf(
          Locale.ROOT,
          "| %d x %d | %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
          sizes.get(size)[0],
          sizes.get(size)[1],
          isDrag ? "drag" : "scrub",
          mean(nanos),
          p99(nanos),
          mean(onThread),
          p99(onThread),
          used / 1e6 / MEASURED);
    }

    private static double mean(long[] nanos) {
      return Arrays.stream(nanos).average().orElse(0) / 1e6;
    }

    private static double p99(long[] nanos) {
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return sorted[MEASURED * 99 / 100] / 1e6;
    }

    private void next() {
      if (isDrag) {
        model.canvas().end();
        size++;
      }
      isDrag = !isDrag;
      frame = -1;
      if (size == sizes.size()) {
        stop();
        end.run();
      }
    }
  }

  /// Rounds of editing in a project of its own each; after each the heap that is still in use.
  private static final class Editing extends AnimationTimer {
    /// As many as a quick hand does in five minutes.
    private static final int ACTIONS = 300;

    private final StudioViewModel model;
    private final int rounds;
    private final Runnable end;
    private final Random random = new Random(1);
    private int action;
    private int round;

    private Editing(StudioViewModel model, int rounds, Runnable end) {
      this.model = model;
      this.rounds = rounds;
      this.end = end;
    }

    @Override
    public void handle(long now) {
      if (action == 0) {
        model.projectActions().begin();
        model.startBlank();
        model.document().edit("Bench", _ -> shot(6, 48));
      }
      act();
      if (++action == ACTIONS) {
        action = 0;
        round++;
        System.out.printf(
            Locale.ROOT, "after %d actions: %.1f MB%n", round * ACTIONS, usedBytes() / 1e6);
        if (round == rounds) {
          stop();
          end.run();
        }
      }
    }

    private void act() {
      var document = model.document();
      var commands = model.commands();
      switch (random.nextInt(12)) {
        case 0 -> model.canvas().addObject(new Box(random.nextDouble() / 2, 0.3, 0.2, 0.2));
        case 1, 2, 3 -> {
          List<Track> tracks = document.shot().tracks();
          if (!tracks.isEmpty()) {
            model.canvas().beginMove(tracks.get(random.nextInt(tracks.size())), 0.5, 0.5);
            for (int i = 0; i < 5; i++) {
              double to = random.nextDouble();
              model.canvas().drag(new Drag(to, to, false, false, false, 0.001, 0.002));
            }
            model.canvas().end();
          }
        }
        case 4 -> commands.keys().toggleKey();
        case 5 -> commands.keys().ease(Easing.named().get(random.nextInt(Easing.named().size())));
        case 6 -> commands.objects().duplicate();
        case 7 -> commands.objects().delete();
        case 8 -> document.undo();
        case 9 -> document.redo();
        case 10 -> model.navigation().show(Workspace.values()[random.nextInt(3)]);
        default ->
            model
                .navigation()
                .show(InspectorTab.values()[random.nextInt(InspectorTab.values().length)]);
      }
      document.seek(random.nextInt(48));
    }

    private static long usedBytes() {
      var memory = ManagementFactory.getMemoryMXBean();
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 3; i++) {
        memory.gc();
        least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
      }
      return least;
    }
  }
}
