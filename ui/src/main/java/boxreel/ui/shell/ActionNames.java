package boxreel.ui.shell;

import java.util.Optional;

/// What actions are called where no menu says what they are about.
final class ActionNames {
  private ActionNames() {}

  /// "Align: left edges" for what the menu Align calls "Left edges".
  static String full(StudioAction action) {
    return group(action)
        .map(group -> Words.IN_GROUP.text(group.text(), action.label()))
        .orElse(action.label());
  }

  private static Optional<Words> group(StudioAction action) {
    return Optional.ofNullable(
        switch (action) {
          case ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT, ALIGN_TOP, ALIGN_MIDDLE, ALIGN_BOTTOM ->
              Words.GROUP_ALIGN;
          case DISTRIBUTE_ACROSS, DISTRIBUTE_DOWN -> Words.GROUP_DISTRIBUTE;
          case LINEAR, EASE, EASE_IN, EASE_OUT, HOLD -> Words.GROUP_EASING;
          case ONLY_HERE, THROUGHOUT, FROM_HERE, UNTIL_HERE -> Words.GROUP_PRESENCE;
          case VIEW_LAYOUT, VIEW_BLEND, VIEW_VIDEO -> Words.GROUP_VIEW;
          default -> null;
        });
  }
}
