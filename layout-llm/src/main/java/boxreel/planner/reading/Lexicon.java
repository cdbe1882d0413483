package boxreel.planner.reading;

/// All that the planner knows about words; read once, then only looked at.
record Lexicon(Nouns nouns, Verbs verbs, Backgrounds backgrounds, SmallWords small) {}
