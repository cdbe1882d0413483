package boxreel.interchange.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boxreel.base.LayoutException;
import boxreel.interchange.Exported;
import boxreel.interchange.Given;
import boxreel.interchange.Imported;
import boxreel.interchange.LayoutFormat;
import boxreel.interchange.Loss.Kind;
import boxreel.interchange.SourceText;
import boxreel.layout.Box;
import boxreel.layout.FrameSpan;
import boxreel.layout.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CvatTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <annotations>
        <version>1.1</version>
        <meta>
          <task>
            <id>7</id>
            <name>a walk</name>
            <size>60</size>
            <mode>interpolation</mode>
            <start_frame>0</start_frame>
            <stop_frame>59</stop_frame>
            <frame_filter></frame_filter>
            <labels><label><name>person</name><attributes></attributes></label></labels>
            <segments><segment><id>1</id><start>0</start><stop>59</stop></segment></segments>
            <owner><username>me</username><email>me@example.org</email></owner>
            <original_size>
              <width>1920</width>
              <height>1080</height>
            </original_size>
            <source>walk.mp4</source>
          </task>
          <dumped>2026-01-01 00:00:00+00:00</dumped>
        </meta>
      """;

  /// Leaves twice, returns once, goes beyond the frame, has keys while it is gone.
  private static final String WALK =
      HEAD
          + """
            <track id="0" label="person" source="manual">
              <box frame="3" keyframe="1" outside="0" occluded="0" xtl="-12.34" ytl="100.00" xbr="99.99" ybr="333.33" z_order="0"></box>
              <box frame="4" keyframe="0" outside="0" occluded="0" xtl="0.00" ytl="100.00" xbr="100.00" ybr="300.00" z_order="0"></box>
              <box frame="10" keyframe="1" outside="0" occluded="0" xtl="250.01" ytl="101.07" xbr="400.20" ybr="340.15" z_order="0"></box>
              <box frame="17" keyframe="1" outside="1" occluded="0" xtl="301.50" ytl="99.10" xbr="451.11" ybr="338.90" z_order="0"></box>
              <box frame="20" keyframe="1" outside="1" occluded="0" xtl="302.50" ytl="99.10" xbr="451.11" ybr="338.90" z_order="0"></box>
              <box frame="31" keyframe="1" outside="0" occluded="0" xtl="1800.00" ytl="700.00" xbr="1950.77" ybr="1080.00" z_order="0"></box>
              <box frame="44" keyframe="1" outside="1" occluded="0" xtl="1801.00" ytl="701.00" xbr="1951.77" ybr="1081.00" z_order="0"></box>
            </track>
            <track id="1" label="person" source="manual">
              <box frame="0" keyframe="1" outside="0" occluded="0" xtl="0.00" ytl="0.00" xbr="1920.00" ybr="1080.00" z_order="1"></box>
            </track>
          </annotations>
          """;

  private static final Pattern BOX =
      Pattern.compile(
          "frame=\"(\\d+)\" keyframe=\"(\\d)\" outside=\"(\\d)\" occluded=\"\\d\""
              + " (xtl=\\S+ ytl=\\S+ xbr=\\S+ ybr=\\S+) ");

  @Test
  void check9FromCvatToUsAndBackToCvatKeysOutsideAndCoordinatesAreTheSame() throws Exception {
    Imported in = LayoutFormats.read(SourceText.of(WALK), Given.NOTHING);
    Exported out = LayoutFormats.write(in.shot(), LayoutFormat.CVAT, in.size().orElseThrow(), 0);

    assertEquals(keys(WALK), keys(out.text()));
    assertEquals(7, keys(out.text()).size());
    assertEquals(0, out.report().count(Kind.KEYS_ADDED));
    assertTrue(out.text().contains("<width>1920</width>"), out.text());
  }

  @Test
  void boxesBetweenKeysAreWrittenWhereTheyAre() throws Exception {
    Imported in = LayoutFormats.read(SourceText.of(WALK), Given.NOTHING);
    String out =
        LayoutFormats.write(in.shot(), LayoutFormat.CVAT, in.size().orElseThrow(), 0).text();

    Matcher box = BOX.matcher(out);
    assertTrue(box.find());
    assertTrue(box.find());
    assertEquals("4", box.group(1));
    assertEquals("0", box.group(2));
    // A seventh of the way from frame 3 to frame 10.
    assertTrue(box.group(4).startsWith("xtl=\"25.1386\" ytl=\"100.1529\""), box.group(4));
  }

  @Test
  void outsideEndsAStayAndIsAKeyOfTheWayThere() throws Exception {
    Imported in = LayoutFormats.read(SourceText.of(WALK), Given.NOTHING);
    Track walker = in.shot().tracks().getFirst();

    assertEquals(List.of(new FrameSpan(3, 17), new FrameSpan(31, 44)), walker.presence());
    assertEquals(5, walker.keys().stream().filter(k -> k.time() < 40).count());
    Box last = walker.boxAt(16).orElseThrow();
    assertEquals((250.01 + (301.5 - 250.01) * 6 / 7) / 1920, last.x(), 1e-9);
    assertEquals(60, in.shot().frames());
    assertEquals("a walk", in.shot().prompt());
    assertEquals(1, in.report().count(Kind.RATE_TAKEN));
  }

  @Test
  void aTaskOfEveryFifthFrameFromFrame100OnBeginsAtFrame0() throws Exception {
    String xml =
        WALK.replace("<start_frame>0<", "<start_frame>100<")
            .replace("<frame_filter></", "<frame_filter>step=5</")
            .replaceAll("frame=\"3\"", "frame=\"115\"")
            .replaceAll("frame=\"(10|17|20|31|44|4)\"", "frame=\"3$1\"")
            .replaceAll("<box frame=\"0\"", "<box frame=\"100\"");
    Imported in = LayoutFormats.read(SourceText.of(xml), Given.NOTHING);
    assertEquals(3, in.shot().tracks().getFirst().keys().getFirst().time());
    assertEquals(1, in.report().count(Kind.FIRST_FRAME));
  }

  @Test
  void whatHasNoPlaceHereIsCounted() throws Exception {
    String xml =
        HEAD
            + """
              <track id="0" label="person" source="manual">
                <box frame="0" keyframe="1" outside="0" occluded="1" xtl="1" ytl="1" xbr="9" ybr="9" rotation="12.5" z_order="0">
                  <attribute name="mood">glad</attribute>
                </box>
                <box frame="1" keyframe="1" outside="0" occluded="0" xtl="5" ytl="5" xbr="5" ybr="9" z_order="0"></box>
                <polygon frame="2" keyframe="1" outside="0" occluded="0" points="1,2;3,4;5,6"></polygon>
              </track>
            </annotations>
            """;
    Imported in = LayoutFormats.read(SourceText.of(xml), Given.NOTHING);
    for (Kind kind :
        List.of(Kind.OCCLUSION, Kind.ROTATION, Kind.ATTRIBUTES, Kind.EMPTY_BOXES, Kind.SHAPES)) {
      assertEquals(1, in.report().count(kind), kind.name());
    }
    assertTrue(in.report().text().contains("1 attribute was left out: mood."));
  }

  @Test
  void aKeyInEveryFrameIsKeptButSaidAndReducedOnDemand() throws Exception {
    StringBuilder xml = new StringBuilder(HEAD).append("<track id=\"0\" label=\"car\">\n");
    for (int f = 0; f < 60; f++) {
      xml.append("<box frame=\"" + f + "\" keyframe=\"1\" outside=\"0\" occluded=\"0\"")
          .append(" xtl=\"" + 10 * f + "\" ytl=\"5\" xbr=\"" + (10 * f + 90) + "\" ybr=\"50\"/>\n");
    }
    SourceText source = SourceText.of(xml.append("</track></annotations>").toString());
    Imported all = LayoutFormats.read(source, Given.NOTHING);
    assertEquals(60, all.shot().tracks().getFirst().keys().size());
    assertEquals(1, all.report().count(Kind.EVERY_FRAME_A_KEY));

    Given half = Forms.given(.5);
    Imported few = LayoutFormats.read(source, half);
    assertEquals(2, few.shot().tracks().getFirst().keys().size());
    assertTrue(few.report().text().contains("60 boxes of single frames became 2 keys."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a [<!ENTITY b \"c\">]><annotations><track id=\"0\""
            + " label=\"&b;\"/></annotations>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><annotations>&x;</annotations>",
        "<annotations><track id=\"0\"></track></annotations>",
        "<annotations><track id=\"0\" label=\"a\"><box frame=\"x\"/></track></annotations>",
        "<annotations><track id=\"0\" label=\"a\"><box frame=\"0\""
            + " xtl=\"1e99\"/></track></annotations>",
        "<annotations><track id=\"0\" label=\"a\"><box frame=\"0\""
            + " xtl=\"NaN\"/></track></annotations>",
        "<annotations><image id=\"0\"><box label=\"a\"/></image></annotations>",
        "<annotations><track",
        "<annotations></annotations>",
        "<annotations><meta><task>",
      })
  void brokenOrHostileXmlIsOneSentence(String xml) throws Exception {
    SourceText source = SourceText.of(xml);
    LayoutException e =
        assertThrows(LayoutException.class, () -> LayoutFormats.read(source, Given.NOTHING));
    assertTrue(e.isBadInput());
    assertFalse(e.getMessage().contains("\n"), e.getMessage());
    assertTrue(e.getMessage().endsWith("."), e.getMessage());
  }

  @Test
  void deepXmlIsRefused() throws Exception {
    SourceText source =
        SourceText.of("<annotations>" + "<a>".repeat(40) + "</a>".repeat(40) + "</annotations>");
    LayoutException e =
        assertThrows(LayoutException.class, () -> LayoutFormats.read(source, Given.NOTHING));
    assertTrue(e.getMessage().contains("deeper"), e.getMessage());
  }

  private static List<String> keys(String xml) {
    List<String> keys = new ArrayList<>();
    Matcher box = BOX.matcher(xml);
    while (box.find()) {
      if (box.group(2).equals("1")) {
        keys.add(box.group(1) + " " + box.group(3) + " " + box.group(4));
      }
    }
    return keys;
  }
}
