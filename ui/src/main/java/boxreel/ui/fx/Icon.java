package boxreel.ui.fx;

/// Line icons on a 16 px grid, drawn in the current text colour.
public enum Icon {
  CURSOR("M3.5 2.5l9.3 5.3-4.3 1.1-2 4z"),
  BOX_PLUS("M9 13.5H3.5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1V9M12.5 10.5v4M10.5 12.5h4"),
  HAND(
      "M5.5 8.5V3.7a1 1 0 0 1 2 0V7m0-.5V2.8a1 1 0 0 1 2 0V7m0-3a1 1 0 0 1 2 0v4m0-2a1 1 0 0 1 2"
          + " 0v4a4.2 4.2 0 0 1-4.2 4.2c-1.7 0-2.8-.6-3.7-1.9L2.7 9.3a1 1 0 0 1 1.6-1.2l1.2 1.5"),
  MAGNET("M3 2.5h3v5.3a2 2 0 0 0 4 0V2.5h3v5.3a5 5 0 0 1-10 0zM3 5.5h3M10 5.5h3"),
  ONION("M6.5 6.5h7v7h-7zM4.5 9.5h-2v-7h7v2"),
  PATH("M4 11.5C5 4.5 10.5 11 12 4.5M2.5 11.5h3v3h-3zM10.5 1.5h3v3h-3z"),
  GUIDES("M5.7 2v12M10.3 2v12M2 5.7h12M2 10.3h12"),
  SEARCH("M3 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0M10 10l3.5 3.5"),
  CELLS("M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.8h11M6.2 2.5v11M9.8 2.5v11"),
  KEY("M8 3l5 5-5 5-5-5z"),
  KEY_FULL(true, "M8 3l5 5-5 5-5-5z"),
  PLAY(true, "M5 3.2v9.6L12.5 8z"),
  PAUSE("M5.5 3.5v9M10.5 3.5v9"),
  FIRST("M4 3.5v9M12 3.5v9L6 8z"),
  PREVIOUS("M11 3.5v9L5 8z"),
  NEXT("M5 3.5v9L11 8z"),
  LAST("M12 3.5v9M4 3.5v9L10 8z"),
  LOOP(
      "M2.8 8V6.8a2.5 2.5 0 0 1 2.5-2.5h7M10.3 2.3l2 2-2 2M13.2 8v1.2a2.5 2.5 0 0 1-2.5"
          + " 2.5h-7M5.7 13.7l-2-2 2-2"),
  DOWN("M4.5 6.3L8 9.8l3.5-3.5"),
  RIGHT("M6.3 4.5L9.8 8l-3.5 3.5"),
  LEFT("M9.7 4.5L6.2 8l3.5 3.5"),
  PLUS("M8 3.2v9.6M3.2 8h9.6"),
  CLOSE("M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6"),
  CHECK("M3 8.5l3.3 3.3L13 4.8"),
  WARNING("M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.1"),
  ERROR("M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0M8 4.9v3.7M8 10.9v.1"),
  INFO("M2.2 8a5.8 5.8 0 1 0 11.6 0a5.8 5.8 0 1 0-11.6 0M8 7.4v3.7M8 5.1v.1"),
  CIRCLE("M4 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
  WAND("M2.8 13.2l7-7M12 2v3M10.5 3.5h3M5.2 2.6v2.4M4 3.8h2.4M13 9v2.4M11.8 10.2h2.4"),
  SHIELD("M8 1.8l5 1.9v3.8c0 3.2-2.1 5.5-5 6.7-2.9-1.2-5-3.5-5-6.7V3.7zM5.7 8l1.7 1.7 3-3.2"),
  FILM("M2.5 3h11v10h-11zM5.5 3v10M10.5 3v10M2.5 6.3h3M2.5 9.7h3M10.5 6.3h3M10.5 9.7h3"),
  EXPORT("M8 10V2.3M4.8 5.5L8 2.3l3.2 3.2M2.5 10.5v3h11v-3"),
  FOLDER("M2 4a1 1 0 0 1 1-1h3.2l1.6 1.7H13a1 1 0 0 1 1 1V12a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z"),
  CLOCK("M2.3 8a5.7 5.7 0 1 0 11.4 0a5.7 5.7 0 1 0-11.4 0M8 4.8V8l2.3 1.5"),
  SLIDERS(
      "M2.5 5h6M11.7 5h1.8M2.5 11h1.8M7.5 11h6M8.5 5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2"
          + " 0M4.3 11a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0"),
  DICE("M3 3h10v10H3zM5.7 5.6v.1M10.3 5.6v.1M8 8v.1M5.7 10.3v.1M10.3 10.3v.1"),
  STOP(true, "M4.5 4.5h7v7h-7z"),
  TRASH("M3 4.5h10M6 4.5v-2h4v2M4.3 4.5l.7 9h6l.7-9"),
  EXPAND("M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5l-4.5 4.5M2.5 13.5l4.5-4.5"),
  UNDO("M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M5.7 3.5l-3 3 3 3"),
  REDO("M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10.3 3.5l3 3-3 3"),
  EYE(
      "M1.8 8S4.2 3.8 8 3.8 14.2 8 14.2 8 11.8 12.2 8 12.2 1.8 8 1.8 8zM6.2 8a1.8 1.8 0 1 0 3.6"
          + " 0a1.8 1.8 0 1 0-3.6 0"),
  EYE_OFF("M1.8 8S4.2 3.8 8 3.8 14.2 8 14.2 8 11.8 12.2 8 12.2 1.8 8 1.8 8zM2.5 13.5l11-11"),
  LOCK("M3.8 7.2h8.4v6.3H3.8zM5.6 7.2V5.1a2.4 2.4 0 0 1 4.8 0v2.1"),
  UNLOCK("M3.8 7.2h8.4v6.3H3.8zM5.6 7.2V4.6a2.4 2.4 0 0 1 4.6-.9"),
  SOLO(
      "M10.8 5.2C10.3 4.2 9.2 3.6 8 3.6c-1.7 0-2.9.8-2.9 2.1C5.1 8.6 11 7 11 10.2c0 1.4-1.3 2.3-3"
          + " 2.3-1.5 0-2.7-.7-3.1-1.9"),
  PIN("M5.2 2.5h5.6M6.3 2.5v4.2L4.2 9.2h7.6L9.7 6.7V2.5M8 9.2v4.5"),
  ALIGN_LEFT("M2.8 2v12M5 4h8v2.8H5zM5 9.2h5V12H5z"),
  ALIGN_CENTRE("M8 2v2M8 6.8v2.4M8 12v2M3.5 4h9v2.8h-9zM5.5 9.2h5V12h-5z"),
  ALIGN_RIGHT("M13.2 2v12M3 4h8v2.8H3zM6 9.2h5V12H6z"),
  ALIGN_TOP("M2 2.8h12M4 5v8h2.8V5zM9.2 5v5H12V5z"),
  ALIGN_MIDDLE("M2 8h2M6.8 8h2.4M12 8h2M4 3.5v9h2.8v-9zM9.2 5.5v5H12v-5z"),
  ALIGN_BOTTOM("M2 13.2h12M4 3v8h2.8V3zM9.2 6v5H12V6z"),
  STAR("M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z"),
  STAR_FULL(true, "M8 2.2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4-2.9-2.8 4-.6z"),
  NOTE("M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.3 4.5l2.2 2.2"),
  COMPARE("M2.5 3.5h11v9h-11zM8 2v12M4.5 8h1M10.5 8h1"),
  PANE_LEFT("M2.5 3h11v10h-11zM6 3v10"),
  PANE_BOTTOM("M2.5 3h11v10h-11zM2.5 9.5h11"),
  PANE_RIGHT("M2.5 3h11v10h-11zM10 3v10"),
  SUN(
      "M5 8a3 3 0 1 0 6 0a3 3 0 1 0-6 0M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4"
          + " 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1"),
  MOON("M12.8 9.6A5.3 5.3 0 0 1 6.4 3.2a5.3 5.3 0 1 0 6.4 6.4z");

  private final boolean filled;
  private final String path;

  Icon(String path) {
    this(false, path);
  }

  Icon(boolean filled, String path) {
    this.filled = filled;
    this.path = path;
  }

  boolean isFilled() {
    return filled;
  }

  /// SVG path data on the 16 px grid.
  String path() {
    return path;
  }
}
