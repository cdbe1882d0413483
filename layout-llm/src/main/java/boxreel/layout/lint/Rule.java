package boxreel.layout.lint;

/// What is looked for. The ids are stable.
public enum Rule {
  SMALL_BOX("small-box"),
  LARGE_BOX("large-box"),
  OUTSIDE("outside"),
  OVERLAP("overlap"),
  SPEED("speed"),
  GROWTH("growth"),
  SHORT_PRESENCE("short-presence"),
  NEVER_THERE("never-there"),
  UNNAMED("unnamed"),
  SAME_PHRASE("same-phrase"),
  PHRASE_MISSING("phrase-missing"),
  NO_BOX("no-box"),
  PROMPT_EMPTY("prompt-empty"),
  PROMPT_LENGTH("prompt-length"),
  TOO_MANY_OBJECTS("too-many-objects"),
  SIZE("size"),
  FRAMES("frames");

  private final String id;

  Rule(String id) {
    this.id = id;
  }

  /// Its name for machines, such as `small-box`.
  public String id() {
    return id;
  }
}
