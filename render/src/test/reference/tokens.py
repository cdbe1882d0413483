"""Token ids of awkward texts by the reference tokenizer, for both reduced models' vocabularies.

Run with the packages of requirements.txt: `python tokens.py`. Writes io-tokens.json beside each
model: a list of {"text", "ids"}, ids unpadded and uncut. Texts must not depend on the optional ftfy
package, which must not be installed.
"""

import json
import pathlib

from transformers import CLIPTokenizer

TEXTS = [
    "a photo of a cat",
    "A red ball bounces across a beach",
    "",
    "   ",
    "!",
    "wow!!! a cat!dog ! bird",
    "it's the bear's ball, they'll run; I'm, we've, you'd, don't, we're: 'tis",
    "IT'S THE BEAR'S 'S 'LL 'x",
    "cat\tdog\r\nbird\x0bboat\x00house\x7ftree\ufffdstar",
    "24 cats and 1337 dogs, 3.14 x² ½ Ⅷ ٣",
    "caf\u00e9 cafe\u0301 \u00c5ngstr\u00f6m \u212b na\u00efve Stra\u00dfe \u0130stanbul \u1e9e",
    "\u039f\u0394\u039f\u03a3 \u03c3\u03a3",
    "a \u718a walks \u5de6\u304b\u3089\u53f3\u3078, \u72ac\u732b \ud55c\uad6d\uc5b4 \U00020000\U0002b740",
    "\U0001f43b runs \U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f \U0001f1e9\U0001f1ea!",
    "\u2028line\u2029paragraph\u00a0space\u3000wide\u200bzero\u00adsoft",
    "<|startoftext|> a <|endoftext|>cat<|ENDOFTEXT|>",
    "--- ((cat)) [dog] {bird} @#$%^&* ~`",
    "under_score hyphen-ated can't_stop 'quoted' \u2018curly\u2019s\u2019 it\u2019s",
    "\u0928\u092e\u0938\u094d\u0924\u0947 \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd \u0441\u043e\u0431\u0430\u043a\u0430",
    "bear" * 30,
    "a cat and a dog and a bird and " * 20,
    "</w> cat</w>dog",
    "it'\u017f l\u017fd \ufb01sh",
]


def rows(folder):
    tokenizer = CLIPTokenizer.from_pretrained(folder)
    assert tokenizer.fix_text is None, "ftfy is installed"
    return [{"text": text, "ids": tokenizer(text).input_ids} for text in TEXTS]


if __name__ == "__main__":
    out = pathlib.Path(__file__).parent.parent / "resources" / "reference"
    for name in ("tiny-a", "tiny-b"):
        found = rows(out / name / "tokenizer")
        (out / name / "io-tokens.json").write_text(json.dumps(found, indent=0) + "\n")
