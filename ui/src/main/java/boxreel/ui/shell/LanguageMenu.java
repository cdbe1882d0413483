package boxreel.ui.shell;

import boxreel.ui.fx.Notices;
import boxreel.ui.text.Glyphs;
import boxreel.ui.text.Language;
import boxreel.ui.text.LanguageSetting;
import java.util.Optional;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// The language of the next start: the system's, or one by its own name.
final class LanguageMenu extends Menu {
  private final LanguageSetting setting;
  private final Notices notices;
  private final ToggleGroup group = new ToggleGroup();

  LanguageMenu(LanguageSetting setting, Notices notices) {
    super(Words.LANGUAGE.text());
    this.setting = setting;
    this.notices = notices;
    setId("menu-language");
    setDisable(!setting.isKept());
    getItems().add(item(Optional.empty()));
    for (Language language : Language.values()) {
      getItems().add(item(Optional.of(language)));
    }
  }

  private RadioMenuItem item(Optional<Language> language) {
    RadioMenuItem item =
        new RadioMenuItem(language.map(Language::label).orElseGet(Words.LANGUAGE_OF_SYSTEM::text));
    item.setToggleGroup(group);
    item.setUserData(language);
    item.setSelected(setting.chosen().equals(language));
    item.setOnAction(_ -> choose(language));
    return item;
  }

  private void choose(Optional<Language> language) {
    if (language.isPresent() && !Glyphs.canDraw(language.get().label())) {
      notices.error(Words.LANGUAGE_WITHOUT_FONT.text());
    } else if (setting.choose(language)) {
      notices.info(Words.LANGUAGE_CHOSEN.text());
    } else {
      notices.error(Words.LANGUAGE_NOT_KEPT.text());
    }
    Optional<Language> kept = setting.chosen();
    group.getToggles().forEach(toggle -> toggle.setSelected(kept.equals(toggle.getUserData())));
  }
}
