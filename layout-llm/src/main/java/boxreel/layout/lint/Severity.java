package boxreel.layout.lint;

/// How much a finding matters, the gravest first.
public enum Severity {
  /// The render will leave something out.
  ERROR,
  /// The render will probably not show what the layout says.
  WARNING,
  /// Worth a look; often meant so. Never mended unasked.
  HINT;

  public boolean isHint() {
    return this == HINT;
  }
}
