package boxreel.interchange.formats;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.LayoutReader;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.LossCounter;
import boxreel.interchange.SourceText;
import boxreel.layout.Box;
import boxreel.layout.Shot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/// CVAT for video 1.1. Only boxes that are keys count, as in CVAT itself; one with `outside`
/// ends the object's stay in its frame and is a key of its motion up to there.
final class CvatReader implements LayoutReader {
  private static final int MAX_BOXES = 2_000_000;
  private static final Set<String> OTHER_SHAPES =
      Set.of("ellipse", "polygon", "polyline", "points", "cuboid", "skeleton", "mask");

  @Override
  public LayoutFormat format() {
    return LayoutFormat.CVAT;
  }

  @Override
  public boolean accepts(SourceText source) {
    return source.first() == '<' && source.text().contains("<annotations");
  }

  @Override
  public Imported read(SourceText source, Given given) throws LayoutException {
    LossCounter losses = new LossCounter();
    XmlReader xml = new XmlReader(source.text());
    CvatMeta meta = new CvatMeta();
    List<CvatTrack> tracks = new ArrayList<>();
    boolean isCvat = false;
    int boxes = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String name = xml.name();
      switch (name) {
        case "annotations" -> isCvat = true;
        case "meta" -> meta.read(xml);
        case "track" -> tracks.add(new CvatTrack(xml.optional("id"), xml.attribute("label")));
        case "box" -> {
          if (++boxes > MAX_BOXES) {
            throw xml.wrong("is beyond the " + MAX_BOXES + " boxes that are read");
          }
          if (tracks.isEmpty()) {
            throw xml.wrong(
                "holds a box outside of tracks, as CVAT for images does; export as CVAT for video");
          }
          tracks.getLast().add(xml, losses);
        }
        case "attribute" ->
            losses.add(Kind.ATTRIBUTES, Optional.ofNullable(xml.optional("name")).orElse("?"));
        default -> losses.add(Kind.SHAPES, OTHER_SHAPES.contains(name) ? 1 : 0);
      }
    }
    if (!isCvat) {
      throw LayoutException.badInput(
          "The file is XML, but not of CVAT: it has no annotations element; export CVAT for video"
              + " 1.1.");
    }
    return imported(meta, tracks, given, losses);
  }

  private static Imported imported(
      CvatMeta meta, List<CvatTrack> tracks, Given given, LossCounter losses)
      throws LayoutException {
    int first = meta.firstFrame();
    if (first > 0) {
      losses.add(Kind.FIRST_FRAME, Integer.toString(first));
    }
    List<Box> all = tracks.stream().flatMap(track -> track.pixels().stream()).toList();
    FrameSize size = PixelSpace.size(meta.size(), given, all, losses);
    OptionalDouble tolerance = given.tolerance();
    ReadTracks read =
        new ReadTracks(losses, size.share(tolerance.orElse(0)), tolerance.isPresent());
    tracks.sort(Comparator.comparingInt(CvatTrack::order)); // as CVAT draws them
    for (CvatTrack track : tracks) {
      track.addTo(read, size, meta);
    }
    Shot shot = read.shot(given, meta.name(), length(meta), OptionalDouble.empty());
    return new Imported(shot, LayoutFormat.CVAT, Optional.of(size), losses.report());
  }

  private static OptionalInt length(CvatMeta meta) {
    return meta.frames() > 0 ? OptionalInt.of(meta.frames()) : OptionalInt.empty();
  }
}
