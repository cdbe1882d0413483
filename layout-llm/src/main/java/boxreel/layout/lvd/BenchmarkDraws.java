package boxreel.layout.lvd;

/// What the benchmark's random generators drew, seed by seed (LVD, `prompt.py` with NumPy's
/// generator): Java's generators draw differently, so the draws are written down.
final class BenchmarkDraws {
  /// Two coloured objects for each of the seeds 0 to 99.
  static final String ATTRIBUTION =
      """
      blue cat+white bird, yellow dog+green ball, blue dog+orange car, purple ball+blue car,
      green dog+black bird, purple ball+black cat, black car+orange bird, black ball+purple cat,
      pink bird+brown dog, brown ball+blue dog, yellow ball+pink dog, pink bird+gray ball,
      gray dog+purple car, green cat+purple ball, green dog+gray ball, yellow ball+pink bird,
      pink cat+yellow dog, brown car+yellow ball, brown car+white dog, orange dog+brown car,
      brown ball+orange cat, gray dog+orange ball, yellow ball+orange cat, purple dog+brown car,
      gray dog+blue car, white car+orange bird, brown car+blue bird, blue car+yellow cat,
      gray cat+yellow bird, white dog+black car, red car+brown bird, purple cat+green car,
      gray car+orange dog, red cat+gray dog, red dog+gray car, purple dog+yellow car,
      red cat+gray ball, brown cat+blue dog, white dog+red cat, yellow bird+orange car,
      green dog+blue car, black cat+brown ball, purple car+red cat, gray dog+brown cat,
      black car+brown dog, yellow ball+pink dog, gray cat+white dog, yellow dog+orange car,
      black bird+brown cat, white ball+red car, white ball+black cat, yellow cat+pink ball,
      black car+orange bird, orange ball+brown car, gray bird+green cat, blue car+red cat,
      white ball+black car, green bird+white ball, blue ball+yellow dog, yellow bird+blue ball,
      brown bird+black ball, brown bird+blue cat, blue bird+red car, purple ball+pink cat,
      yellow dog+red cat, green bird+yellow dog, gray car+red cat, red bird+black cat,
      white bird+orange cat, green bird+black ball, white cat+purple bird, green bird+purple dog,
      orange bird+brown car, blue car+brown bird, red dog+purple cat, purple dog+brown cat,
      black cat+blue ball, yellow cat+black dog, green cat+white bird, purple car+pink cat,
      purple bird+red dog, red dog+yellow car, orange dog+brown car, gray cat+orange dog,
      green ball+pink dog, white dog+pink bird, purple car+gray ball, yellow dog+brown cat,
      brown ball+green cat, brown cat+orange car, white cat+orange dog, green bird+orange car,
      brown dog+red ball, yellow car+white bird, blue cat+brown bird, black bird+orange cat,
      black ball+red dog, brown bird+orange dog, red ball+purple car, purple car+white bird
      """;

  /// For each of the seeds 0 to 24: who passes whom from left to right, and who from right to left.
  static final String PASSING =
      """
      bird>car car<bird, bird>cat car<bird, bird>dog dog<cat, ball>dog bird<cat,
      car>ball cat<bird, dog>car ball<bird, ball>dog ball<cat, car>ball bird<cat,
      dog>bird dog<cat, ball>car dog<cat, bird>ball bird<ball, bird>dog bird<car,
      car>cat dog<ball, cat>ball dog<ball, cat>bird dog<car, bird>ball bird<ball,
      car>ball bird<dog, dog>car bird<ball, dog>cat dog<car, cat>dog cat<ball,
      cat>dog ball<dog, dog>bird bird<cat, cat>bird bird<cat, dog>cat bird<dog,
      dog>cat bird<car
      """;

  private BenchmarkDraws() {}
}
