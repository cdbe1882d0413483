package boxreel.interchange.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import boxreel.interchange.FrameSize;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.SourceText;
import boxreel.layout.FrameSpan;
import boxreel.layout.Shot;
import boxreel.layout.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files as other programs write them.
final class FormsOfOthersTest {
  private static final String GT =
      """
      1,3,100,50,200,100,1,2,0.86014
      2,3,110,50,200,100,1,2,1
      3,3,120,50,200,100,1,2,1
      7,3,500,50,200,100,1,2,1
      2,9,0,0,40,40,0,1,1
      """;

  @Test
  void motsGroundTruthBecomesTracksWithKeys() throws Exception {
    Map<String, String> beside =
        Map.of(
            "labels.txt", "dog\nred car\n",
            "../seqinfo.ini",
                "[Sequence]\r\nframeRate=25\r\nseqLength=10\r\nimWidth=1000\r\nimHeight=500\r\n");
    SourceText source = new SourceText(GT, name -> Optional.ofNullable(beside.get(name)));
    Imported in = LayoutFormats.read(source, Given.NOTHING);

    Track car = in.shot().tracks().getFirst();
    assertEquals(LayoutFormat.MOT, in.format());
    assertEquals("red car", car.phrase());
    assertEquals("3", car.id());
    assertEquals(List.of(new FrameSpan(0, 3), new FrameSpan(6, 7)), car.presence());
    assertEquals(3, car.keys().size());
    assertEquals(.11, car.boxAt(1).orElseThrow().x(), 1e-9);
    assertEquals(10, in.shot().frames());
    assertEquals(25, in.shot().framesPerSecond());
    assertEquals(1, in.shot().tracks().size());
    assertEquals(1, in.report().count(Kind.IGNORED));
  }

  @Test
  void motWithoutItsNeighboursTellsWhatWasTaken() throws Exception {
    Imported in = LayoutFormats.read(SourceText.of(GT), Given.NOTHING);
    assertEquals(Optional.of(new FrameSize(1280, 720)), in.size());
    assertEquals("person on vehicle", in.shot().tracks().getFirst().phrase());
    assertTrue(in.report().text().contains("1280x720 was taken"), in.report().text());
    assertTrue(in.report().text().contains("7 frames were taken"), in.report().text());
  }

  @Test
  void cocoAsCvatAndMmtrackingWriteItIsRead() throws Exception {
    String coco =
        """
        {"images": [
           {"id": 10, "video_id": 1, "frame_id": 1, "width": 100, "height": 50, "file_name": "a"},
           {"id": 11, "video_id": 1, "frame_id": 2, "width": 100, "height": 50, "file_name": "b"},
           {"id": 12, "video_id": 2, "frame_id": 1, "width": 9, "height": 9, "file_name": "c"}],
         "videos": [{"id": 1, "fps": 12.5}, {"id": 2}],
         "categories": [{"id": 5, "name": "cat"}],
         "annotations": [
           {"id": 1, "image_id": 10, "category_id": 5, "bbox": [10, 5, 20, 10],
            "attributes": {"occluded": true, "track_id": 4}},
           {"id": 2, "image_id": 11, "category_id": 5, "bbox": [20, 5, 20, 10], "instance_id": 4,
            "segmentation": [[1, 2, 3, 4, 5, 6]]},
           {"id": 3, "image_id": 11, "category_id": 5, "bbox": [1, 1, 2, 2], "score": 0.5}]}
        """;
    Imported in = LayoutFormats.read(SourceText.of(coco), Given.NOTHING);
    assertEquals(LayoutFormat.COCO, in.format());
    assertEquals(12.5, in.shot().framesPerSecond());
    assertEquals(2, in.shot().frames());
    assertEquals(.2, in.shot().track("4").orElseThrow().boxAt(1).orElseThrow().x(), 1e-9);
    assertEquals("cat", in.shot().track("4").orElseThrow().phrase());
    for (Kind kind :
        List.of(Kind.OTHER_VIDEOS, Kind.OCCLUSION, Kind.SHAPES, Kind.NO_TRACKS, Kind.SCORES)) {
      assertEquals(1, in.report().count(kind), kind.name());
    }
  }

  @Test
  void diveInterpolatesOnlyWhereItSays() throws Exception {
    String dive =
        """
        {"version": 2, "fps": 5, "groups": {"1": {"id": 1}}, "tracks": {
          "6": {"id": 6, "meta": {}, "attributes": {"speed": 3},
            "confidencePairs": [["rock", 0.22], ["fish", 0.87]], "begin": 0, "end": 9,
            "features": [
              {"frame": 0, "bounds": [0, 0, 10, 10], "keyframe": true, "interpolate": true},
              {"frame": 4, "bounds": [40, 0, 50, 10], "keyframe": true, "interpolate": false},
              {"frame": 5, "bounds": [1, 1, 2, 2], "keyframe": false},
              {"frame": 8, "bounds": [80, 0, 90, 10], "keyframe": true, "interpolate": true,
               "attributes": {"rotation": 0.7}},
              {"frame": 9, "bounds": [80, 0, 90, 10], "keyframe": true}]}}}
        """;
    Imported in = LayoutFormats.read(SourceText.of(dive), Given.NOTHING);
    Track fish = in.shot().track("6").orElseThrow();
    assertEquals(LayoutFormat.DIVE, in.format());
    assertEquals("fish", fish.phrase());
    assertEquals(List.of(new FrameSpan(0, 5), new FrameSpan(8, 10)), fish.presence());
    assertEquals(20.0 / 320, fish.boxAt(2).orElseThrow().x(), 1e-9);
    assertEquals(5, in.shot().framesPerSecond());
    for (Kind kind : List.of(Kind.GROUPS, Kind.ATTRIBUTES, Kind.ROTATION, Kind.SCORES)) {
      assertEquals(1, in.report().count(kind), kind.name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": 3, \"data\": {\"video\": \"a.mp4\"}, \"annotations\": [{\"result\":"
            + " [REGION]}]}]",
        "[{\"id\": 1, \"data\": {}, \"annotations\": []},"
            + "{\"id\": 3, \"data\": {}, \"predictions\": [{\"result\": [REGION]}]}]",
        "{\"data\": {}, \"annotations\": [{\"result\": [REGION]}]}",
        "[REGION]",
        "[{\"id\": 3, \"video\": \"a.mp4\", \"box\": [VALUE]}]",
      })
  void labelStudiosExportsAreRead(String form) throws Exception {
    String value =
        """
        {"framesCount": 20, "duration": 2, "labels": ["Car"], "sequence": [
          {"frame": 2, "enabled": true, "rotation": 0, "x": 10, "y": 20, "width": 30, "height": 40},
          {"frame": 6, "enabled": false, "rotation": 0, "x": 50, "y": 20, "width": 30, "height": 40},
          {"frame": 11, "enabled": true, "rotation": 5, "x": 0, "y": 0, "width": 30, "height": 40}]}
        """;
    String region =
        "{\"id\": \"Xyz\", \"type\": \"videorectangle\", \"from_name\": \"box\", \"to_name\":"
            + " \"video\", \"value\": "
            + value
            + "}";
    Imported in =
        LayoutFormats.read(
            SourceText.of(form.replace("REGION", region).replace("VALUE", value)), Given.NOTHING);
    Track car = in.shot().tracks().getFirst();
    assertEquals(LayoutFormat.LABEL_STUDIO, in.format());
    assertEquals("Car", car.phrase());
    assertEquals(List.of(new FrameSpan(1, 6), new FrameSpan(10, 20)), car.presence());
    assertEquals(.3, car.boxAt(3).orElseThrow().x(), 1e-9);
    assertEquals(10, in.shot().framesPerSecond());
    assertEquals(1, in.report().count(Kind.ROTATION));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear bear",
        "{}",
        "[]",
        "[1, 2]",
        "{\"tracks\": 3}",
        "<html></html>",
        "1,2,3",
        "<",
        "{\"images\": [], \"annotations\": []}",
        "{\"images\": [{\"id\": 1}], \"annotations\": [{\"image_id\": 1, \"bbox\": [1, 2]}]}",
        "{\"images\": [{\"id\": 1}], \"annotations\": [{\"image_id\": 1, \"bbox\": [1, 2, 3,"
            + " \"x\"]}]}",
        "{\"tracks\": {\"1\": {\"features\": [{\"frame\": -1, \"bounds\": [0, 0, 1, 1]}]}}}",
        "{\"tracks\": {}}",
        "{\"a\": {\"sequence\": [{\"frame\": 0}]}}",
        "1,-1,2,3,4,5\n",
        "0,1,2,3,4,5\n",
        "1,1,2,3,4,5\n2,1\n",
        "1,1,2,3,4,5,0\n",
      })
  void whatIsNoLayoutIsOneSentence(String text) throws Exception {
    SourceText source = SourceText.of(text);
    LayoutException e =
        assertThrows(LayoutException.class, () -> LayoutFormats.read(source, Given.NOTHING));
    assertTrue(e.isBadInput());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertTrue(e.getMessage().endsWith("."), e.getMessage());
  }

  @Test
  void deepJsonIsRefused() throws Exception {
    SourceText source = SourceText.of("[".repeat(100_000));
    LayoutException e =
        assertThrows(LayoutException.class, () -> LayoutFormats.read(source, Given.NOTHING));
    assertTrue(e.getMessage().startsWith("The file is not valid JSON"), e.getMessage());
  }

  @ParameterizedTest
  @EnumSource(LayoutFormat.class)
  void brokenFilesAreReadOrRefusedButNothingElse(LayoutFormat format) {
    Random random = new Random(format.label().length());
    for (int seed = 0; seed < 40; seed++) {
      String whole = LayoutFormats.write(RandomShots.of(seed), format, FrameSize.USUAL, 1).text();
      StringBuilder text = new StringBuilder(whole);
      if (seed % 4 == 0) {
        text.setLength(random.nextInt(text.length()));
      } else {
        for (int i = 0; i < 1 + seed % 5; i++) {
          String junk =
              List.of("<", "\"", "-", "9999999999", "{", "]", "\0", "&x;").get(random.nextInt(8));
          int at = random.nextInt(text.length());
          text.replace(at, Math.min(text.length(), at + random.nextInt(3)), junk);
        }
      }
      try {
        Shot shot = LayoutFormats.read(SourceText.of(text.toString()), Given.NOTHING).shot();
        assertTrue(shot.frames() <= 10_000);
      } catch (LayoutException e) {
        assertTrue(e.isBadInput(), e.getMessage());
        assertFalse(e.getMessage().contains("\n"), e.getMessage());
      }
    }
  }

  @Test
  void namesAskForForms() {
    assertEquals(Optional.of(LayoutFormat.CVAT), LayoutFormat.ofName("walk.XML"));
    assertEquals(Optional.of(LayoutFormat.MOT), LayoutFormat.ofName("gt.txt"));
    assertEquals(Optional.of(LayoutFormat.LVD), LayoutFormat.ofName("walk.txt"));
    assertEquals(Optional.of(LayoutFormat.COCO), LayoutFormat.ofName("walk.coco.json"));
    assertEquals(Optional.of(LayoutFormat.BOXREEL), LayoutFormat.ofName("walk.json"));
    assertEquals(Optional.empty(), LayoutFormat.ofName("walk.doc"));
    assertEquals(Optional.empty(), LayoutFormat.ofName("walk"));
  }
}
