package boxreel.render.toybox.world;

import static boxreel.render.toybox.world.Sketch.box;
import static boxreel.render.toybox.world.Sketch.circle;
import static boxreel.render.toybox.world.Sketch.oval;
import static boxreel.render.toybox.world.Sketch.path;
import static boxreel.render.toybox.world.Sketch.polygon;
import static boxreel.render.toybox.world.Sketch.rounded;
import static boxreel.render.toybox.world.Sketch.union;

import java.awt.Shape;

/// Plants, the sky's lights, and the shapes that stand for themselves.
final class Nature {
  private Nature() {}

  static Drawing tree() {
    return new Sketch()
        .part(Ink.WOOD, polygon(42, 70, 58, 70, 61, 112, 39, 112))
        .part(
            Ink.BODY,
            union(circle(50, 28, 28), circle(24, 54, 24), circle(76, 54, 24), circle(50, 62, 26)))
        .spot(Ink.SHADE, union(oval(34, 66, 14, 7), oval(66, 66, 14, 7)))
        .done();
  }

  static Drawing flower() {
    Sketch sketch =
        new Sketch()
            .part(Ink.LEAF, box(46, 60, 54, 122))
            .part(Ink.LEAF, path("M 50 116 C 42 100 26 98 18 102 C 22 116 36 120 50 116 Z"))
            .part(Ink.LEAF, path("M 50 116 C 58 100 74 98 82 102 C 78 116 64 120 50 116 Z"));
    for (int petal = 0; petal < 6; petal++) {
      sketch.part(
          Ink.BODY,
          oval(
              50 + 27 * Math.sin(Math.PI * petal / 3),
              46 - 27 * Math.cos(Math.PI * petal / 3),
              19,
              24,
              60 * petal));
    }
    return sketch.part(Ink.BEAK, circle(50, 46, 11)).done();
  }

  static Drawing mushroom() {
    return new Sketch()
        .part(Ink.CREAM, path("M 36 54 C 38 70 32 78 32 86 L 68 86 C 68 78 62 70 64 54 Z"))
        .part(Ink.BODY, path("M -6 58 C -6 -18 106 -18 106 58 Q 50 72 -6 58 Z"))
        .spot(Ink.WHITE, circle(50, 24, 11))
        .spots(Ink.WHITE, circle(20, 42, 8))
        .done();
  }

  static Drawing cactus() {
    return new Sketch()
        .part(
            Ink.BODY,
            union(
                rounded(36, 0, 64, 112, 14),
                rounded(4, 34, 22, 74, 9),
                rounded(4, 58, 48, 76, 9),
                rounded(78, 22, 96, 62, 9),
                rounded(52, 46, 96, 64, 9)))
        .spot(Ink.DARK, box(44.5, 14, 46, 94))
        .spot(Ink.DARK, box(54, 14, 55.5, 94))
        .part(Ink.SHADE, polygon(26, 104, 74, 104, 69, 124, 31, 124))
        .done();
  }

  static Drawing apple() {
    return new Sketch()
        .part(Ink.WOOD, path("M 47 26 Q 47 8 56 0 L 61 4 Q 53 12 53 26 Z"))
        .part(Ink.LEAF, path("M 56 14 Q 64 -4 88 4 Q 80 24 56 14 Z"))
        .part(
            Ink.BODY,
            path(
                "M 50 26 C 66 14 98 18 98 54 C 98 84 76 110 62 108 Q 50 102 38 108"
                    + " C 24 110 2 84 2 54 C 2 18 34 14 50 26 Z"))
        .spot(Ink.LIGHT, oval(23, 46, 7, 12, 20))
        .done();
  }

  static Drawing star() {
    double[] xy = new double[20];
    for (int corner = 0; corner < 10; corner++) {
      double radius = corner % 2 == 0 ? 50 : 22;
      xy[2 * corner] = 50 + radius * Math.sin(Math.PI * corner / 5);
      xy[2 * corner + 1] = 50 - radius * Math.cos(Math.PI * corner / 5);
    }
    return new Sketch().part(Ink.BODY, polygon(xy)).done();
  }

  static Drawing heart() {
    return new Sketch()
        .part(
            Ink.BODY,
            path(
                "M 50 94 C 20 66 0 50 0 27 C 0 -4 40 -10 50 20 C 60 -10 100 -4 100 27 C 100 50 80"
                    + " 66 50 94 Z"))
        .spot(Ink.LIGHT, oval(21, 22, 6, 10, 35))
        .done();
  }

  static Drawing moon() {
    return new Sketch()
        .part(
            Ink.BODY,
            path(
                "M 62 0 C 10 0 -4 34 -4 54 C -4 82 20 108 58 106 C 74 105 84 98 90 90 C 50 96 30 74"
                    + " 30 50 C 30 28 42 10 62 0 Z"))
        .spot(Ink.SHADE, circle(12, 48, 6))
        .spot(Ink.SHADE, circle(24, 80, 5))
        .done();
  }

  static Drawing sun() {
    Sketch sketch = new Sketch();
    for (int ray = 0; ray < 12; ray++) {
      sketch.part(Ink.SHADE, ray(ray * Math.PI / 6));
    }
    return sketch
        .part(Ink.BODY, circle(50, 50, 33))
        .spots(Ink.BLACK, circle(38, 44, 4))
        .spot(Ink.BLACK, path("M 32 56 Q 50 80 68 56 L 66 55 Q 50 71 34 55 Z"))
        .done();
  }

  static Drawing snowman() {
    return new Sketch()
        .pair(Ink.WOOD, polygon(26, 72, 13, 60, 15, 56, 30, 66))
        .part(Ink.BODY, circle(50, 116, 34))
        .part(Ink.BODY, circle(50, 72, 27))
        .part(Ink.BODY, circle(50, 36, 22))
        .part(Ink.BLACK, box(35, 4, 65, 17))
        .part(Ink.BLACK, box(24, 14, 76, 19))
        .spots(Ink.BLACK, circle(42, 32, 3.2))
        .part(Ink.BEAK, polygon(47, 37, 47, 43, 70, 42))
        .spot(Ink.BLACK, circle(50, 64, 3))
        .spot(Ink.BLACK, circle(50, 80, 3))
        .done();
  }

  /// What stands for a word that the world doesn't know.
  static Drawing blob() {
    return new Sketch()
        .part(Ink.BODY, rounded(0, 0, 100, 100, 34))
        .spot(Ink.SHADE, path("M 8 76 Q 50 96 92 76 Q 84 97 66 98.5 L 34 98.5 Q 16 97 8 76 Z"))
        .done();
  }

  private static Shape ray(double angle) {
    double spread = 0.2;
    return polygon(
        50 + 50 * Math.sin(angle),
        50 - 50 * Math.cos(angle),
        50 + 30 * Math.sin(angle + spread),
        50 - 30 * Math.cos(angle + spread),
        50 + 30 * Math.sin(angle - spread),
        50 - 30 * Math.cos(angle - spread));
  }
}
