package boxreel.planner.llm;

/// A clean answer in LVD's text form.
final class GoodText {
  static final String BEAR =
      """
      Reasoning: The bear walks at constant speed.
      Frame 1: [{'id': 0, 'name': 'bear', 'box': [0, 256, 100, 100]}]
      Frame 2: [{'id': 0, 'name': 'bear', 'box': [85, 256, 100, 100]}]
      Frame 3: [{'id': 0, 'name': 'bear', 'box': [170, 256, 100, 100]}]
      Frame 4: [{'id': 0, 'name': 'bear', 'box': [255, 256, 100, 100]}]
      Frame 5: [{'id': 0, 'name': 'bear', 'box': [340, 256, 100, 100]}]
      Frame 6: [{'id': 0, 'name': 'bear', 'box': [412, 256, 100, 100]}]
      Background keyword: forest\
      """;

  private GoodText() {}
}
