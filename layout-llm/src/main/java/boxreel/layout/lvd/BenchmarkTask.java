package boxreel.layout.lvd;

/// The five tasks of LVD's benchmark, 100 prompts each, in the order of the paper's table.
public enum BenchmarkTask {
  /// As many objects as the prompt says.
  NUMERACY("numeracy"),
  /// Two objects with a colour each.
  ATTRIBUTION("attribution"),
  /// An object in one half of the video only.
  VISIBILITY("visibility"),
  /// One object moves across, or one passes another.
  DYNAMICS("dynamics"),
  /// An object visits three corners in order.
  SEQUENTIAL("sequential");

  private final String title;

  BenchmarkTask(String title) {
    this.title = title;
  }

  /// The task's name in tables.
  public String title() {
    return title;
  }
}
