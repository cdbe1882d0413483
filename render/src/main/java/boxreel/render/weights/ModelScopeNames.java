package boxreel.render.weights;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names in ModelScope's own checkpoints of the UNet (`text2video_pytorch_model.pth`, also
/// those of ZeroScope in that form), and what diffusers calls the same tensors. Known for the
/// published architecture, whose blocks have two layers on the way down and three on the way
/// up.
public final class ModelScopeNames {
  private static final String MARK = "input_blocks.0.0.weight";
  private static final Pattern NAME =
      Pattern.compile("(input_blocks|middle_block|output_blocks)\\.(\\d{1,3})\\.(.+)");
  private static final Pattern PART = Pattern.compile("(\\d)\\.(.+)");

  /// Layers and resampling of one level.
  private static final int LEVEL = 3;

  private static final Map<String, String> OUTSIDE =
      Map.of(
          "time_embed.0.", "time_embedding.linear_1.",
          "time_embed.2.", "time_embedding.linear_2.",
          "input_blocks.0.0.", "conv_in.",
          "input_blocks.0.1.", "transformer_in.",
          "out.0.", "conv_norm_out.",
          "out.2.", "conv_out.");

  private static final Map<String, String> RESNET =
      Map.of(
          "in_layers.0.", "norm1.",
          "in_layers.2.", "conv1.",
          "emb_layers.1.", "time_emb_proj.",
          "out_layers.0.", "norm2.",
          "out_layers.3.", "conv2.",
          "skip_connection.", "conv_shortcut.");

  private ModelScopeNames() {}

  /// The file under diffusers' names if it is one of ModelScope's, else the file itself.
  public static WeightIndex adapted(WeightIndex file) {
    return file.tensors().containsKey(MARK)
        ? new RenamedWeights(file, ModelScopeNames::toDiffusers)
        : file;
  }

  /// What diffusers calls a tensor; a name that is none of ModelScope's stays.
  static String toDiffusers(String name) {
    for (Map.Entry<String, String> outside : OUTSIDE.entrySet()) {
      if (name.startsWith(outside.getKey())) {
        return outside.getValue() + name.substring(outside.getKey().length());
      }
    }
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return name;
    }
    int index = Integer.parseInt(matcher.group(2));
    String rest = matcher.group(3);
    return switch (matcher.group(1)) {
      case "input_blocks" ->
          inBlock("down_blocks." + (index - 1) / LEVEL + ".", (index - 1) % LEVEL, rest);
      case "output_blocks" -> inBlock("up_blocks." + index / LEVEL + ".", index % LEVEL, rest);
      default -> inMiddle(index, rest);
    };
  }

  private static String inBlock(String block, int layer, String rest) {
    Matcher part = PART.matcher(rest);
    String inside = part.matches() ? part.group(2) : rest;
    if (inside.startsWith("op.")) {
      return block + "downsamplers.0.conv." + inside.substring("op.".length());
    }
    if (inside.startsWith("conv.")) {
      return block + "upsamplers.0." + inside;
    }
    int kind = part.matches() ? Integer.parseInt(part.group(1)) : 0;
    return block + part(kind, layer, inside);
  }

  private static String inMiddle(int index, String inside) {
    return "mid_block." + (index == LEVEL ? part(0, 1, inside) : part(index, 0, inside));
  }

  private static String part(int kind, int layer, String inside) {
    return switch (kind) {
      case 1 -> "attentions." + layer + "." + inside;
      case 2 -> "temp_attentions." + layer + "." + inside;
      default -> inResnet(layer, inside);
    };
  }

  /// The convolutions over time are inside the resnets there, under a misspelt name.
  private static String inResnet(int layer, String inside) {
    String time = "temopral_conv.";
    if (inside.startsWith(time)) {
      return "temp_convs." + layer + "." + inside.substring(time.length());
    }
    for (Map.Entry<String, String> entry : RESNET.entrySet()) {
      if (inside.startsWith(entry.getKey())) {
        return "resnets."
            + layer
            + "."
            + entry.getValue()
            + inside.substring(entry.getKey().length());
      }
    }
    return "resnets." + layer + "." + inside;
  }
}
