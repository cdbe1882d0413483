"""A small vocabulary of ours in CLIP's layout: 256 bytes, 256 bytes + </w>, merges, two specials."""

import collections
import json
import pathlib

from transformers.models.clip.tokenization_clip import CLIPTokenizer, bytes_to_unicode

WORDS = """a an the of in on at to from and with over under across red orange yellow green blue purple
pink brown black white gray bear cat dog bird car ball boat tree house star fish balloon walks runs
moves jumps flies swims floats bounces left right top bottom beach forest room garden street lake
desert mountain sky night background initially then lower upper corner video photo colorful playing
dull blurry low quality abrupt weird small big two three""".split()

START, END = "<|startoftext|>", "<|endoftext|>"


def merges(count=260):
    """Byte-pair merges learnt from WORDS: the most frequent pair first, the smallest on ties."""
    words = [list(word[:-1]) + [word[-1] + "</w>"] for word in WORDS]
    learnt = []
    while len(learnt) < count:
        pairs = collections.Counter(pair for word in words for pair in zip(word, word[1:]))
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        learnt.append(best)
        for word in words:
            i = 0
            while i < len(word) - 1:
                if (word[i], word[i + 1]) == best:
                    word[i : i + 2] = ["".join(best)]
                i += 1
    return learnt


def write(folder, pad_token):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    symbols = list(bytes_to_unicode().values())
    learnt = merges()
    tokens = symbols + [symbol + "</w>" for symbol in symbols] + ["".join(pair) for pair in learnt]
    tokens += [START, END]
    (folder / "vocab.json").write_text(
        json.dumps({token: i for i, token in enumerate(tokens)}, ensure_ascii=False), encoding="utf-8"
    )
    lines = ["#version: 0.2"] + [" ".join(pair) for pair in learnt]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    special = dict(bos_token=START, eos_token=END, unk_token=END, pad_token=pad_token)
    (folder / "special_tokens_map.json").write_text(json.dumps(special, indent=2) + "\n")
    settings = dict(
        tokenizer_class="CLIPTokenizer", model_max_length=77, do_lower_case=True, errors="replace", **special
    )
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=2) + "\n")
    return CLIPTokenizer.from_pretrained(folder)
