package boxreel.ui.document;

import boxreel.project.StoredTake;

/// What takes are called.
public final class TakeNames {
  private TakeNames() {}

  /// `Take 3`.
  public static String of(StoredTake take) {
    return Words.TAKE.text(take.number());
  }
}
