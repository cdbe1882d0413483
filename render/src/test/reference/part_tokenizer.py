"""(h) CLIPTokenizer's ids: our small vocabulary in `tiny-a` and `tiny-b`, and CLIP's own merges.

CLIP's merges (MIT licence, OpenAI) come from the package open_clip_torch and are kept as test data
only; vocab.json follows from them. That package brings ftfy along, with which transformers would clean
texts in another way; it is hidden here, because LVD's environment does not have it.
"""

import gzip
import importlib.util
import json
import pathlib
import random
import sys
import tempfile

from transformers import CLIPTokenizer
from transformers.models.clip.tokenization_clip import bytes_to_unicode

import store
import vocabulary

sys.modules["ftfy"] = None

ADJECTIVES = ["red", "tiny", "unbelievably fluffy", "café-coloured", "naïve", "24k", "old-fashioned"]
NOUNS = ["bear", "hot-air balloon", "Dalmatian", "skateboarder", "piñata", "robot (R2D2)", "jellyfish"]
ACTIONS = ["bounces across", "walks from the left to the right of", "isn't near", "is thrown over", "hides behind"]
PLACES = ["a beach", "the Eiffel Tower", "Nürnberg", "a 1950s kitchen", "Мост", "東京タワー", "the moon's far side"]

SPECIAL = [
    "",
    " ",
    "!",
    "!!!",
    "wow! a cat!! runs !",
    "a photo of a cat",
    "A PHOTO OF A CAT",
    "don't can't I'm we've they'll she'd it's y'all DON'T IT'S",
    "rock'n'roll 'quoted' ''double'' 's start 't",
    "1 12 123 4567 3.14 1,000 50% x2 2x v1.0.2",
    "½ ² ٣ Ⅷ 七 1st",
    "hello,world;foo:bar?baz(qux)[a]{b}<c>",
    "...?!?!... --- ___ *** ### $$$ @@@",
    "tab\there\nnewline\r\nreturn\u00a0nbsp\u3000ideographic\u2003em",
    "zero\u200bwidth\u200djoiner\ufeffbom",
    "nul\x00control\x07bell\x1bescape\x7fdelete\u0085next",
    "replacement \ufffd char",
    "😀 a happy bear 🐻‍❄️ 👩‍👩‍👧 🇩🇪 ❤️ 👍🏽",
    "猫が走る",
    "一只红色的球在沙滩上弹跳",
    "cat猫dog犬",
    "한국어 고양이",
    "ภาษาไทย แมว",
    "हिन्दी बिल्ली",
    "עברית חתול",
    "العربية قطة",
    "Русский медведь идёт",
    "Ελληνικά γάτα",
    "İstanbul ıŞĞ straße ẞ ﬁne Ǆ ΣΊΣΥΦΟΣ",
    "e\u0301 combining vs é precomposed, A\u030a Å",
    "ﬀ ﬃ ＡＢＣ １２３ ①②③",
    "Zalgo t\u0336\u0335e\u0337x\u0338t",
    "<|startoftext|>",
    "<|endoftext|> a cat <|endoftext|>",
    "a<|endoftext|>b <|STARTOFTEXT|> <|EndOfText|>",
    "<|startoftext|>cat",
    "underscore_snake_case camelCaseWord kebab-case",
    "https://example.org/path?query=1&b=2#frag user@example.org",
    "C:\\Users\\bear\\file.txt /usr/bin ~/.config",
    "a" * 100,
    "ab" * 60,
    "supercalifragilisticexpialidocious antidisestablishmentarianism",
    " ".join(["bear"] * 74),
    " ".join(["bear"] * 75),
    " ".join(["bear"] * 76),
    " ".join(["a red ball bounces across the beach and"] * 25),
    "one, two; three: four. five? six! seven - eight — nine – ten … eleven",
    "“curly” ‘quotes’ don’t can’t ‚low‘ «guillemets»",
    "'S 'T 'RE 'VE 'M 'LL 'D it'Re",
    "x's's't're",
    "\u202eright to left override\u202c",
    "  leading and   many    spaces  ",
    "math: ∑∫√≠≤ α+β=γ ∞ → ← ⇒",
    "💯!!!💯",
    "\U0001f600\U0001f600\U0001f600",
    "\U00020000 rare ideograph \U0002a6d6",
    "a\u0300\u0301\u0302 stacked",
    "mixed ½kg 3½ 2³",
    "dog's dogs' dogs's",
    "AT&T R&D rock&roll",
    "#hashtag @mention $5.00 €10 £3 ¥100",
]


COUNT = 1000

# First and last code points of what random strings are made of: ASCII, Latin with accents, combining
# marks, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, punctuation, symbols, kana, CJK, Hangul,
# full width, emoji.
BLOCKS = [
    (0x20, 0x7E), (0x20, 0x7E), (0xA0, 0x17F), (0x300, 0x36F), (0x391, 0x3C9), (0x400, 0x44F),
    (0x5D0, 0x5EA), (0x620, 0x64A), (0x904, 0x939), (0xE01, 0xE30), (0x2000, 0x206F), (0x2190, 0x22FF),
    (0x3041, 0x30FE), (0x4E00, 0x4FFF), (0xAC00, 0xACFF), (0xFF01, 0xFF5E), (0x1F300, 0x1F64F),
]  # fmt: skip


def said():
    """Prompts as people write them."""
    made = []
    for i in range(200 - len(SPECIAL)):
        words = f"{'A' if i % 3 else 'a'} {ADJECTIVES[i % 7]} {NOUNS[(i * 3) % 7]} {ACTIONS[i % 5]} {PLACES[(i * 5) % 7]}"
        made.append(words + ["", ".", "!", ", beach background", " at 7 o'clock", "?", ""][(i // 7) % 7])
    return made


def strings():
    """A thousand: those that were thought of, prompts, long prompts, and random ones."""
    chance = random.Random(1)
    made = SPECIAL + said()
    pieces = [piece for text in made for piece in text.split(" ")]
    while len(made) < COUNT:
        parts = []
        words = 200 if len(made) % 50 == 0 else chance.randint(1, 8)
        for _ in range(words):
            if chance.random() < 0.4:
                first, last = chance.choice(BLOCKS)
                parts.append("".join(chr(chance.randint(first, last)) for _ in range(chance.randint(1, 6))))
            else:
                parts.append(chance.choice(pieces))
        made.append(chance.choice([" ", " ", "", "  ", "-", "'"]).join(parts))
    return made


def cases(tokenizer):
    return [
        dict(text=text, ids=tokenizer(text).input_ids, **cut(tokenizer, text)) for text in strings()
    ]


def cut(tokenizer, text):
    """Only where it differs from start, tokens, end and padding: the sequence cut to 77."""
    whole = tokenizer(text).input_ids
    padded = tokenizer(text, padding="max_length", max_length=77, truncation=True).input_ids
    return {"cut": padded} if len(whole) > 77 else {}


def write(name, folder, lvd):
    tokenizer = CLIPTokenizer.from_pretrained(folder / "tokenizer")
    assert type(tokenizer).__name__ == "CLIPTokenizer" and tokenizer.fix_text is None
    compact(folder / "io-tokenizer.json", dict(pad=tokenizer.pad_token_id, cases=cases(tokenizer)))


def write_shared(out):
    package = pathlib.Path(importlib.util.find_spec("open_clip").origin).parent
    with gzip.open(package / "bpe_simple_vocab_16e6.txt.gz", "rt", encoding="utf-8") as file:
        lines = file.read().split("\n")[1 : 49152 - 256 - 2 + 1]
    target = out / "clip-tokenizer"
    target.mkdir(parents=True, exist_ok=True)
    text = "#version: 0.2\n" + "\n".join(lines) + "\n"
    with open(target / "merges.txt.gz", "wb") as file:
        file.write(gzip.compress(text.encode("utf-8"), mtime=0))
    symbols = list(bytes_to_unicode().values())
    tokens = symbols + [s + "</w>" for s in symbols] + ["".join(line.split()) for line in lines]
    tokens += [vocabulary.START, vocabulary.END]
    assert len(tokens) == 49408
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "vocab.json").write_text(json.dumps({t: i for i, t in enumerate(tokens)}))
        pathlib.Path(folder, "merges.txt").write_text(text, encoding="utf-8")
        specials = dict(
            bos_token=vocabulary.START, eos_token=vocabulary.END, unk_token=vocabulary.END, pad_token="!"
        )
        pathlib.Path(folder, "special_tokens_map.json").write_text(json.dumps(specials))
        settings = dict(tokenizer_class="CLIPTokenizer", model_max_length=77, **specials)
        pathlib.Path(folder, "tokenizer_config.json").write_text(json.dumps(settings))
        tokenizer = CLIPTokenizer.from_pretrained(folder)
        assert tokenizer("a photo of a cat").input_ids == [49406, 320, 1125, 539, 320, 2368, 49407]
        compact(target / "io-tokenizer.json", dict(pad=tokenizer.pad_token_id, cases=cases(tokenizer)))


def compact(path, value):
    """One case per line; control characters stay escaped."""
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in value["cases"])
    path.write_text('{"pad":%d,"cases":[\n%s\n]}\n' % (value["pad"], lines))
