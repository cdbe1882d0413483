package boxreel.render.guidance;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import boxreel.render.model.unet3d.CrossAttentionMap;
import boxreel.render.tensor.TorchOps;
import java.util.List;

/// How far attention is from the boxes (LVD, `utils/guidance.py`): summed over frames and heads,
/// averaged over objects, layers and an object's tokens.
///
/// Inside its box, an object's strongest cells shall attend to it; outside, the strongest shall
/// not; the attention's centre of mass shall lie and move as the box's. Differs from upstream:
/// the grid is the layer's own and not guessed from the number of cells. Options that no
/// published run uses (BoxDiff's corners, the ratio, smoothing) are not here.
final class AttentionEnergy {
  private final TorchOps ops;
  private final GuidanceConfig config;

  AttentionEnergy(TorchOps ops, GuidanceConfig config) {
    this.ops = ops;
    this.config = config;
  }

  /// The energy; differentiable where gradients are recorded.
  ///
  /// @param maps of one video, [F,heads,hw,L] each; at least one
  /// @param objects at least one, with F boxes each
  /// @return 0-dimensional
  NDArray of(List<CrossAttentionMap> maps, List<GuidedObject> objects) {
    NDArray total = null;
    for (CrossAttentionMap map : maps) {
      NDArray term = term(map, maps.size(), objects);
      total = total == null ? term : total.add(term);
    }
    if (total == null) {
      throw new IllegalArgumentException("No map");
    }
    return total;
  }

  /// What one map adds to the energy.
  ///
  /// @param maps how many there are in all
  NDArray term(CrossAttentionMap map, int maps, List<GuidedObject> objects) {
    NDArray total = null;
    for (GuidedObject object : objects) {
      NDArray term = of(map, object);
      total = total == null ? term : total.add(term);
    }
    if (total == null) {
      throw new IllegalArgumentException("No object");
    }
    return ops.scale(total, 1.0 / (maps * objects.size()));
  }

  private NDArray of(CrossAttentionMap map, GuidedObject object) {
    int height = map.height();
    int width = map.width();
    List<BoxMask> masks =
        object.boxes().stream().map(box -> BoxMask.of(box, height, width)).toList();
    NDArray attention =
        map.probabilities()
            .get(":, :, :, " + object.firstToken() + ":" + object.endToken())
            .transpose(0, 3, 1, 2); // [F,P,heads,hw]
    NDArray energy = strongestCells(attention, masks, height, width);
    if (config.centreWeight() > 0) {
      NDArray centre = centreOfMass(attention, masks, height, width);
      energy = energy.add(ops.scale(centre, config.centreWeight()));
    }
    return ops.scale(energy, 1.0 / object.tokens());
  }

  /// `w_in sum(1 - mean(top k_in of a M)) + w_out sum(mean(top k_out of a (1 - M)))`.
  private NDArray strongestCells(NDArray attention, List<BoxMask> masks, int height, int width) {
    NDManager manager = attention.getManager();
    int cells = height * width;
    int frames = masks.size();
    float[] inside = new float[frames * cells];
    float[] insideShares = new float[frames * cells];
    float[] outsideShares = new float[frames * cells];
    for (int f = 0; f < frames; f++) {
      BoxMask mask = masks.get(f);
      mask.fill(inside, f * cells, width);
      share(insideShares, f * cells, config.insideShare(), mask.cells());
      share(outsideShares, f * cells, config.outsideShare(), cells - mask.cells());
    }
    var shape = new Shape(frames, 1, 1, cells);
    NDArray mask = manager.create(inside, shape);
    NDArray strongest =
        ops.rankedSum(attention.mul(mask), manager.create(insideShares, shape)); // [F,P,heads]
    NDArray stray =
        ops.rankedSum(
            attention.mul(mask.neg().add(1)), manager.create(outsideShares, shape)); // [F,P,heads]
    return ops.scale(strongest.neg().add(1).sum(), config.insideWeight())
        .add(ops.scale(stray.sum(), config.outsideWeight()));
  }

  /// Weights that make the mean of the k largest of N cells. k is cut off in single precision, as
  /// in the reference, and at least 1 even where there is no cell.
  private static void share(float[] shares, int start, double share, int cells) {
    int k = Math.max(1, (int) ((float) share * cells));
    for (int i = 0; i < k; i++) {
      shares[start + i] = 1f / k;
    }
  }

  /// Squared distances, in cells, of the attention's centre from the box's, and of its move to
  /// the next frame from the box's; averaged over heads, summed over frames and tokens.
  private NDArray centreOfMass(NDArray attention, List<BoxMask> masks, int height, int width) {
    NDManager manager = attention.getManager();
    int cells = height * width;
    int frames = masks.size();
    float[] row = new float[cells];
    float[] column = new float[cells];
    for (int i = 0; i < cells; i++) {
      row[i] = Math.floorDiv(i, width);
      column[i] = i % width;
    }
    float[] rows = new float[frames];
    float[] columns = new float[frames];
    float[] present = new float[frames];
    float[] bothPresent = new float[frames];
    for (int f = 0; f < frames; f++) {
      rows[f] = (float) masks.get(f).centreRow();
      columns[f] = (float) masks.get(f).centreColumn();
      present[f] = masks.get(f).isEmpty() ? 0 : 1;
      bothPresent[f] = f + 1 == frames || masks.get(f + 1).isEmpty() ? 0 : present[f];
    }
    var perFrame = new Shape(frames, 1, 1);
    NDArray mass = attention.sum(new int[] {3}); // [F,P,heads]
    NDArray here = manager.create(present, perFrame);
    NDArray moves = manager.create(bothPresent, perFrame);
    NDArray total =
        squares(
                attention.mul(manager.create(row)),
                mass,
                manager.create(rows, perFrame),
                here,
                moves)
            .add(
                squares(
                    attention.mul(manager.create(column)),
                    mass,
                    manager.create(columns, perFrame),
                    here,
                    moves));
    return ops.scale(total, 1.0 / attention.getShape().get(2));
  }

  /// One axis of [#centreOfMass], summed over heads.
  ///
  /// @param weighted attention times the coordinate, [F,P,heads,hw]
  private static NDArray squares(
      NDArray weighted, NDArray mass, NDArray target, NDArray here, NDArray moves) {
    NDArray away = weighted.sum(new int[] {3}).div(mass).sub(target); // [F,P,heads]
    NDArray place = away.square().mul(here).sum();
    long frames = away.getShape().get(0);
    if (frames == 1) {
      return place;
    }
    NDArray drift = away.get("1:").sub(away.get(":-1")); // [F-1,P,heads]
    return place.add(drift.square().mul(moves.get(":-1")).sum());
  }
}
