package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.Exported;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutReader;
import boxreel.interchange.LayoutWriter;
import boxreel.interchange.LossReport;
import boxreel.interchange.SourceText;
import boxreel.layout.Shot;
import boxreel.layout.io.ShotJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/// Our own form, which keeps everything.
final class BoxreelForm implements LayoutReader, LayoutWriter {
  @Override
  public LayoutFormat format() {
    return LayoutFormat.BOXREEL;
  }

  @Override
  public boolean accepts(SourceText source) {
    JsonNode root = source.jsonOrMissing();
    return root.isObject()
        && (root.has("schemaVersion") || root.has("prompt"))
        && !root.path("tracks").isObject();
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    Shot shot = ShotJson.fromNode(source.json());
    return new Imported(
        given.prompt().isBlank() ? shot : shot.withPrompt(given.prompt()),
        LayoutFormat.BOXREEL,
        Optional.empty(),
        LossReport.NOTHING);
  }

  @Override
  public Exported write(Shot shot, FrameSize size, double tolerance) {
    return new Exported(ShotJson.write(shot), Map.of(), LossReport.NOTHING);
  }
}
