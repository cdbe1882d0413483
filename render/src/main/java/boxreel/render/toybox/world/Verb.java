package boxreel.render.toybox.world;

/// How a caption says that something goes: "walks", "walking".
record Verb(String third, String gerund) {
  static final Verb MOVE = new Verb("moves", "moving");
  static final Verb WALK = new Verb("walks", "walking");
  static final Verb RUN = new Verb("runs", "running");
  static final Verb HOP = new Verb("hops", "hopping");
  static final Verb FLY = new Verb("flies", "flying");
  static final Verb SWIM = new Verb("swims", "swimming");
  static final Verb DRIVE = new Verb("drives", "driving");
  static final Verb SAIL = new Verb("sails", "sailing");
  static final Verb ROLL = new Verb("rolls", "rolling");
  static final Verb FLOAT = new Verb("floats", "floating");
  static final Verb DRIFT = new Verb("drifts", "drifting");
  static final Verb SLIDE = new Verb("slides", "sliding");
}
