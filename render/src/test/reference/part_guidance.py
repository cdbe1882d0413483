"""(i) attention guidance: energies on given maps, gradient to the latents, guided samples (LVD)."""

import torch

import lvd_repository
import part_pipeline
import part_unet
import store
import tiny
import weights

# Names as the parameters of LVD's energy.
VARIANTS = {
    "topk": dict(fg_top_p=0.75, bg_top_p=0.75, fg_weight=1.0, bg_weight=4.0),
    "topk.com": dict(fg_top_p=0.5, bg_top_p=0.3, fg_weight=1.0, bg_weight=2.0, com_loss_scale=0.03),
    "ratio": dict(use_ratio_based_loss=True),
    "boxdiff": dict(fg_top_p=0.2, bg_top_p=0.2, boxdiff_loss_scale=0.5),
    "boxdiff.sum": dict(fg_top_p=0.2, bg_top_p=0.2, boxdiff_loss_scale=0.5, boxdiff_normed=False),
    "sync": dict(fg_top_p=0.2, bg_top_p=0.2, attn_sync_weight=0.7),
}
LOSS_SCALE = 5.0
GUIDED_STEPS = 3


def energy(maps, tracks, positions, keys, base, **options):
    guidance = lvd_repository.load_module("utils.guidance")
    return guidance.compute_ca_lossv3(
        saved_attn=maps,
        bboxes=tracks,
        object_positions=positions,
        guidance_attn_keys=keys,
        base_attn_dim=base,
        **options,
    )


def write(name, folder, lvd):
    keys = tiny.GUIDANCE_KEYS[name]
    noise = part_pipeline.initial(name)
    frames, base = noise.shape[2], tuple(noise.shape[3:])
    tracks = part_pipeline.boxes(frames)
    pipe = part_pipeline.lvd_pipeline(name, folder, lvd)
    guidance = lvd_repository.load_module("utils.guidance")
    positions = guidance.get_phrase_indices(pipe.tokenizer, part_pipeline.PROMPT, part_pipeline.PHRASES)
    tensors = {"noise": noise}

    # Energies of given maps with their gradient, two keys of different size.
    with torch.enable_grad():
        made = {}
        for i, (height, width) in enumerate((base, (-(-base[0] // 2), -(-base[1] // 2)))):
            scores = 2.0 * weights.draw(f"{name}maps{i}", (frames, 2 + i, height * width, 8))
            made[keys[i]] = scores.softmax(-1).requires_grad_(True)
            tensors[f"energy.map{i}"] = made[keys[i]].detach()
        for label, options in VARIANTS.items():
            if label.startswith("sync"):
                # LVD's mean over an empty crop is not a number: only the track that is never absent.
                value = energy(made, tracks[:1], [[2, 3]], keys[:2], base, **options)
            else:
                value = energy(made, tracks, [[2, 3], [7]], keys[:2], base, **options)
            tensors[f"energy.{label}"] = value.detach()
            for i, gradient in enumerate(torch.autograd.grad(value, [made[keys[0]], made[keys[1]]])):
                if label == "topk.com" or (label == "boxdiff" and i == 1):
                    tensors[f"energy.{label}.gradient{i}"] = gradient

        # Gradient to the latents through the U-Net (positive prompt only, no grounding).
        text = pipe._encode_prompt(part_pipeline.PROMPT, "cpu", 1, True, part_pipeline.NEGATIVE)[1:]
        for label in ("topk", "topk.com"):
            latents, saved = noise.clone().requires_grad_(True), {}
            pipe.unet(
                latents,
                741,
                encoder_hidden_states=text,
                cross_attention_kwargs={"save_attn_to_dict": saved, "save_keys": keys},
            )
            value = energy(saved, tracks, positions, keys, base, **VARIANTS[label]) * LOSS_SCALE
            tensors[f"latents.{label}.energy"] = value.detach() / LOSS_SCALE
            tensors[f"latents.{label}.gradient"] = torch.autograd.grad(value, [latents])[0]
        tokens = [token for object_tokens in positions for token in object_tokens]
        for i, key in enumerate(keys):  # the objects' columns of [F, heads, cells, tokens]
            tensors[f"latents.map{i}"] = saved[key].detach()[:, :, :, tokens].clone()
        tensors["text"] = text.detach()

    # Guided samples: `lvd` without boxes in the U-Net, `lvd-plus` with them.
    places, phrases = part_pipeline.per_frame(tracks)
    for label, grounded in (
        ("lvd", {}),
        ("lvd-plus", dict(gligen_boxes=places, gligen_phrases=phrases, gligen_scheduled_sampling_beta=0.5)),
    ):
        states = []
        tensors[f"{label}.latents"] = pipe(
            latents=noise.clone(),
            output_type="latent",
            callback=lambda i, t, x: states.append(x.clone()),
            backward_guidance_kwargs=dict(
                bboxes=tracks,
                object_positions=positions,
                loss_scale=LOSS_SCALE,
                loss_threshold=0.01,
                max_iter=1 if label == "lvd" else 2,
                max_index_step=GUIDED_STEPS,
                guidance_attn_keys=keys,
                base_attn_dim=base,
                **VARIANTS["topk.com"],
            ),
            guidance_type="main",
            **grounded,
            **part_pipeline.arguments(name),
        ).frames
        tensors[f"{label}.states"] = torch.stack(states[:GUIDED_STEPS])
    store.save_tensors(folder / "io-guidance.safetensors", tensors)
    store.save_json(
        folder / "io-guidance.json",
        dict(
            keys=[list(key) for key in keys],
            positions=positions,
            phrases=part_pipeline.PHRASES,
            boxes=tracks,
            variants=VARIANTS,
            loss_scale=LOSS_SCALE,
            guided_steps=GUIDED_STEPS,
            max_iter={"lvd": 1, "lvd-plus": 2},
            **part_pipeline.arguments(name),
        ),
    )
