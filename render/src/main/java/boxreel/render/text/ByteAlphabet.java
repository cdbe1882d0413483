package boxreel.render.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One visible character per byte, as GPT-2 and CLIP spell bytes: printable Latin-1 stands for
/// itself, the other 68 bytes for the characters from U+0100 on, in byte order.
final class ByteAlphabet {
  private static final char[] LETTER_OF = new char[256];
  private static final Map<Character, Integer> BYTE_OF = new HashMap<>();
  private static final List<String> LETTERS;

  static {
    List<String> printable = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int b = 0; b < 256; b++) {
      boolean isPrintable = (b >= 33 && b <= 126) || (b >= 161 && b <= 172) || b >= 174;
      LETTER_OF[b] = (char) (isPrintable ? b : 256 + others.size());
      BYTE_OF.put(LETTER_OF[b], b);
      (isPrintable ? printable : others).add(String.valueOf(LETTER_OF[b]));
    }
    printable.addAll(others);
    LETTERS = List.copyOf(printable);
  }

  private ByteAlphabet() {}

  /// All 256 letters in the order of CLIP's vocabulary: the printable ones first.
  static List<String> letters() {
    return LETTERS;
  }

  /// A text's UTF-8 bytes, spelled out.
  static String spell(String text) {
    StringBuilder letters = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      letters.append(LETTER_OF[b & 0xFF]);
    }
    return letters.toString();
  }

  /// The text behind letters; what is no letter stands for itself, broken UTF-8 becomes U+FFFD.
  static String unspell(String letters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < letters.length(); i++) {
      Integer b = BYTE_OF.get(letters.charAt(i));
      if (b != null) {
        bytes.write(b);
      } else {
        bytes.writeBytes(String.valueOf(letters.charAt(i)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
