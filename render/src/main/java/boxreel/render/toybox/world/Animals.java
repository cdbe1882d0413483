package boxreel.render.toybox.world;

import static boxreel.render.toybox.world.Sketch.box;
import static boxreel.render.toybox.world.Sketch.circle;
import static boxreel.render.toybox.world.Sketch.oval;
import static boxreel.render.toybox.world.Sketch.path;
import static boxreel.render.toybox.world.Sketch.polygon;
import static boxreel.render.toybox.world.Sketch.rounded;

/// The animals, seen from the front where that shows them best.
final class Animals {
  private Animals() {}

  static Drawing bear() {
    return new Sketch()
        .pair(Ink.BODY, circle(20, 14, 14))
        .spots(Ink.LIGHT, circle(20, 14, 7))
        .pair(Ink.BODY, oval(18, 76, 10, 20, 30))
        .pair(Ink.BODY, oval(28, 106, 17, 13))
        .part(Ink.BODY, oval(50, 80, 33, 32))
        .spot(Ink.SHADE, oval(50, 84, 20, 20))
        .part(Ink.BODY, oval(50, 34, 38, 31))
        .spot(Ink.LIGHT, oval(50, 46, 17, 13))
        .spot(Ink.BLACK, oval(50, 40, 8, 5.5))
        .spot(Ink.BLACK, box(49, 44, 51, 53))
        .eyes(32, 28, 4.5)
        .done();
  }

  static Drawing cat() {
    return new Sketch()
        .part(
            Ink.BODY,
            path("M 66 108 C 98 110 104 90 98 70 C 95 60 86 62 88 70 C 93 88 86 96 66 92 Z"))
        .part(Ink.BODY, path("M 50 50 C 22 55 20 90 20 112 L 80 112 C 80 90 78 55 50 50 Z"))
        .spots(Ink.DARK, box(40, 92, 42.5, 112))
        .part(
            Ink.BODY,
            path(
                "M 10 0 L 34 14 Q 50 9 66 14 L 90 0 L 90 36 C 90 56 72 66 50 66"
                    + " C 28 66 10 56 10 36 Z"))
        .spots(Ink.BLUSH, polygon(16, 9, 29, 17, 17, 26))
        .spots(Ink.WHITE, oval(31, 34, 9, 8))
        .spots(Ink.BLACK, oval(31, 34, 4, 8))
        .spot(Ink.BLUSH, polygon(44, 44, 56, 44, 50, 50))
        .spots(Ink.BLACK, path("M 50 50 Q 45 58 39 54 L 40 52 Q 45 54 49 50 Z"))
        .spots(Ink.BLACK, polygon(12, 44, 30, 47, 30, 48.5, 12, 46))
        .spots(Ink.BLACK, polygon(14, 55, 30, 50, 30, 51.5, 15, 57))
        .done();
  }

  static Drawing dog() {
    return new Sketch()
        .part(Ink.BODY, path("M 74 92 C 96 92 98 76 102 64 C 110 66 106 106 76 106 Z"))
        .pair(Ink.BODY, oval(27, 104, 15, 10))
        .part(Ink.BODY, path("M 50 50 C 24 55 22 90 24 112 L 76 112 C 78 90 76 55 50 50 Z"))
        .spot(Ink.SHADE, oval(50, 84, 14, 18))
        .part(Ink.BODY, path("M 22 20 C 24 0 76 0 78 20 C 82 40 78 68 50 68 C 22 68 18 40 22 20 Z"))
        .pair(Ink.SHADE, path("M 26 8 C 8 4 0 20 2 42 C 3 58 16 62 20 48 C 23 34 24 24 30 14 Z"))
        .spot(Ink.LIGHT, oval(50, 49, 20, 16))
        .spot(Ink.BLUSH, rounded(43, 54, 57, 74, 7))
        .spot(Ink.BLACK, oval(50, 41, 9, 6.5))
        .spots(Ink.BLACK, path("M 50 46 Q 48 57 36 54 L 37 51 Q 47 53 48.5 46 Z"))
        .eyes(36, 27, 4.5)
        .done();
  }

  static Drawing rabbit() {
    return new Sketch()
        .pair(Ink.BODY, oval(34, 26, 10, 29, -8))
        .spots(Ink.BLUSH, oval(34, 28, 5, 20, -8))
        .pair(Ink.BODY, oval(30, 134, 16, 9))
        .part(Ink.BODY, oval(50, 114, 29, 28))
        .spot(Ink.SHADE, oval(50, 118, 17, 18))
        .part(Ink.BODY, oval(50, 70, 31, 27))
        .eyes(37, 64, 4.5)
        .spot(Ink.BLUSH, oval(50, 73, 5, 4))
        .spot(Ink.WHITE, rounded(44, 81, 56, 93, 2))
        .spot(Ink.BLACK, box(49.5, 77, 50.5, 93))
        .spots(Ink.BLACK, polygon(24, 74, 42, 78, 42, 79.5, 24, 76))
        .done();
  }

  static Drawing pig() {
    return new Sketch()
        .pair(Ink.SHADE, rounded(24, 88, 44, 110, 4))
        .part(Ink.BODY, oval(50, 76, 40, 28))
        .pair(Ink.SHADE, path("M 14 2 L 44 12 L 20 34 Z"))
        .part(Ink.BODY, oval(50, 40, 40, 35))
        .part(Ink.LIGHT, oval(50, 52, 20, 14))
        .spots(Ink.DARK, oval(43, 52, 4, 6.5))
        .eyes(29, 33, 4.5)
        .done();
  }

  static Drawing elephant() {
    return new Sketch()
        .pair(Ink.BODY, rounded(24, 74, 44, 106, 6))
        .part(Ink.BODY, oval(50, 70, 34, 28))
        .pair(Ink.BODY, path("M 30 12 C 4 -10 -18 10 -16 36 C -15 62 14 74 30 54 Z"))
        .spots(Ink.SHADE, path("M 26 18 C 4 2 -10 16 -9 36 C -8 54 12 62 26 48 Z"))
        .part(Ink.BODY, oval(50, 32, 28, 30))
        .pair(Ink.WHITE, path("M 36 56 Q 30 66 34 78 Q 42 70 44 58 Z"))
        .part(
            Ink.BODY,
            path("M 38 36 C 40 60 42 76 42 92 Q 50 100 58 92 C 58 76 60 60 62 36 Q 50 28 38 36 Z"))
        .spot(Ink.DARK, box(43, 62, 57, 64))
        .spot(Ink.DARK, box(43.5, 71, 56.5, 73))
        .spot(Ink.DARK, box(44, 80, 56, 82))
        .eyes(34, 28, 4.5)
        .done();
  }

  static Drawing frog() {
    return new Sketch()
        .pair(Ink.BODY, path("M 34 56 C 0 44 -14 82 -6 92 L 40 92 Z"))
        .part(Ink.BODY, oval(50, 62, 36, 30))
        .spot(Ink.LIGHT, oval(50, 70, 24, 20))
        .pair(Ink.SHADE, path("M 24 92 Q 24 84 34 84 Q 44 84 46 92 Z"))
        .pair(Ink.BODY, circle(24, 16, 16))
        .part(Ink.BODY, oval(50, 38, 44, 25))
        .spots(Ink.BODY, circle(24, 18, 12))
        .spots(Ink.WHITE, circle(24, 15, 10.5))
        .spots(Ink.BLACK, circle(24, 15, 6))
        .spot(Ink.DARK, path("M 16 40 Q 50 66 84 40 L 82 38 Q 50 58 18 38 Z"))
        .done();
  }

  static Drawing turtle() {
    return new Sketch()
        .part(Ink.SHADE, polygon(6, 56, -8, 66, 14, 66))
        .part(Ink.SHADE, rounded(16, 56, 36, 78, 6))
        .part(Ink.SHADE, rounded(66, 56, 86, 78, 6))
        .part(Ink.SHADE, path("M 84 62 L 92 42 C 88 20 122 18 122 38 C 122 54 108 52 104 66 Z"))
        .spot(Ink.WHITE, circle(110, 34, 5))
        .spot(Ink.BLACK, circle(111, 34, 3))
        .part(Ink.BODY, path("M 0 64 C 0 -12 98 -12 98 64 Z"))
        .spot(Ink.DARK, polygon(36, 24, 62, 24, 70, 42, 49, 54, 28, 42))
        .spot(Ink.BODY, polygon(38, 27, 60, 27, 66, 41, 49, 50, 32, 41))
        .spot(Ink.DARK, path("M 36 24 L 28 10 L 31 9 L 38 24 Z"))
        .spot(Ink.DARK, path("M 62 24 L 70 10 L 67 9 L 60 24 Z"))
        .spot(Ink.DARK, polygon(28, 41, 4, 46, 4, 49, 29, 44))
        .spot(Ink.DARK, polygon(70, 41, 94, 46, 94, 49, 69, 44))
        .spot(Ink.DARK, box(48, 50, 50.5, 62))
        .part(Ink.SHADE, rounded(-3, 58, 101, 67, 4))
        .done();
  }

  static Drawing bird() {
    return new Sketch()
        .part(Ink.SHADE, polygon(38, 78, 62, 78, 68, 100, 50, 92, 32, 100))
        .pair(
            Ink.SHADE,
            path(
                "M 42 40 C 30 20 6 4 -30 4 C -30 12 -26 18 -18 22 C -20 30 -14 36 -6 38"
                    + " C -8 46 0 54 10 54 C 14 64 28 68 42 64 Z"))
        .part(Ink.BODY, oval(50, 56, 25, 34))
        .part(Ink.BODY, circle(50, 24, 22))
        .part(Ink.BEAK, polygon(40, 26, 60, 26, 50, 42))
        .eyes(39, 18, 4.5)
        .done();
  }

  static Drawing duck() {
    return new Sketch()
        .part(
            Ink.BODY,
            path(
                "M 2 46 C 12 56 26 54 42 50 C 50 46 66 46 82 54 C 96 64 96 96 66 98 L 32 98"
                    + " C 8 98 -2 72 2 46 Z"))
        .part(Ink.BEAK, path("M 84 26 Q 112 22 112 34 Q 108 46 84 40 Z"))
        .part(Ink.BODY, circle(66, 28, 26))
        .spot(Ink.BODY, oval(64, 54, 18, 14))
        .part(Ink.SHADE, path("M 18 66 C 30 60 52 60 64 68 C 60 90 30 92 18 66 Z"))
        .spot(Ink.WHITE, circle(76, 22, 7))
        .spot(Ink.BLACK, circle(77.5, 22, 4.5))
        .done();
  }

  static Drawing penguin() {
    return new Sketch()
        .pair(Ink.BEAK, oval(36, 121, 14, 6))
        .pair(Ink.BODY, path("M 24 46 C 4 62 -2 84 4 98 C 16 94 22 82 28 70 Z"))
        .part(
            Ink.BODY,
            path(
                "M 50 0 C 78 0 84 30 86 70 C 88 104 72 122 50 122 C 28 122 12 104 14 70 C 16 30 22"
                    + " 0 50 0 Z"))
        .spot(
            Ink.WHITE,
            path(
                "M 50 62 C 66 54 68 72 67 86 C 66 102 60 110 50 110 C 40 110 34 102 33 86 C 32 72"
                    + " 34 54 50 62 Z"))
        .part(Ink.BEAK, polygon(38, 34, 62, 34, 50, 48))
        .eyes(37, 24, 4.5)
        .done();
  }

  static Drawing fish() {
    return new Sketch()
        .part(Ink.SHADE, path("M 30 46 L -6 14 Q 6 44 -6 74 Z"))
        .part(Ink.SHADE, path("M 44 18 Q 56 -8 82 4 L 80 24 Z"))
        .part(Ink.SHADE, path("M 48 66 Q 54 92 74 84 L 74 66 Z"))
        .part(Ink.BODY, path("M 18 44 C 40 8 90 6 116 44 C 90 82 40 80 18 44 Z"))
        .spot(Ink.SHADE, path("M 82 18 Q 70 44 82 70 L 76 71 Q 62 44 76 16 Z"))
        .spot(Ink.SHADE, path("M 58 34 Q 42 44 58 56 Q 52 44 58 34 Z"))
        .spot(Ink.WHITE, circle(96, 36, 8))
        .spot(Ink.BLACK, circle(98, 36, 5))
        .spot(Ink.DARK, path("M 114 48 Q 104 54 100 50 L 101 48 Q 106 50 114 45 Z"))
        .done();
  }

  static Drawing butterfly() {
    return new Sketch()
        .pair(Ink.BLACK, polygon(49, 22, 36, 5, 39, 4, 52, 22))
        .pair(Ink.BODY, path("M 48 44 C 40 4 -6 -6 -10 16 C -14 40 8 56 46 52 Z"))
        .pair(Ink.BODY, path("M 48 50 C 20 46 -2 60 4 80 C 10 100 42 92 49 58 Z"))
        .spots(Ink.LIGHT, circle(10, 22, 9))
        .spots(Ink.SHADE, oval(30, 34, 7, 9, -30))
        .spots(Ink.LIGHT, circle(20, 74, 7))
        .part(Ink.DARK, oval(50, 52, 6, 34))
        .done();
  }
}
