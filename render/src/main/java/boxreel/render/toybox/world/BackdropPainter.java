package boxreel.render.toybox.world;

import static boxreel.render.toybox.world.Sketch.box;
import static boxreel.render.toybox.world.Sketch.circle;
import static boxreel.render.toybox.world.Sketch.oval;
import static boxreel.render.toybox.world.Sketch.path;
import static boxreel.render.toybox.world.Sketch.polygon;
import static boxreel.render.toybox.world.Sketch.rounded;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/// Draws the backdrops: a few flat regions in muted colours, all farther than [Palette#REACH]
/// from every named colour, on a canvas of 160 x 96 that is stretched to the frame.
final class BackdropPainter {
  private final Graphics2D graphics;

  private BackdropPainter(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static void paint(Graphics2D graphics, Backdrop backdrop, int width, int height) {
    AffineTransform saved = graphics.getTransform();
    graphics.scale(width / 160.0, height / 96.0);
    new BackdropPainter(graphics).paint(backdrop);
    graphics.setTransform(saved);
  }

  private void paint(Backdrop backdrop) {
    switch (backdrop) {
      case BEACH -> beach();
      case FOREST -> forest();
      case MEADOW -> meadow();
      case STREET -> street();
      case DESERT -> desert();
      case SNOW -> snow();
      case NIGHT -> night();
      case UNDERWATER -> underwater();
      case ROOM -> room();
      case STUDIO -> studio();
      case MOUNTAINS -> mountains();
      case SKY -> sky();
      case LAKE -> lake();
      case SUNSET -> sunset();
    }
  }

  private void beach() {
    fill(172, 214, 240, box(0, 0, 160, 96));
    fill(96, 178, 205, box(0, 40, 160, 62));
    fill(236, 214, 165, path("M 0 60 Q 40 54 80 60 Q 120 66 160 58 L 160 96 L 0 96 Z"));
  }

  private void forest() {
    fill(196, 222, 196, box(0, 0, 160, 96));
    for (int x = -6; x < 170; x += 22) {
      fill(130, 190, 130, polygon(x, 66, x + 14, 8, x + 28, 66));
    }
    fill(100, 160, 84, box(0, 64, 160, 96));
  }

  private void meadow() {
    fill(186, 224, 244, box(0, 0, 160, 96));
    fill(166, 208, 132, path("M 0 56 Q 40 40 90 54 Q 130 62 160 50 L 160 96 L 0 96 Z"));
    fill(148, 194, 116, path("M 0 78 Q 70 64 160 80 L 160 96 L 0 96 Z"));
  }

  private void street() {
    fill(200, 212, 232, box(0, 0, 160, 96));
    int[] tops = {22, 34, 12, 28, 18, 36, 10, 26};
    for (int house = 0; house < tops.length; house++) {
      int x = house * 20;
      fill(178, 168, 196, box(x, tops[house], x + 18, 66));
      fill(214, 208, 190, box(x + 4, tops[house] + 6, x + 8, tops[house] + 11));
      fill(214, 208, 190, box(x + 11, tops[house] + 6, x + 15, tops[house] + 11));
    }
    fill(150, 142, 190, box(0, 66, 160, 96));
    for (int x = 6; x < 160; x += 32) {
      fill(222, 212, 184, box(x, 79, x + 16, 82));
    }
  }

  private void desert() {
    fill(246, 226, 190, box(0, 0, 160, 96));
    fill(226, 190, 132, path("M 0 60 Q 40 38 84 58 Q 124 42 160 56 L 160 96 L 0 96 Z"));
    fill(208, 168, 112, path("M 0 82 Q 60 62 160 84 L 160 96 L 0 96 Z"));
  }

  private void snow() {
    fill(150, 180, 212, box(0, 0, 160, 96));
    fill(196, 216, 234, path("M 0 58 Q 50 44 100 56 Q 136 62 160 52 L 160 96 L 0 96 Z"));
    for (int flake = 0; flake < 14; flake++) {
      fill(196, 216, 234, circle((flake * 47 + 9) % 160, (flake * 23 + 5) % 50, 1.6));
    }
  }

  private void night() {
    fill(40, 42, 98, box(0, 0, 160, 96));
    fill(58, 56, 118, path("M 0 80 Q 40 66 80 78 Q 120 88 160 74 L 160 96 L 0 96 Z"));
    for (int star = 0; star < 16; star++) {
      fill(196, 192, 160, circle((star * 53 + 12) % 160, (star * 29 + 6) % 72, 1.1));
    }
  }

  private void underwater() {
    fill(98, 176, 196, box(0, 0, 160, 96));
    fill(74, 146, 172, path("M 0 48 Q 40 40 80 48 Q 120 56 160 46 L 160 96 L 0 96 Z"));
    fill(206, 196, 156, path("M 0 84 Q 50 76 100 84 Q 130 88 160 82 L 160 96 L 0 96 Z"));
    for (int x = 12; x < 160; x += 46) {
      fill(70, 160, 140, path(weed(x)));
    }
  }

  private static String weed(int x) {
    return "M %d 88 Q %d 74 %d 62 Q %d 74 %d 88 Z".formatted(x, x - 7, x + 2, x + 9, x + 6);
  }

  private void room() {
    fill(234, 216, 200, box(0, 0, 160, 96));
    fill(190, 160, 132, box(0, 66, 160, 96));
    fill(212, 190, 170, box(0, 63, 160, 66));
    fill(198, 222, 232, box(104, 12, 140, 42));
    fill(212, 190, 170, box(120.5, 12, 123.5, 42));
  }

  private void studio() {
    fill(214, 204, 222, box(0, 0, 160, 96));
    fill(194, 182, 204, box(0, 72, 160, 96));
  }

  private void mountains() {
    fill(196, 222, 240, box(0, 0, 160, 96));
    fill(150, 160, 194, polygon(-20, 72, 36, 12, 92, 72));
    fill(134, 146, 190, polygon(50, 72, 112, 6, 178, 72));
    fill(200, 214, 236, polygon(97, 22, 112, 6, 127, 21, 118, 19, 111, 24, 104, 19));
    fill(200, 214, 236, polygon(24, 25, 36, 12, 48, 25, 40, 23, 34, 28));
    fill(156, 190, 148, box(0, 70, 160, 96));
  }

  private void sky() {
    fill(140, 196, 238, box(0, 0, 160, 96));
    cloud(34, 24);
    cloud(118, 40);
    cloud(58, 76);
  }

  private void cloud(double x, double y) {
    fill(196, 216, 234, rounded(x - 22, y, x + 22, y + 12, 6));
    fill(196, 216, 234, circle(x - 8, y, 9));
    fill(196, 216, 234, circle(x + 6, y - 2, 11));
  }

  private void lake() {
    fill(196, 222, 222, box(0, 0, 160, 96));
    fill(150, 186, 152, path("M 0 46 Q 40 28 84 42 Q 120 30 160 44 L 160 56 L 0 56 Z"));
    fill(122, 182, 212, box(0, 52, 160, 96));
    fill(154, 204, 224, oval(46, 70, 20, 1.8));
    fill(154, 204, 224, oval(116, 84, 24, 1.8));
  }

  private void sunset() {
    fill(228, 172, 156, box(0, 0, 160, 96));
    fill(240, 190, 160, box(0, 34, 160, 66));
    fill(250, 222, 176, circle(80, 64, 20));
    fill(92, 72, 122, box(0, 64, 160, 96));
  }

  private void fill(int red, int green, int blue, Shape shape) {
    graphics.setColor(new Rgb(red, green, blue).toAwt());
    graphics.fill(shape);
  }
}
