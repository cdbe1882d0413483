package boxreel.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// The small drawings on the first-run page. Colours come from the stylesheet.
final class DoorPictures {
  private static final double WIDTH = 320;
  private static final double HEIGHT = 120;

  private DoorPictures() {}

  /// A drawing with a fixed size.
  abstract static class Picture extends Region {
    void draw(Node... nodes) {
      for (Node node : nodes) {
        node.setManaged(false);
      }
      getChildren().addAll(nodes);
      setMinSize(0, HEIGHT);
      setPrefSize(WIDTH, HEIGHT);
      setMaxSize(WIDTH, HEIGHT);
    }

    /// A drawing that is wider than its place shows its middle.
    @Override
    protected void layoutChildren() {
      getChildren().forEach(node -> node.setLayoutX((getWidth() - WIDTH) / 2));
    }

    static Rectangle box(double x, double y, double width, double height, String... styles) {
      Rectangle box = new Rectangle(x, y, width, height);
      box.getStyleClass().add("art");
      box.getStyleClass().addAll(styles);
      return box;
    }

    static Rectangle bar(double x, double y, double width, String style) {
      Rectangle bar = box(x, y, width, 6, "art-bar", style);
      bar.setArcWidth(6);
      bar.setArcHeight(6);
      return bar;
    }

    static QuadCurve curve(
        double x1, double y1, double cx, double cy, double x2, double y2, String... styles) {
      QuadCurve curve = new QuadCurve(x1, y1, cx, cy, x2, y2);
      curve.getStyleClass().add("art");
      curve.getStyleClass().addAll(styles);
      return curve;
    }
  }

  /// Words that become boxes.
  static final class Words extends Picture {
    Words() {
      SVGPath arrow = new SVGPath();
      arrow.setContent("M150 60h20M163 53l7 7-7 7");
      arrow.getStyleClass().addAll("art", "art-muted");
      draw(
          box(18, 26, 116, 68, "art-card"),
          bar(30, 40, 10, "art-grey"),
          bar(46, 40, 38, "art-1"),
          bar(90, 40, 30, "art-grey"),
          bar(30, 57, 26, "art-grey"),
          bar(62, 57, 28, "art-2"),
          bar(30, 74, 20, "art-grey"),
          bar(56, 74, 38, "art-3"),
          arrow,
          box(186, 16, 116, 72, "art-card"),
          box(194, 50, 30, 28, "art-1", "art-dash"),
          box(234, 46, 34, 32, "art-1", "art-fill-1"),
          box(272, 22, 24, 52, "art-3", "art-fill-3"),
          curve(209, 62, 232, 46, 251, 62, "art-1"),
          bar(186, 98, 116, "art-1"),
          bar(186, 110, 80, "art-2"));
    }
  }

  /// Files.
  static final class Files extends Picture {
    Files() {
      draw(
          box(30, 12, 260, 96, "art-muted", "art-dash"),
          box(88, 26, 54, 68, "art-muted"),
          box(178, 26, 54, 68, "art-muted"),
          bar(98, 40, 24, "art-grey"),
          bar(98, 52, 32, "art-grey"),
          bar(92, 68, 46, "art-1"),
          bar(188, 40, 24, "art-grey"),
          bar(188, 52, 32, "art-grey"),
          bar(182, 68, 46, "art-2"));
    }
  }

  /// A box on its way.
  static final class Sample extends Picture {
    Sample() {
      Line ground = new Line(0, 96, 320, 96);
      ground.getStyleClass().addAll("art", "art-muted");
      draw(
          ground,
          box(26, 40, 60, 56, "art-1", "art-dash"),
          box(112, 40, 60, 56, "art-1", "art-fill-1"),
          curve(56, 68, 150, 52, 226, 66, "art-1"),
          box(220, 62, 34, 34, "art-2", "art-fill-2"),
          box(268, 14, 36, 82, "art-3", "art-fill-3"));
    }
  }
}
