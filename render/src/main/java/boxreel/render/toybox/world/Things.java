package boxreel.render.toybox.world;

import static boxreel.render.toybox.world.Sketch.box;
import static boxreel.render.toybox.world.Sketch.circle;
import static boxreel.render.toybox.world.Sketch.oval;
import static boxreel.render.toybox.world.Sketch.path;
import static boxreel.render.toybox.world.Sketch.polygon;
import static boxreel.render.toybox.world.Sketch.rounded;
import static boxreel.render.toybox.world.Sketch.without;

/// What people make: vehicles, houses, toys.
final class Things {
  private Things() {}

  static Drawing car() {
    return new Sketch()
        .part(
            Ink.BODY,
            path(
                "M 0 62 L 0 44 Q 2 34 18 33 L 34 8 Q 38 2 46 2 L 88 2 Q 96 2 100 8 L 114 33"
                    + " Q 134 35 136 46 L 136 62 Q 136 66 130 66 L 6 66 Q 0 66 0 62 Z"))
        .spot(Ink.GLASS, polygon(44, 12, 64, 12, 64, 30, 33, 30))
        .spot(Ink.GLASS, polygon(73, 12, 91, 12, 101, 30, 73, 30))
        .spot(Ink.SHADE, box(2, 48, 134, 53))
        .spot(Ink.BEAK, oval(131, 43, 4, 5))
        .part(Ink.BLACK, circle(33, 66, 14))
        .spot(Ink.METAL, circle(33, 66, 6))
        .part(Ink.BLACK, circle(103, 66, 14))
        .spot(Ink.METAL, circle(103, 66, 6))
        .done();
  }

  static Drawing truck() {
    return new Sketch()
        .part(Ink.BODY, box(0, 0, 92, 70))
        .spot(Ink.SHADE, box(22, 2, 25, 68))
        .spot(Ink.SHADE, box(45, 2, 48, 68))
        .spot(Ink.SHADE, box(68, 2, 71, 68))
        .part(Ink.BODY, path("M 96 22 L 122 22 L 138 46 L 138 76 L 96 76 Z"))
        .spot(Ink.GLASS, polygon(103, 29, 119, 29, 129, 46, 103, 46))
        .part(Ink.SHADE, box(0, 70, 138, 78))
        .part(Ink.BLACK, circle(24, 80, 12))
        .spot(Ink.METAL, circle(24, 80, 5))
        .part(Ink.BLACK, circle(62, 80, 12))
        .spot(Ink.METAL, circle(62, 80, 5))
        .part(Ink.BLACK, circle(114, 80, 12))
        .spot(Ink.METAL, circle(114, 80, 5))
        .done();
  }

  static Drawing boat() {
    return new Sketch()
        .part(Ink.SHADE, box(48, 0, 53, 74))
        .part(Ink.BODY, path("M 57 4 Q 92 36 96 66 L 57 66 Z"))
        .part(Ink.BODY, path("M 44 12 Q 16 40 10 66 L 44 66 Z"))
        .part(Ink.BODY, path("M -6 72 L 106 72 Q 98 100 84 104 L 18 104 Q 2 98 -6 72 Z"))
        .spot(Ink.WHITE, polygon(-1, 78, 101, 78, 99, 84, 1, 84))
        .done();
  }

  static Drawing airplane() {
    return new Sketch()
        .pair(Ink.SHADE, polygon(44, 78, 22, 92, 22, 100, 46, 96))
        .pair(Ink.BODY, polygon(42, 34, -16, 60, -16, 72, 42, 62))
        .pair(Ink.METAL, rounded(8, 42, 18, 62, 5))
        .part(
            Ink.BODY,
            path(
                "M 50 0 C 62 4 62 30 61 50 C 60 80 56 98 50 104 C 44 98 40 80 39 50 C 38 30 38 4 50"
                    + " 0 Z"))
        .spot(Ink.GLASS, path("M 42 20 Q 50 12 58 20 L 57 26 Q 50 21 43 26 Z"))
        .spot(Ink.SHADE, polygon(48, 78, 52, 78, 52, 102, 50, 104, 48, 102))
        .done();
  }

  static Drawing rocket() {
    return new Sketch()
        .part(Ink.BEAK, path("M 40 112 Q 38 122 50 132 Q 62 122 60 112 Z"))
        .pair(Ink.SHADE, path("M 32 74 Q 10 88 12 120 L 36 106 Z"))
        .part(Ink.BODY, path("M 50 0 C 74 22 78 70 66 112 L 34 112 C 22 70 26 22 50 0 Z"))
        .spot(Ink.SHADE, path("M 50 0 C 57 7 62 15 66 27 L 34 27 C 38 15 43 7 50 0 Z"))
        .part(Ink.METAL, circle(50, 52, 13))
        .spot(Ink.GLASS, circle(50, 52, 8.5))
        .done();
  }

  static Drawing balloon() {
    return new Sketch()
        .part(Ink.DARK, polygon(49, 92, 51, 92, 52, 118, 49.5, 118))
        .part(Ink.BODY, polygon(50, 86, 58, 98, 42, 98))
        .part(
            Ink.BODY,
            path(
                "M 50 0 C 82 0 94 26 90 46 C 86 68 64 86 50 90 C 36 86 14 68 10 46 C 6 26 18 0 50 0"
                    + " Z"))
        .spot(Ink.LIGHT, oval(30, 26, 7, 14, 25))
        .done();
  }

  static Drawing ball() {
    return new Sketch()
        .part(Ink.BODY, circle(50, 50, 50))
        .spot(Ink.WHITE, path("M 2 40 Q 50 62 98 40 L 99.5 54 Q 50 78 0.5 54 Z"))
        .spot(Ink.LIGHT, oval(32, 22, 11, 7, -30))
        .done();
  }

  static Drawing house() {
    return new Sketch()
        .part(Ink.DARK, box(70, 4, 84, 34))
        .part(Ink.BODY, box(6, 44, 94, 104))
        .part(Ink.SHADE, polygon(50, 0, 106, 48, -6, 48))
        .part(Ink.WOOD, box(42, 72, 58, 104))
        .part(Ink.GLASS, box(16, 60, 31, 75))
        .part(Ink.GLASS, box(69, 60, 84, 75))
        .done();
  }

  static Drawing umbrella() {
    return new Sketch()
        .part(
            Ink.SHADE,
            path(
                "M 47.5 50 L 52.5 50 L 52.5 96 C 52.5 116 26 116 27 96 L 32 96"
                    + " C 32 108 47.5 108 47.5 96 Z"))
        .part(Ink.SHADE, box(48, -6, 52, 6))
        .part(
            Ink.BODY,
            path("M -6 56 C -6 -14 106 -14 106 56 Q 88 44 71 56 Q 50 44 29 56 Q 12 44 -6 56 Z"))
        .spot(Ink.SHADE, path("M 48 4 C 34 14 28 34 29 56 Q 50 44 71 56 C 72 34 66 14 52 4 Z"))
        .done();
  }

  static Drawing robot() {
    return new Sketch()
        .part(Ink.METAL, box(48, -8, 52, 8))
        .part(Ink.BEAK, circle(50, -10, 6))
        .pair(Ink.BODY, rounded(0, 58, 15, 96, 5))
        .pair(Ink.BODY, rounded(27, 100, 45, 122, 3))
        .part(Ink.BODY, rounded(18, 54, 82, 106, 5))
        .spot(Ink.DARK, box(36, 68, 64, 84))
        .spot(Ink.GLASS, box(38, 70, 62, 82))
        .part(Ink.BODY, rounded(14, 6, 86, 50, 6))
        .spots(Ink.WHITE, circle(34, 24, 10))
        .spots(Ink.BLACK, circle(34, 24, 5))
        .spot(Ink.BLACK, box(36, 38, 64, 43))
        .spot(Ink.WHITE, box(41, 39, 46, 42))
        .spot(Ink.WHITE, box(54, 39, 59, 42))
        .done();
  }

  static Drawing cup() {
    return new Sketch()
        .part(Ink.BODY, without(oval(84, 48, 28, 26), oval(84, 48, 15, 14)))
        .part(Ink.BODY, path("M 4 12 L 12 90 Q 14 98 24 98 L 68 98 Q 78 98 80 90 L 88 12 Z"))
        .part(Ink.SHADE, oval(46, 12, 42, 11))
        .spot(Ink.WOOD, oval(46, 13, 35, 7.5))
        .done();
  }
}
