package boxreel.interchange.formats;

/// Text in XML files.
final class XmlText {
  private XmlText() {}

  /// A text as it stands in an attribute or an element: on one line, without characters that XML
  /// 1.0 has no place for.
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isAllowed(c) ? c : ' ');
              }
            });
    return safe.toString();
  }

  private static boolean isAllowed(int c) {
    return c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff;
  }
}
