package boxreel.planner.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The verbs that the planner knows, in all their forms.
final class Verbs {
  private static final Set<String> VOWELS = Set.of("a", "e", "i", "o", "u");

  /// What a verb means and how fast it is, as a factor of the usual.
  private record Entry(Meaning meaning, double pace, String progressive) {}

  private final Map<String, Entry> byForm = new HashMap<>();

  Verbs() {
    for (String line : Lists.lines("verbs.txt")) {
      String[] sides = line.split("\\s*=\\s*", -1);
      String[] told = sides[1].split("\\s+", -1);
      Meaning meaning = Meaning.valueOf(told[0].toUpperCase(Locale.ROOT));
      double pace = told.length > 1 ? Double.parseDouble(told[1]) : 1;
      String[] forms = sides[0].split("\\s+", -1);
      Entry entry = new Entry(meaning, pace, progressive(forms));
      for (String form : forms) {
        byForm.putIfAbsent(form, entry);
      }
      addRegular(forms[0], entry);
    }
  }

  Optional<Meaning> find(String word) {
    return Optional.ofNullable(byForm.get(word)).map(Entry::meaning);
  }

  /// How fast a verb is, as a factor of the usual: "crawls", "sprints".
  double pace(String word) {
    Entry entry = byForm.get(word);
    return entry == null ? 1 : entry.pace();
  }

  /// The form with -ing of a verb that the planner knows, in any form; the word itself
  /// otherwise.
  String progressive(String word) {
    Entry entry = byForm.get(word);
    return entry == null ? word : entry.progressive();
  }

  private static String progressive(String[] forms) {
    for (int i = 1; i < forms.length; i++) {
      if (forms[i].endsWith("ing")) {
        return forms[i];
      }
    }
    String base = forms[0];
    if (base.matches(".*[^eoy]e")) {
      return base.substring(0, base.length() - 1) + "ing";
    }
    boolean doubles = base.matches("[^aeiou]*[aeiou][^aeiouwxy]");
    return (doubles ? base + base.charAt(base.length() - 1) : base) + "ing";
  }

  /// Whether a word says how something is going on or was done: "running", "thrown", "parked".
  static boolean isParticiple(String word) {
    return word.length() > 4
        && (word.endsWith("ing") || word.endsWith("ed") || word.endsWith("wn"));
  }

  private void addRegular(String base, Entry meaning) {
    int length = base.length();
    String last = base.substring(length - 1);
    String beforeLast = length > 1 ? base.substring(length - 2, length - 1) : "";
    boolean endsInConsonantY = "y".equals(last) && !VOWELS.contains(beforeLast);
    boolean hisses = base.matches(".*(s|x|z|ch|sh|o)");
    String stem = "e".equals(last) ? base.substring(0, length - 1) : base;
    String yStem = endsInConsonantY ? base.substring(0, length - 1) + "i" : stem;
    byForm.putIfAbsent(endsInConsonantY ? yStem + "es" : base + (hisses ? "es" : "s"), meaning);
    byForm.putIfAbsent(stem + "ing", meaning);
    byForm.putIfAbsent(yStem + "ed", meaning);
    byForm.putIfAbsent(stem + last + "ing", meaning);
    byForm.putIfAbsent(stem + last + "ed", meaning);
  }
}
