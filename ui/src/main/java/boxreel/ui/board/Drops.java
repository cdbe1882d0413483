package boxreel.ui.board;

import java.util.List;
import javafx.geometry.Bounds;

/// Finds where a dragged card would land among cards in rows.
final class Drops {
  private Drops() {}

  /// The place, 0 to the number of cards.
  ///
  /// @param cards in their order, row by row
  /// @param gap between cards
  static int place(List<Bounds> cards, double x, double y, double gap) {
    for (int i = 0; i < cards.size(); i++) {
      Bounds card = cards.get(i);
      if (y > card.getMaxY() + gap / 2) {
        continue;
      }
      if (x < card.getCenterX()) {
        return i;
      }
      boolean endsRow = i + 1 == cards.size() || cards.get(i + 1).getMinY() > card.getMinY() + 1;
      if (endsRow) {
        return i + 1;
      }
    }
    return cards.size();
  }
}
