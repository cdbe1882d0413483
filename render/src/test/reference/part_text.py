"""(a) CLIP text encoder: token ids -> last_hidden_state; phrases -> pooler_output."""

import torch
from transformers import CLIPTextConfig, CLIPTextModel

import store
import tiny
import vocabulary
import weights

PROMPTS = [
    "A red ball bounces across a beach, beach background",
    "dull, gray, unrealistic, colorless, blurry, low-quality, weird, abrupt",
]
PHRASES = ["red ball", "a small brown bear", "cat", "balloon"]
PAD = {"tiny-a": "!", "tiny-b": "<|endoftext|>"}
DTYPE = torch.float32


def build(name, folder):
    tokenizer = vocabulary.write(folder / "tokenizer", PAD[name])
    settings = dict(tiny.TEXT[name])
    if settings["eos_token_id"] is None:
        settings.update(
            eos_token_id=tokenizer.eos_token_id,
            bos_token_id=tokenizer.bos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    config = CLIPTextConfig(
        vocab_size=len(tokenizer), max_position_embeddings=77, layer_norm_eps=1e-5, **settings
    )
    return tokenizer, weights.fill(CLIPTextModel(config), seed=1, dtype=DTYPE)


def write(name, folder, lvd):
    tokenizer, model = build(name, folder)
    store.save_module(folder / "text_encoder", model, "model.safetensors", DTYPE)
    ids = tokenizer(PROMPTS, padding="max_length", max_length=77, truncation=True, return_tensors="pt").input_ids
    tensors = {"input_ids": ids, "last_hidden_state": model(ids)[0]}
    layers = model(ids, output_hidden_states=True).hidden_states
    tensors.update({f"hidden_states.{i}": state for i, state in enumerate(layers)})
    # GLIGEN's phrases: one padded batch with its padding mask, exactly as LVD's pipeline calls it.
    batch = tokenizer(PHRASES, padding=True, return_tensors="pt")
    tensors["phrase_ids"] = batch.input_ids
    tensors["phrase_mask"] = batch.attention_mask
    tensors["phrase_pooler_output"] = model(**batch).pooler_output
    store.save_tensors(folder / "io-text_encoder.safetensors", tensors)
    store.save_json(folder / "io-text_encoder.json", {"prompts": PROMPTS, "phrases": PHRASES})
