package boxreel.ui.exchange;

import boxreel.ui.exchange.ExchangeViewModel.Target;
import boxreel.ui.fx.Controls;
import boxreel.ui.fx.Icon;
import boxreel.ui.fx.IconView;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Covers the window while files are dragged over it, and says what dropping them does: one way,
/// or several beside each other.
public final class DropOverlay extends StackPane {
  private static final PseudoClass HOVER = PseudoClass.getPseudoClass("aimed");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private static final double WIDTH = 300;
  private static final double GAP = 16;
  private static final double HEIGHT = 188;

  private final Card first = new Card();
  private final Card second = new Card();
  private final Card third = new Card();
  private boolean hasTwo;
  private boolean hasThree;

  /// A way to drop.
  private static final class Card extends VBox {
    private final StackPane icon = new StackPane();
    private final Label words = Controls.label("", "drop-words");
    private final Label name = Controls.label("", "caption", "muted");

    Card() {
      super(10);
      getStyleClass().add("drop-card");
      setAlignment(Pos.CENTER);
      getChildren().addAll(icon, words, name);
      setPrefSize(WIDTH, HEIGHT);
      setMaxSize(WIDTH, HEIGHT);
    }

    void say(Icon shown, String text, String file) {
      IconView view = new IconView(shown);
      view.getStyleClass().add("drop-icon");
      icon.getChildren().setAll(view);
      words.setText(text);
      name.setText(file);
    }
  }

  public DropOverlay() {
    setId("drop");
    getStyleClass().add("drop-overlay");
    HBox cards = new HBox(GAP, first, second, third);
    cards.setAlignment(Pos.CENTER);
    getChildren().add(cards);
    setMouseTransparent(true);
    setVisible(false);
  }

  /// Shows what dropping these files does.
  ///
  /// @param files one or more
  /// @param x of the pointer, in this pane
  public void show(List<Path> files, double x) {
    DropKind kind = kind(files);
    hasTwo = kind.hasTwoWays() && files.size() == 1;
    hasThree = hasTwo && kind.canBeReference();
    String names = names(files);
    first.say(icon(kind), kind.words(files.size(), false), names);
    second.say(Icon.PLUS, kind.words(files.size(), true), names);
    second.setVisible(hasTwo);
    second.setManaged(hasTwo);
    third.say(Icon.ONION, Words.AS_REFERENCE.text(), names);
    third.setVisible(hasThree);
    third.setManaged(hasThree);
    Target target = target(x);
    first.pseudoClassStateChanged(HOVER, kind != DropKind.UNKNOWN && target == Target.OPEN_SHOT);
    second.pseudoClassStateChanged(HOVER, target == Target.NEW_SHOT);
    third.pseudoClassStateChanged(HOVER, target == Target.REFERENCE);
    first.pseudoClassStateChanged(REFUSED, kind == DropKind.UNKNOWN);
    setVisible(true);
  }

  public void hide() {
    setVisible(false);
  }

  /// Which way the pointer is at.
  ///
  /// @param x in this pane
  public Target target(double x) {
    if (!hasTwo) {
      return Target.OPEN_SHOT;
    }
    double half = (WIDTH + GAP) / 2;
    double fromMiddle = x - getWidth() / 2;
    if (hasThree) {
      return fromMiddle > half
          ? Target.REFERENCE
          : fromMiddle > -half ? Target.NEW_SHOT : Target.OPEN_SHOT;
    }
    return fromMiddle > 0 ? Target.NEW_SHOT : Target.OPEN_SHOT;
  }

  /// What several files are together: what all of them are.
  public static DropKind kind(List<Path> files) {
    List<DropKind> kinds = files.stream().map(DropKind::of).distinct().toList();
    return kinds.size() == 1 ? kinds.getFirst() : DropKind.UNKNOWN;
  }

  private static String names(List<Path> files) {
    String name = String.valueOf(files.getFirst().getFileName());
    return files.size() == 1 ? name : name + " + " + (files.size() - 1);
  }

  private static Icon icon(DropKind kind) {
    return switch (kind) {
      case PROJECT -> Icon.FOLDER;
      case LAYOUT -> Icon.BOX_PLUS;
      case CLIP -> Icon.FILM;
      case FOOTAGE -> Icon.ONION;
      case SCRIPT -> Icon.NOTE;
      case UNKNOWN -> Icon.ERROR;
    };
  }
}
