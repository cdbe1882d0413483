package boxreel.ui.theme;

import boxreel.ui.fx.SettingsFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// How the window looks: what the user chose, kept in the settings, and what comes of it.
public final class Looks {
  /// Sizes of the window's contents, in percent.
  public static final List<Integer> SCALES = List.of(75, 90, 100, 110, 125, 150, 175, 200);

  private static final String THEME = "theme";
  private static final String SCALE = "scale";
  private static final String MOTION = "motion";

  /// Which theme.
  public enum Choice {
    SYSTEM,
    DARK,
    LIGHT,
    CONTRAST
  }

  /// Whether things move by themselves.
  public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
  }

  private final SettingsFile settings;
  private final SystemLook system;
  private final ObjectProperty<Choice> choice;
  private final ObjectProperty<Motion> motion;
  private final IntegerProperty scale;
  private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.DARK);
  private final ReadOnlyBooleanWrapper reducedMotion = new ReadOnlyBooleanWrapper();
  private final Subscription following;

  public Looks(SettingsFile settings, SystemLook system) {
    this.settings = settings;
    this.system = system;
    choice = new SimpleObjectProperty<>(read(THEME, Choice.class).orElse(Choice.SYSTEM));
    motion = new SimpleObjectProperty<>(read(MOTION, Motion.class).orElse(Motion.SYSTEM));
    scale = new SimpleIntegerProperty(readScale());
    choice.subscribe(
        now -> {
          settings.put(THEME, name(now));
          resolve();
        });
    motion.subscribe(
        now -> {
          settings.put(MOTION, name(now));
          resolve();
        });
    scale.subscribe(now -> settings.put(SCALE, Integer.toString(now.intValue())));
    following =
        Subscription.combine(
            system.theme().subscribe(_ -> resolve()),
            system.reducedMotion().subscribe(_ -> resolve()));
  }

  /// Follows the system no more, which outlives every window.
  public void close() {
    following.unsubscribe();
  }

  public ObjectProperty<Choice> choiceProperty() {
    return choice;
  }

  public ObjectProperty<Motion> motionProperty() {
    return motion;
  }

  /// In percent, one of [#SCALES].
  public IntegerProperty scaleProperty() {
    return scale;
  }

  /// The theme that is shown.
  public ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /// Whether nothing should move by itself.
  public ReadOnlyBooleanProperty reducedMotionProperty() {
    return reducedMotion.getReadOnlyProperty();
  }

  /// Chooses a theme, whatever the system says.
  public void choose(Theme wanted) {
    choice.set(
        switch (wanted) {
          case DARK -> Choice.DARK;
          case LIGHT -> Choice.LIGHT;
          case CONTRAST -> Choice.CONTRAST;
        });
  }

  /// The next larger or smaller size.
  public void zoom(int by) {
    int at = SCALES.indexOf(scale.get());
    scale.set(SCALES.get(Math.clamp(at + by, 0, SCALES.size() - 1)));
  }

  private void resolve() {
    theme.set(
        switch (choice.get()) {
          case SYSTEM -> system.theme().getValue();
          case DARK -> Theme.DARK;
          case LIGHT -> Theme.LIGHT;
          case CONTRAST -> Theme.CONTRAST;
        });
    reducedMotion.set(
        switch (motion.get()) {
          case SYSTEM -> system.reducedMotion().getValue();
          case FULL -> false;
          case REDUCED -> true;
        });
  }

  private int readScale() {
    String text = settings.get(SCALE).orElse("");
    return SCALES.stream().filter(s -> Integer.toString(s).equals(text)).findFirst().orElse(100);
  }

  private <E extends Enum<E>> Optional<E> read(String name, Class<E> type) {
    String text = settings.get(name).orElse("");
    for (E value : type.getEnumConstants()) {
      if (name(value).equals(text)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
