package boxreel.ui.palette;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed into the palette, and what fits it.
public final class PaletteViewModel {
  /// More would not be read.
  private static final int MOST = 60;

  private final Supplier<List<PaletteItem>> source;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<PaletteItem>> shown =
      new ReadOnlyObjectWrapper<>(List.of());
  private final IntegerProperty chosen = new SimpleIntegerProperty();
  private List<PaletteItem> items = List.of();

  /// @param source all that there is, asked for each time the palette opens; what is used most
  ///     comes first
  public PaletteViewModel(Supplier<List<PaletteItem>> source) {
    this.source = source;
    query.subscribe(_ -> find());
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public StringProperty queryProperty() {
    return query;
  }

  /// What fits, best first.
  public ReadOnlyObjectProperty<List<PaletteItem>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Index of the marked item in [#shownProperty]; 0 if there is none.
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  /// Opens it with an empty query, or closes it.
  public void toggle() {
    if (open.get()) {
      close();
    } else {
      items = source.get();
      query.set("");
      find();
      open.set(true);
    }
  }

  public void close() {
    open.set(false);
    items = List.of();
    shown.set(List.of());
  }

  /// Marks another item; from the last one on to the first.
  public void move(int by) {
    int count = shown.get().size();
    if (count > 0) {
      chosen.set(Math.floorMod(chosen.get() + by, count));
    }
  }

  /// Does what is marked and closes; what can't be done stays open with its reason.
  public void accept() {
    if (chosen.get() < shown.get().size()) {
      accept(shown.get().get(chosen.get()));
    }
  }

  /// As [#accept()], for any item.
  public void accept(PaletteItem item) {
    if (!item.isBlocked()) {
      close();
      item.run().run();
    }
  }

  private void find() {
    record Hit(PaletteItem item, int score) {}
    String text = query.get();
    shown.set(
        items.stream()
            .map(item -> new Hit(item, score(text, item).orElse(Integer.MIN_VALUE)))
            .filter(hit -> hit.score() > Integer.MIN_VALUE)
            .sorted(
                Comparator.comparing((Hit hit) -> !text.isBlank() && hit.item().isBlocked())
                    .thenComparing(Hit::score, Comparator.reverseOrder()))
            .map(Hit::item)
            .limit(MOST)
            .toList());
    chosen.set(0);
  }

  private static OptionalInt score(String query, PaletteItem item) {
    if (query.isBlank()) {
      return OptionalInt.of(0);
    }
    OptionalInt byLabel = Fuzzy.score(query, item.label());
    // Other names count less, so that what is called so comes first.
    OptionalInt byName = Fuzzy.score(query, item.label() + " " + item.kind() + " " + item.names());
    return byLabel.isPresent()
        ? byLabel
        : byName.isPresent() ? OptionalInt.of(byName.getAsInt() / 2 - 200) : byName;
  }
}
